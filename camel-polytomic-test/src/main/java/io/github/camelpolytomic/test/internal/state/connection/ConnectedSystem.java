package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/**
 * The system behind a connection as the service sees it: its health, what it offers, and its schema cache. A
 * shared copy of a connection has that of its parent.
 */
public final class ConnectedSystem {

    private static final String NOT_AUTHORIZED = "the connection is not authorized yet";

    private final ConnectionType type;
    private final Clock clock;
    private final ConnectionProxy proxy;
    private final SchemaCache cache = new SchemaCache();
    private final RateLimitMark rateLimit;
    private ConnectionDescription offered;
    private Optional<String> problem;
    private boolean isAuthorized;
    private Instant targetRefreshed;

    private ConnectedSystem(ConnectionType type, ConnectionDescription offered, Clock clock, boolean isAuthorized) {
        this.type = type;
        this.offered = offered;
        this.clock = clock;
        this.isAuthorized = isAuthorized;
        this.problem = offered.initial().statusError();
        this.targetRefreshed = clock.instant();
        this.rateLimit = new RateLimitMark(clock);
        this.proxy = new ConnectionProxy(type, offered.initial(), clock);
    }

    /** The system of a connection that Java code adds, in its initial state. */
    static ConnectedSystem described(ConnectionType type, ConnectionDescription connection, Clock clock) {
        ConnectedSystem system = new ConnectedSystem(type, connection, clock, true);
        system.cache.refresh(clock.instant(), connection.initial().coldFor());
        return system;
    }

    /** The system of a connection that the API creates; its schema cache is refreshed once it is healthy. */
    static ConnectedSystem created(
            ConnectionType type, ConnectionDescription connection, Clock clock, Duration refreshTakes) {
        ConnectedSystem system = new ConnectedSystem(type, connection, clock, !type.usesOauth());
        system.refreshIfCold(refreshTakes);
        return system;
    }

    ConnectionType type() {
        return type;
    }

    public ConnectionProxy proxy() {
        return proxy;
    }

    /** The rate limiting that the service has observed. */
    public RateLimitMark rateLimit() {
        return rateLimit;
    }

    public SchemaCache cache() {
        return cache;
    }

    public boolean isCold() {
        return cache.isCold(clock.instant());
    }

    public synchronized ConnectionDescription offered() {
        return offered;
    }

    /** Its problem; empty when it is healthy. */
    public synchronized Optional<String> problem() {
        return isAuthorized ? problem : Optional.of(NOT_AUTHORIZED);
    }

    public synchronized boolean isAuthorized() {
        return isAuthorized;
    }

    /** Makes it healthy and authorized. */
    public synchronized void heal(Duration refreshTakes) {
        isAuthorized = true;
        problem(Optional.empty(), refreshTakes);
    }

    public synchronized void askForAuthorization() {
        isAuthorized = !type.usesOauth();
    }

    public synchronized void problem(Optional<String> otherProblem, Duration refreshTakes) {
        problem = otherProblem;
        refreshIfCold(refreshTakes);
    }

    /** Changes a schema; user-defined keys and fields survive every refresh. */
    public synchronized SourceSchema edit(String schemaId, UnaryOperator<SourceSchema> change) {
        SourceSchema changed = change.apply(offered.schema(schemaId).orElseThrow());
        offered = offered.replacing(changed);
        return changed;
    }

    public synchronized void setPrimaryKeys(String schemaId, Set<String> fieldIds) {
        edit(schemaId, schema -> schema.mapFields(field -> field.overrideKey(fieldIds.contains(field.id()))));
    }

    public synchronized void resetPrimaryKeys(String schemaId) {
        edit(schemaId, schema -> schema.mapFields(SourceField::withoutKeyOverride));
    }

    /** Adds an object that a model sync creates. */
    public synchronized void create(TargetObject object) {
        offered = offered.target(offered.target().plus(object));
    }

    /** When the objects of the target were read for the last time. */
    public synchronized Instant targetRefreshed() {
        return targetRefreshed;
    }

    public synchronized void refreshTarget() {
        targetRefreshed = clock.instant();
    }

    /** Refreshes the schema cache before it returns; 400 when the connection is not healthy. */
    public synchronized void refreshAtOnce() {
        problem().ifPresent(text -> {
            throw ApiException.badRequest("the connection is not healthy: " + text);
        });
        cache.refreshed(clock.instant());
    }

    private void refreshIfCold(Duration refreshTakes) {
        if (problem().isEmpty() && offered.isSource() && cache.isCold(clock.instant())) {
            cache.refresh(clock.instant(), refreshTakes);
        }
    }
}
