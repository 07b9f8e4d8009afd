package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The connections of a workspace and of the organizations it shares them with, in the order in which they came. */
final class Connections {

    private final Map<String, Connection> connections = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ConnectionTypes types = new ConnectionTypes();
    private final String organizationId;
    private final SimulatorClock clock;
    private volatile Duration refreshTakes = Duration.ofSeconds(2);

    Connections(String organizationId, SimulatorClock clock) {
        this.organizationId = organizationId;
        this.clock = clock;
    }

    ConnectionTypes types() {
        return types;
    }

    Duration refreshTakes() {
        return refreshTakes;
    }

    void refreshTakes(Duration time) {
        refreshTakes = time;
    }

    void add(SimulatedConnection connection) {
        ConnectionSettings settings = new ConnectionSettings(
                connection.name(), organizationId, connection.traits().configuration(), List.of(), "");
        put(connection.id(), ConnectedSystem.described(types.of(connection), connection, clock), settings);
    }

    /** Makes a connection of this type that works unless there is a problem. */
    Connection create(ConnectionType type, ConnectionSettings settings, Optional<String> problem) {
        SimulatedConnection offered =
                type.offer(SimulatedConnection.named(settings.name()).type(type.id()));
        SimulatedConnection described = problem.map(offered::unhealthy).orElse(offered);
        ConnectedSystem system = ConnectedSystem.created(type, described, clock, refreshTakes);
        return put(UUID.randomUUID().toString(), system, settings);
    }

    Connection share(Connection parent, String childOrganizationId, String name) {
        Connection copy = parent.sharedWith(childOrganizationId, name, clock.instant());
        connections.put(copy.id(), copy);
        return copy;
    }

    /** Takes a connection away, and the copies of it. */
    void remove(String id) {
        connections.remove(id);
        connections.values().removeIf(each -> each.isSharedFrom(id));
    }

    Optional<Connection> find(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    /** Whether the schemas of a connection are not known yet. */
    boolean isCold(String id) {
        return find(id).map(connection -> connection.system().isCold()).orElse(false);
    }

    List<Connection> all() {
        synchronized (connections) {
            return List.copyOf(connections.values());
        }
    }

    /** Those of the workspace's own organization. */
    List<Connection> own() {
        return all().stream().filter(this::isOwn).toList();
    }

    boolean isOwn(Connection connection) {
        return connection.settings().organizationId().equals(organizationId);
    }

    List<Connection> sharedFrom(Connection parent) {
        return all().stream().filter(each -> each.isSharedFrom(parent.id())).toList();
    }

    private Connection put(String id, ConnectedSystem system, ConnectionSettings settings) {
        Connection connection = new Connection(id, "", system, settings, clock.instant(), Actor.userOf(organizationId));
        connections.put(id, connection);
        return connection;
    }
}
