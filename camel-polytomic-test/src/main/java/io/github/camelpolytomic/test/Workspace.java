package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.ServiceState;
import io.github.camelpolytomic.test.internal.state.connection.ConnectedSystem;
import io.github.camelpolytomic.test.internal.state.connection.Connection;

/**
 * What a {@link PolytomicSimulator} knows: an organization, its connections, and the credentials it lets in. May be
 * changed at any time and from any thread, also while requests are served.
 */
public final class Workspace {

    private final ServiceState state;
    private final SimulatorClock clock;
    private final String apiKey;

    Workspace(String organizationId, String apiKey, SimulatorClock clock) {
        this.state = ServiceState.create(organizationId, clock);
        this.clock = clock;
        this.apiKey = apiKey;
        acceptApiKey(apiKey);
    }

    /** A new workspace with the connections of {@link SampleWorkspace}. */
    public static Workspace sample() {
        return sample(SimulatorClock.realTime());
    }

    /** A new workspace with the connections of {@link SampleWorkspace} that lives by this clock. */
    public static Workspace sample(SimulatorClock clock) {
        return SampleWorkspace.load(clock);
    }

    /** A new workspace without connections, with a random organization id and one random API key. */
    public static Workspace empty() {
        return empty(SimulatorClock.realTime());
    }

    /** As {@link #empty()}, living by this clock. */
    public static Workspace empty(SimulatorClock clock) {
        return new Workspace(UUID.randomUUID().toString(), UUID.randomUUID().toString(), clock);
    }

    /** Adds a connection, or replaces the one with the same id. */
    public Workspace add(SimulatedConnection connection) {
        state.connections().add(connection.state());
        return this;
    }

    /** Takes a connection away; nothing happens when there is none with this id. */
    public Workspace remove(String connectionId) {
        state.connections().remove(connectionId);
        return this;
    }

    /** The connection with this id. */
    public Optional<SimulatedConnection> connection(String connectionId) {
        return state.connections().description(connectionId).map(SimulatedConnection::new);
    }

    /** All connections of the organization, also those that were made by calls, in no particular order. */
    public Collection<SimulatedConnection> connections() {
        return state.connections().own().stream()
                .map(Connection::description)
                .map(SimulatedConnection::new)
                .toList();
    }

    /**
     * What a person does who opens the {@code auth_url} of a connection: it becomes healthy, and its schemas are looked at.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace authorize(String connectionId) {
        system(connectionId).heal(state.connections().refreshTakes());
        return this;
    }

    /**
     * Makes a connection work, whatever was wrong with it.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace markHealthy(String connectionId) {
        system(connectionId).heal(state.connections().refreshTakes());
        return this;
    }

    /**
     * Makes a connection fail, with this status error.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace markUnhealthy(String connectionId, String statusError) {
        system(connectionId)
                .problem(Optional.of(statusError), state.connections().refreshTakes());
        return this;
    }

    /**
     * How long the service looks at the schemas of a source: when a call has made the connection, and when a call asks for
     * a refresh. Two seconds of the {@link #clock()} when nothing is said.
     */
    public Workspace schemaRefreshTakes(Duration time) {
        state.connections().refreshTakes(time);
        return this;
    }

    /**
     * What the system behind a connection answers to proxied calls; of several answers that fit, the one told last. A call
     * that none fits meets a 404 of that system.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace answerProxy(String connectionId, ProxyAnswer answer) {
        system(connectionId).proxy().add(answer.reply());
        return this;
    }

    /** Adds an organization with which connections can be shared. */
    public Workspace addChildOrganization(String id) {
        state.organization().addChild(id);
        return this;
    }

    /**
     * Adds a bulk sync, or replaces the one with the same id.
     *
     * @throws IllegalArgumentException when its source is no connection of this workspace, or has not the schemas it names
     */
    public Workspace add(SimulatedBulkSync sync) {
        try {
            state.syncs().add(sync.state());
            return this;
        } catch (ApiException error) {
            throw new IllegalArgumentException(error.getMessage());
        }
    }

    /** The bulk sync with this id. */
    public Optional<SimulatedBulkSync> bulkSync(String syncId) {
        return state.syncs().find(syncId).map(SimulatedBulkSync::new);
    }

    /** All bulk syncs, in the order in which they were made. */
    public List<SimulatedBulkSync> bulkSyncs() {
        return state.syncs().all().stream().map(SimulatedBulkSync::new).toList();
    }

    /** How the creation of a sync is refused while its source's schemas are not known; with 422 unless told otherwise. */
    public Workspace onColdSchemaCache(ColdSchemaCache how) {
        state.syncs().onColdCache(how.error());
        return this;
    }

    public String organizationId() {
        return state.organization().id();
    }

    /** The API key that was there from the start. */
    public String apiKey() {
        return apiKey;
    }

    /** Lets in {@code Bearer <key>}. */
    public Workspace acceptApiKey(String key) {
        state.credentials().acceptApiKey(key);
        return this;
    }

    /** Lets in {@code Bearer <key>}, and Basic with the organization id as user name and the key as password. */
    public Workspace acceptPartnerKey(String key) {
        state.credentials().acceptPartnerKey(key);
        return this;
    }

    /**
     * Lets in Bearer with the key, Basic with the key as user name and an empty password, and Basic with the organization id
     * as user name and the key as password.
     */
    public Workspace acceptDeploymentKey(String key) {
        state.credentials().acceptDeploymentKey(key);
        return this;
    }

    /** What time it is for everything in this workspace. */
    public SimulatorClock clock() {
        return clock;
    }

    ServiceState state() {
        return state;
    }

    private ConnectedSystem system(String connectionId) {
        return state.connections()
                .find(connectionId)
                .map(Connection::system)
                .orElseThrow(() -> new IllegalArgumentException("no connection with id " + connectionId));
    }
}
