package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.routes.event.EventRoutes;
import io.github.camelpolytomic.test.internal.routes.event.WebhookRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.CurrentUserRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.NotificationRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.OrganizationRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.PolicyRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.RecordLoggingRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.RoleRoutes;
import io.github.camelpolytomic.test.internal.routes.organization.UserRoutes;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.ConnectionCalls;
import io.github.camelpolytomic.test.internal.state.ConnectionUsage;
import io.github.camelpolytomic.test.internal.state.ServiceState;

/**
 * The routes of all areas of the API. A further area adds its routes here, with a state of its own, or with one of
 * {@link ServiceState} if other areas or Java code need it, too.
 */
public final class ApiRoutes {

    private ApiRoutes() {}

    public static List<Route> of(ServiceState state) {
        ConnectionLookup lookup = new ConnectionLookup(state.organization(), state.credentials(), state.connections());
        Access access = new Access(state.organization(), state.organizations(), state.credentials());
        ConnectionUsage usage = new ConnectionUsage(state.connections(), state.syncs());
        ConnectionCalls calls = new ConnectionCalls(state.syncs(), state.clock());
        return Stream.of(
                        new BulkSyncRoutes(state.syncs(), state.connections(), lookup).table(),
                        new BulkSyncErrorHandlingRoutes(state.syncs()).table(),
                        new BulkSyncExecutionRoutes(state.syncs(), state.jobs(), state.clock()).table(),
                        new BulkSyncScheduleRoutes(state.syncs()).table(),
                        new BulkSyncSchemaRoutes(state.syncs()).table(),
                        new IngestLogRoutes(state.syncs(), lookup).table(),
                        new ConnectionRoutes(state.connections(), usage, calls, lookup, state.clock()).table(),
                        new ConnectSessionRoutes(state.connections(), lookup, state.organizations()).table(),
                        new ConnectionTypeRoutes(state.connections().types(), lookup).table(),
                        new ConnectionSharingRoutes(state.organization(), state.connections(), lookup).table(),
                        new ConnectionProxyRoutes(lookup, state.jobs(), state.clock()).table(),
                        new SchemaRoutes(state.connections(), lookup, state.clock()).table(),
                        new SchemaFieldRoutes(lookup).table(),
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
    }
}
