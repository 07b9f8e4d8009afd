package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Principal;
import io.github.camelpolytomic.test.internal.state.organization.User;
import io.github.camelpolytomic.test.internal.state.organization.Users;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Identity. */
final class IdentityRoutes {

    private final Access access;

    IdentityRoutes(Access access) {
        this.access = access;
    }

    List<Route> table() {
        return List.of(Route.get(this::identity).since(V2023_04_25, "/api/me"));
    }

    private ApiResponse identity(Call call) {
        Principal principal = access.principal(call);
        Organization organization = access.own();
        ObjectNode json = Json.object();
        if (principal.isUser()) {
            Users users = organization.users();
            User user = users.get(principal.userId());
            json.put("id", user.id()).put("email", user.email()).put("role", users.roleName(user));
        }
        json.put("is_user", principal.isUser())
                .put("is_organization", principal.isOrganization())
                .put("is_partner", principal.kind() == Principal.Kind.PARTNER)
                .put("is_system", principal.kind() == Principal.Kind.SYSTEM);
        if (call.version().isNewest()) {
            json.putObject("credential").put("method", "api_key");
        }
        return ApiResponse.data(
                json.put("organization_id", organization.id()).put("organization_name", organization.name()));
    }
}
