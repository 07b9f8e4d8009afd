package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The sessions of Polytomic Connect, by token. */
public final class ConnectSessions {

    private final Map<String, ConnectSession> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    ConnectSessions(Clock clock) {
        this.clock = clock;
    }

    /** @param connectionId the connection to sign in to again; empty for a session that creates one */
    public ConnectSession open(ConnectSession.Settings settings, Duration lasts, Optional<String> connectionId) {
        ConnectSession session = new ConnectSession(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                clock.instant().plus(lasts),
                settings,
                connectionId);
        sessions.put(session.token(), session);
        return session;
    }

    /** The session with this token, unless it has ended. */
    public Optional<ConnectSession> find(String token) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    /**
     * Signs in to the connection of the session, or creates one of this type among these.
     *
     * @throws IllegalArgumentException when there is no such session, or it does not offer the type
     */
    public Connection connect(Connections connections, String token, String typeId) {
        ConnectSession session =
                find(token).orElseThrow(() -> new IllegalArgumentException("no session with this token"));
        ConnectionType type = connections
                .types()
                .type(typeId)
                .filter(known -> session.settings().offers(known.id()))
                .orElseThrow(() -> new IllegalArgumentException("the session does not offer the type " + typeId));
        Connection connection =
                session.connectionId().flatMap(connections::find).orElseGet(() -> create(connections, session, type));
        connection.system().heal(connections.refreshTakes());
        return connection;
    }

    private Connection create(Connections connections, ConnectSession session, ConnectionType type) {
        ConnectionSettings settings = new ConnectionSettings(
                session.settings().name(), session.settings().organizationId(), Json.object(), List.of(), "");
        Connection created = connections.create(type, settings, Optional.empty());
        sessions.put(session.token(), session.connected(created.id()));
        return created;
    }
}
