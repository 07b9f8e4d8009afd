package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.state.organization.Organization;

/**
 * The connections that an organization sees, in order of creation: its own, and those of the organizations that it
 * owns.
 */
public final class Connections {

    private final Map<String, Connection> connections;
    private final ConnectionTypes types;
    private final Organization organization;
    private final Clock clock;
    private final ConnectSessions sessions;
    private volatile Duration refreshTakes = Duration.ofSeconds(2);

    public Connections(Organization organization, Clock clock) {
        this(
                organization,
                clock,
                Collections.synchronizedMap(new LinkedHashMap<>()),
                new ConnectionTypes(),
                new ConnectSessions(clock));
    }

    private Connections(
            Organization organization,
            Clock clock,
            Map<String, Connection> connections,
            ConnectionTypes types,
            ConnectSessions sessions) {
        this.organization = organization;
        this.clock = clock;
        this.connections = connections;
        this.types = types;
        this.sessions = sessions;
    }

    /** The connections that another organization of the same owner sees. */
    public Connections of(Organization other) {
        return new Connections(other, clock, connections, types, sessions);
    }

    /** The sessions in which people create connections, those of all organizations. */
    public ConnectSessions sessions() {
        return sessions;
    }

    public ConnectionTypes types() {
        return types;
    }

    public Duration refreshTakes() {
        return refreshTakes;
    }

    public void refreshTakes(Duration time) {
        refreshTakes = time;
    }

    public void add(ConnectionDescription connection) {
        ConnectionSettings settings = new ConnectionSettings(
                connection.name(), organization.id(), connection.initial().configuration(), List.of(), "");
        put(connection.id(), ConnectedSystem.described(types.of(connection.type()), connection, clock), settings);
    }

    /** Creates a connection of this type, healthy unless there is a problem. */
    public Connection create(ConnectionType type, ConnectionSettings settings, Optional<String> problem) {
        ConnectionDescription offered =
                type.offer(ConnectionDescription.named(settings.name()).type(type.id()));
        ConnectionDescription described = problem.map(
                        error -> offered.initial(offered.initial().unhealthy(error)))
                .orElse(offered);
        ConnectedSystem system = ConnectedSystem.created(type, described, clock, refreshTakes);
        return put(UUID.randomUUID().toString(), system, settings);
    }

    public Connection share(Connection parent, String childOrganizationId, String name) {
        Connection copy = parent.sharedWith(childOrganizationId, name, clock.instant());
        connections.put(copy.id(), copy);
        return copy;
    }

    /** Removes a connection and its shared copies. */
    public void remove(String id) {
        connections.remove(id);
        connections.values().removeIf(each -> each.isSharedFrom(id));
    }

    public Optional<Connection> find(String id) {
        return Optional.ofNullable(connections.get(id)).filter(this::isVisible);
    }

    /** What this connection is and currently offers. */
    public Optional<ConnectionDescription> description(String id) {
        return find(id).map(Connection::description);
    }

    /** Whether the schemas of a connection are not cached yet. */
    public boolean isCold(String id) {
        return find(id).map(connection -> connection.system().isCold()).orElse(false);
    }

    public List<Connection> all() {
        synchronized (connections) {
            return connections.values().stream().filter(this::isVisible).toList();
        }
    }

    /** The connections of the organization itself. */
    public List<Connection> own() {
        return all().stream().filter(this::isOwn).toList();
    }

    public boolean isOwn(Connection connection) {
        return connection.settings().organizationId().equals(organization.id());
    }

    /** Removes the connections of the organization itself, and their shared copies. */
    public void removeOwn() {
        own().forEach(each -> remove(each.id()));
    }

    public List<Connection> sharedFrom(Connection parent) {
        return all().stream().filter(each -> each.isSharedFrom(parent.id())).toList();
    }

    private boolean isVisible(Connection connection) {
        return isOwn(connection) || organization.hasChild(connection.settings().organizationId());
    }

    private Connection put(String id, ConnectedSystem system, ConnectionSettings settings) {
        Connection connection = new Connection(id, "", system, settings, clock.instant(), organization.user());
        connections.put(id, connection);
        return connection;
    }
}
