package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.routes.event.EventRoutes;
import io.github.camelpolytomic.test.internal.routes.event.WebhookRoutes;
import io.github.camelpolytomic.test.internal.routes.modelsync.ConnectionInPath;
import io.github.camelpolytomic.test.internal.routes.modelsync.ModelSyncExecutionRoutes;
import io.github.camelpolytomic.test.internal.routes.modelsync.ModelSyncRoutes;
import io.github.camelpolytomic.test.internal.routes.modelsync.ModelSyncSourceRoutes;
import io.github.camelpolytomic.test.internal.routes.modelsync.ModelSyncTargetRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.CurrentUserRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.EntityRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.NotificationRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.OrganizationRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.PolicyRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.RecordLoggingRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.RoleRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.TemporaryCredentialRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.UserRoutes;
import io.github.camelpolytomic.test.internal.routes.search.OperationSearchRoutes;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.ConnectionCalls;
import io.github.camelpolytomic.test.internal.state.ConnectionUsage;
import io.github.camelpolytomic.test.internal.state.ServiceState;
import io.github.camelpolytomic.test.internal.state.model.Enrichments;
import io.github.camelpolytomic.test.internal.state.model.ModelSource;

/**
 * The routes of all areas of the API. A further area adds its routes here, with a state of its own, or with one of
 * {@link ServiceState} if other areas or Java code need it, too.
 */
public final class ApiRoutes {

    private ApiRoutes() {}

    public static List<Route> of(ServiceState state) {
        Access access = new Access(state.organization(), state.organizations(), state.credentials());
        ConnectionLookup lookup = new ConnectionLookup(state.organization(), access, state.connections());
        ConnectionUsage usage =
                new ConnectionUsage(state.connections(), state.syncs(), state.models(), state.modelSyncs());
        ConnectionCalls calls = new ConnectionCalls(state.syncs(), state.clock());
        ConnectionInPath inPath = call -> lookup.inPath(call, "id");
        List<Route> routes = Stream.of(
                        new BulkSyncRoutes(state.syncs(), state.connections(), lookup).table(),
                        new BulkSyncErrorHandlingRoutes(state.syncs()).table(),
                        new BulkSyncExecutionRoutes(state.syncs(), state.jobs(), state.clock()).table(),
                        new BulkSyncScheduleRoutes(state.syncs()).table(),
                        new BulkSyncSchemaRoutes(state.syncs()).table(),
                        new IngestLogRoutes(state.syncs(), lookup).table(),
                        new ModelSyncRoutes(state.modelSyncs()).table(),
                        new ModelSyncExecutionRoutes(state.modelSyncs(), state.recordLogs(), state.clock()).table(),
                        new ModelSyncSourceRoutes(inPath).table(),
                        new ModelSyncTargetRoutes(inPath).table(),
                        new ConnectionRoutes(state.connections(), usage, calls, lookup, state.clock()).table(),
                        new ConnectSessionRoutes(state.connections(), lookup, state.organizations()).table(),
                        new ConnectionTypeRoutes(state.connections().types(), lookup).table(),
                        new ConnectionSharingRoutes(state.organization(), state.connections(), lookup).table(),
                        new ConnectionProxyRoutes(lookup, state.jobs(), state.clock()).table(),
                        new SchemaRoutes(state.connections(), lookup, state.clock()).table(),
                        new SchemaFieldRoutes(lookup).table(),
                        new QueryRoutes(state.queries(), lookup, state.clock()).table(),
                        new ModelRoutes(state.models(), state.jobs(), access, state.clock()).table(),
                        new EnrichmentRoutes(new Enrichments(new ModelSource(state.engine())), lookup).table(),
                        new RecordViewLinkRoutes(lookup, state.clock()).table(),
                        new TemporaryCredentialRoutes(
                                        access, state.credentials().temporary())
                                .table(),
                        new EntityRoutes(access, state.entities()).table(),
                        new JobRoutes(state.jobs(), state.clock()).table(),
                        new IdentityRoutes(access).table(),
                        new EventRoutes(access).table(),
                        new WebhookRoutes(state.organizations(), access).table(),
                        new NotificationRoutes(access).table(),
                        new OrganizationRoutes(state.organizations(), access).table(),
                        new RecordLoggingRoutes(state.connections(), access).table(),
                        new UserRoutes(access, state.credentials()).table(),
                        new CurrentUserRoutes(access, state.credentials()).table(),
                        new PolicyRoutes(state.organizations(), access).table(),
                        new RoleRoutes(state.organizations(), access).table())
                .flatMap(List::stream)
                .toList();
        OperationSearchRoutes search = new OperationSearchRoutes(state.search(), access, state.clock(), routes);
        return Stream.concat(routes.stream(), search.table().stream()).toList();
    }
}
