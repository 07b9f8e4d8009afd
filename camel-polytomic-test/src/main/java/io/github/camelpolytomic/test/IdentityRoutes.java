package io.github.camelpolytomic.test;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;

/** The area Identity: who the caller is. */
final class IdentityRoutes {

    private final Workspace workspace;
    private final ConnectionLookup connections;

    IdentityRoutes(Workspace workspace) {
        this.workspace = workspace;
        this.connections = new ConnectionLookup(workspace);
    }

    List<Route> table() {
        return List.of(Route.get(this::identity).since(V2023_04_25, "/api/me"));
    }

    private ApiResponse identity(Call call) {
        Principal caller = connections.caller(call);
        ObjectNode json = Json.object();
        if (caller.isUser()) {
            Actor user = Actor.userOf(workspace.organizationId());
            json.put("id", user.id()).put("email", "user@sample.example").put("role", "admin");
        }
        json.put("is_user", caller.isUser())
                .put("is_organization", caller.isOrganization())
                .put("is_partner", caller.kind() == Principal.Kind.PARTNER)
                .put("is_system", caller.kind() == Principal.Kind.SYSTEM);
        return ApiResponse.data(json.put("organization_id", workspace.organizationId())
                .put("organization_name", "Sample Organization"));
    }
}
