package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.Organization;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Connections: shared copies in other organizations. */
final class ConnectionSharingRoutes {

    private static final String OF_AN_ORGANIZATION = "/api/organizations/{org_id}/connections/{id}/shared";

    private final Organization organization;
    private final Connections connections;
    private final ConnectionLookup lookup;

    ConnectionSharingRoutes(Organization organization, Connections connections, ConnectionLookup lookup) {
        this.organization = organization;
        this.connections = connections;
        this.lookup = lookup;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::share)
                        .since(V2023_04_25, "/api/connections/{id}/share")
                        .since(V2025_09_18, OF_AN_ORGANIZATION),
                Route.get(this::list).since(V2023_04_25, "/api/connections/{id}/shared"),
                Route.get(this::listOfPartner).since(V2025_09_18, OF_AN_ORGANIZATION));
    }

    private ApiResponse share(Call call) {
        lookup.partnersOnly(call);
        Connection parent = call.version() == V2025_09_18 ? ofOrganization(call) : lookup.inPath(call, "id");
        RequestBody body = call.body();
        String child = child(call, body);
        String name = body.text("name").orElse(parent.settings().name());
        if (parent.isShared()) {
            throw new ApiException(403, "forbidden", "a shared connection cannot be shared further");
        }
        if (!organization.hasChild(child)) {
            throw ApiException.notFound("no organization with id " + child);
        }
        return ApiResponse.data(
                Json.object().put("id", connections.share(parent, child, name).id()));
    }

    /** Before 2025-09-18 clients use two names for this member. */
    private static String child(Call call, RequestBody body) {
        boolean isOldName = call.version() != V2025_09_18 && !body.has("child_organization_id");
        return isOldName && body.has("organization_id")
                ? body.requiredText("organization_id")
                : body.requiredText("child_organization_id");
    }

    private ApiResponse list(Call call) {
        return copies(call, lookup.inPath(call, "id"));
    }

    private ApiResponse listOfPartner(Call call) {
        lookup.partnersOnly(call);
        return copies(call, ofOrganization(call));
    }

    private Connection ofOrganization(Call call) {
        Connection parent = lookup.inPath(call, "id");
        if (!parent.settings().organizationId().equals(call.path("org_id"))) {
            throw ApiException.notFound(
                    "organization " + call.path("org_id") + " has no connection with id " + parent.id());
        }
        return parent;
    }

    private ApiResponse copies(Call call, Connection parent) {
        ArrayNode all = Json.array();
        connections.sharedFrom(parent).forEach(copy -> all.add(copy.json(call.version())));
        return ApiResponse.data(all);
    }
}
