package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.Deployment;
import io.github.camelpolytomic.test.internal.state.ServiceState;
import io.github.camelpolytomic.test.internal.state.connection.ConnectedSystem;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.model.Model;
import io.github.camelpolytomic.test.internal.state.organization.Organization;

/**
 * The data of a {@link PolytomicSimulator}: an organization, its connections and bulk syncs, and the accepted
 * credentials. The organization owns those that {@link #addOrganization} adds, each a workspace of its own. May be
 * changed at any time, also while requests are served. Thread-safe.
 */
public final class Workspace {

    private final Deployment deployment;
    private final ServiceState state;
    private final SimulatorClock clock;
    private final String apiKey;

    Workspace(String organizationId, String apiKey, SimulatorClock clock) {
        this(new Deployment(organizationId, "Sample Organization", clock), apiKey, clock);
    }

    private Workspace(Deployment deployment, String apiKey, SimulatorClock clock) {
        this(deployment, deployment.organizations().owner(), apiKey, clock);
    }

    private Workspace(Deployment deployment, Organization organization, String apiKey, SimulatorClock clock) {
        this.deployment = deployment;
        this.state = deployment.state(organization);
        this.clock = clock;
        this.apiKey = apiKey;
        organization.users().addFirst("user@sample.example");
        acceptApiKey(apiKey);
    }

    /** A new workspace with the connections of {@link SampleWorkspace}. */
    public static Workspace sample() {
        return sample(SimulatorClock.realTime());
    }

    /** A new workspace with the connections of {@link SampleWorkspace} and this clock. */
    public static Workspace sample(SimulatorClock clock) {
        return SampleWorkspace.load(clock);
    }

    /** A new workspace without connections, with a random organization id and one random API key. */
    public static Workspace empty() {
        return empty(SimulatorClock.realTime());
    }

    /** As {@link #empty()}, with this clock. */
    public static Workspace empty(SimulatorClock clock) {
        return new Workspace(UUID.randomUUID().toString(), UUID.randomUUID().toString(), clock);
    }

    /** Adds a connection, or replaces the one with the same id. */
    public Workspace add(SimulatedConnection connection) {
        state.connections().add(connection.state());
        return this;
    }

    /** Removes a connection; does nothing when there is none with this id. */
    public Workspace remove(String connectionId) {
        state.connections().remove(connectionId);
        return this;
    }

    /** The connection with this id. */
    public Optional<SimulatedConnection> connection(String connectionId) {
        return state.connections().description(connectionId).map(SimulatedConnection::new);
    }

    /** All connections of the organization, including those that requests created, in no particular order. */
    public Collection<SimulatedConnection> connections() {
        return state.connections().own().stream()
                .map(Connection::description)
                .map(SimulatedConnection::new)
                .toList();
    }

    /**
     * Authorizes a connection as a user does at its {@code auth_url}: it becomes healthy, and its schemas are
     * refreshed.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace authorize(String connectionId) {
        system(connectionId).heal(state.connections().refreshTakes());
        return this;
    }

    /**
     * Makes a connection healthy.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace markHealthy(String connectionId) {
        system(connectionId).heal(state.connections().refreshTakes());
        return this;
    }

    /**
     * Makes a connection unhealthy, with this status error.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace markUnhealthy(String connectionId, String statusError) {
        system(connectionId)
                .problem(Optional.of(statusError), state.connections().refreshTakes());
        return this;
    }

    /**
     * How long a refresh of the schemas of a source takes, after a request creates the connection or starts a refresh.
     * Two seconds of the {@link #clock()} by default.
     */
    public Workspace schemaRefreshTakes(Duration time) {
        state.connections().refreshTakes(time);
        return this;
    }

    /**
     * Adds a response of the connected system to proxied calls. Where several match a call, the one added last applies.
     * Where none matches, the system responds with 404.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace respondToProxy(String connectionId, ProxyResponse answer) {
        system(connectionId).proxy().add(answer.reply());
        return this;
    }

    /**
     * Marks the connected system of a connection as limiting calls for this time, as the service does after a 429 of the
     * system.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace limitCalls(String connectionId, Duration time) {
        system(connectionId).rateLimit().renew(time);
        return this;
    }

    /**
     * Takes part in a session of Polytomic Connect as a person does: signs in to the connection of the session again, or
     * creates one of this type. It is healthy then.
     *
     * @throws IllegalArgumentException when no session with this token lasts, or it does not offer the type
     */
    public SimulatedConnection connect(String sessionToken, String type) {
        return new SimulatedConnection(state.connections()
                .sessions()
                .connect(state.connections(), sessionToken, type)
                .description());
    }

    /** How long background jobs take from now on; a second of the {@link #clock()} by default. */
    public Workspace jobsTake(Duration time) {
        state.jobs().take(time);
        return this;
    }

    /** Lets the next background job that a request starts fail with this error. */
    public Workspace failNextJob(String error) {
        state.jobs().failNext(error);
        return this;
    }

    /** Adds an organization that connections can be shared with. It has no users. */
    public Workspace addChildOrganization(String id) {
        deployment.organizations().add(id, Organization.named(id));
        return this;
    }

    /**
     * Adds an organization, with a random id and an API key, which sees nothing of the others. It has the clock of this
     * workspace, and keys of partners give access to it.
     *
     * @throws IllegalArgumentException when there is an organization with this name
     */
    public Workspace addOrganization(String name) {
        try {
            Organization added = deployment.organizations().create(Organization.named(name));
            return new Workspace(deployment, added, UUID.randomUUID().toString(), clock);
        } catch (ApiException error) {
            throw new IllegalArgumentException(error.getMessage());
        }
    }

    /** The names of the organizations, by id: first the one that owns the others. */
    public Map<String, String> organizations() {
        Map<String, String> names = new LinkedHashMap<>();
        deployment.organizations().all().forEach(each -> names.put(each.id(), each.name()));
        return Collections.unmodifiableMap(names);
    }

    /**
     * Emits an event of this organization now, and returns its id.
     *
     * @param type any type, known or unknown, such as {@code bulk_sync.completed}
     * @param json the payload; it gets the id of the organization unless it has one
     */
    public String emit(String type, String json) {
        return state.events().emit(type, Json.parseObject(json)).id();
    }

    /**
     * Adds a response of the connected system to queries. Where several match a query, the one added last applies.
     * Where none matches, the system knows queries of the form {@code select columns from schema limit n}, and has 25
     * records in each schema.
     *
     * @throws IllegalArgumentException when there is no connection with this id
     */
    public Workspace respondToQuery(String connectionId, QueryResponse answer) {
        system(connectionId);
        state.engine().add(connectionId, answer.script());
        return this;
    }

    /** How long queries take that are started from now on; a second of the {@link #clock()} by default. */
    public Workspace queriesTake(Duration time) {
        state.queries().take(time);
        return this;
    }

    /**
     * Adds a model, or replaces the one with the same id.
     *
     * @throws IllegalArgumentException when the workspace has no such source, or the source has no such table or field
     */
    public Workspace add(SimulatedModel model) {
        try {
            state.models().add(model.id(), model.state());
            return this;
        } catch (ApiException error) {
            throw new IllegalArgumentException(error.getMessage());
        }
    }

    /** The model with this id, as it is now. */
    public Optional<SimulatedModel> model(String modelId) {
        return state.models().find(modelId).map(Model::json).map(SimulatedModel::new);
    }

    /** All models, in order of creation. */
    public List<SimulatedModel> models() {
        return state.models().all().stream()
                .map(Model::json)
                .map(SimulatedModel::new)
                .toList();
    }

    /** Whether the search for operations is set up, for all organizations; it is by default. */
    public Workspace operationSearch(boolean isSetUp) {
        state.search().enable(isSetUp);
        return this;
    }

    /**
     * Adds a bulk sync, or replaces the one with the same id.
     *
     * @throws IllegalArgumentException when the workspace has no such source, or the source has no such schemas
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

    /** All bulk syncs, in order of creation. */
    public List<SimulatedBulkSync> bulkSyncs() {
        return state.syncs().all().stream().map(SimulatedBulkSync::new).toList();
    }

    /**
     * Adds a model sync, or replaces the one with the same id.
     *
     * @throws IllegalArgumentException when a request with these settings would be an error
     */
    public Workspace add(SimulatedModelSync sync) {
        try {
            sync.belongTo(state.modelSyncs().create(sync.id(), new RequestBody(sync.draft()), ApiVersion.NEWEST));
            return this;
        } catch (ApiException error) {
            throw new IllegalArgumentException(error.getMessage());
        }
    }

    /** The model sync with this id. */
    public Optional<SimulatedModelSync> modelSync(String syncId) {
        return state.modelSyncs().find(syncId).map(SimulatedModelSync::new);
    }

    /** All model syncs, in order of creation. */
    public List<SimulatedModelSync> modelSyncs() {
        return state.modelSyncs().all().stream().map(SimulatedModelSync::new).toList();
    }

    /** The error of creating a sync while the schemas of its source are not cached; 422 by default. */
    public Workspace onColdSchemaCache(ColdSchemaCache how) {
        state.syncs().onColdCache(how.error());
        return this;
    }

    public String organizationId() {
        return state.organization().id();
    }

    /** The API key that the workspace was created with. */
    public String apiKey() {
        return apiKey;
    }

    /** Accepts {@code Bearer <key>} as the organization's first user, an administrator. */
    public Workspace acceptApiKey(String key) {
        Organization organization = state.organization();
        state.credentials()
                .acceptApiKey(key, organization.id(), organization.user().id());
        return this;
    }

    /** Accepts {@code Bearer <key>}, and Basic with the organization id as user name and the key as password. */
    public Workspace acceptPartnerKey(String key) {
        state.credentials().acceptPartnerKey(key);
        return this;
    }

    /**
     * Accepts Bearer with the key, Basic with the key as user name and an empty password, and Basic with the
     * organization id as user name and the key as password.
     */
    public Workspace acceptDeploymentKey(String key) {
        state.credentials().acceptDeploymentKey(key);
        return this;
    }

    /** The clock of everything in this workspace. */
    public SimulatorClock clock() {
        return clock;
    }

    Deployment deployment() {
        return deployment;
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
