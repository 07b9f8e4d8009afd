package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The system behind a connection as the service sees it: its health, what it offers, and what of that is remembered. A
 * shared copy of a connection has that of its parent.
 */
final class ConnectedSystem {

    private static final String NOT_AUTHORIZED = "the connection is not authorized yet";

    private final ConnectionType type;
    private final SimulatorClock clock;
    private final ConnectionProxy proxy;
    private final SchemaCache cache = new SchemaCache();
    private final Map<String, Set<String>> ownKeys = new HashMap<>();
    private SimulatedConnection offered;
    private Optional<String> problem;
    private boolean isAuthorized;

    private ConnectedSystem(
            ConnectionType type, SimulatedConnection offered, SimulatorClock clock, boolean isAuthorized) {
        this.type = type;
        this.offered = offered;
        this.clock = clock;
        this.isAuthorized = isAuthorized;
        this.problem = offered.traits().statusError();
        this.proxy = new ConnectionProxy(type, offered.traits().proxyCallsPerMinute(), clock);
    }

    /** The system of a connection that Java code describes: as cold and as healthy as it says. */
    static ConnectedSystem described(ConnectionType type, SimulatedConnection connection, SimulatorClock clock) {
        ConnectedSystem system = new ConnectedSystem(type, connection, clock, true);
        system.cache.refresh(clock.instant(), connection.traits().coldFor());
        return system;
    }

    /** The system of a connection that a call makes: it is looked at for this long once it can be reached. */
    static ConnectedSystem created(
            ConnectionType type, SimulatedConnection connection, SimulatorClock clock, Duration refreshTakes) {
        ConnectedSystem system = new ConnectedSystem(type, connection, clock, !type.usesOauth());
        system.look(refreshTakes);
        return system;
    }

    ConnectionType type() {
        return type;
    }

    ConnectionProxy proxy() {
        return proxy;
    }

    SchemaCache cache() {
        return cache;
    }

    boolean isCold() {
        return cache.isCold(clock.instant());
    }

    synchronized SimulatedConnection offered() {
        return offered;
    }

    /** What is wrong with it; nothing when it is healthy. */
    synchronized Optional<String> problem() {
        return isAuthorized ? problem : Optional.of(NOT_AUTHORIZED);
    }

    synchronized boolean isAuthorized() {
        return isAuthorized;
    }

    /** Makes it work, whatever was wrong. */
    synchronized void heal(Duration refreshTakes) {
        isAuthorized = true;
        becomes(Optional.empty(), refreshTakes);
    }

    synchronized void askForAuthorization() {
        isAuthorized = !type.usesOauth();
    }

    synchronized void becomes(Optional<String> otherProblem, Duration refreshTakes) {
        problem = otherProblem;
        look(refreshTakes);
    }

    /** Changes a schema; keys and fields that users gave it outlive every refresh. */
    synchronized SimulatedSchema edit(String schemaId, UnaryOperator<SimulatedSchema> change) {
        SimulatedSchema changed = change.apply(offered.schema(schemaId).orElseThrow());
        offered = offered.replacing(changed);
        return changed;
    }

    synchronized void setPrimaryKeys(String schemaId, Set<String> fieldIds) {
        ownKeys.computeIfAbsent(schemaId, id -> keys(offered.schema(id).orElseThrow()));
        edit(schemaId, schema -> keyed(schema, fieldIds));
    }

    synchronized void resetPrimaryKeys(String schemaId) {
        Set<String> keys = ownKeys.remove(schemaId);
        if (keys != null) {
            edit(schemaId, schema -> keyed(schema, keys));
        }
    }

    /** Looks at the schemas while the caller waits; 400 when that is not possible. */
    synchronized void refreshAtOnce() {
        problem().ifPresent(text -> {
            throw ApiException.badRequest("the connection is not healthy: " + text);
        });
        cache.refreshed(clock.instant());
    }

    private void look(Duration refreshTakes) {
        if (problem().isEmpty() && offered.isSource() && cache.isCold(clock.instant())) {
            cache.refresh(clock.instant(), refreshTakes);
        }
    }

    private static Set<String> keys(SimulatedSchema schema) {
        return schema.fields().stream()
                .filter(SimulatedField::isPrimaryKey)
                .map(SimulatedField::id)
                .collect(Collectors.toSet());
    }

    private static SimulatedSchema keyed(SimulatedSchema schema, Set<String> fieldIds) {
        List<SimulatedField> fields = schema.fields().stream()
                .map(field -> field.primaryKey(fieldIds.contains(field.id())))
                .toList();
        return schema.fields(fields);
    }
}
