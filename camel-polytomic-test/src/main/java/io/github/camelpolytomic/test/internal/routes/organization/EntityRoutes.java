package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.Entities;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Entities. */
public final class EntityRoutes {

    private final Access access;
    private final Entities entities;

    public EntityRoutes(Access access, Entities entities) {
        this.access = access;
        this.entities = entities;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::own).since(V2025_09_18, "/api/entities/{id}"),
                Route.get(this::ofPartner).since(V2025_09_18, "/api/organizations/entities/{id}"));
    }

    private ApiResponse own(Call call) {
        String id = call.path("id");
        return ApiResponse.data(entities.find(access.own(), id).orElseThrow(() -> unknown(id)));
    }

    private ApiResponse ofPartner(Call call) {
        access.partnersOnly(call);
        String id = call.path("id");
        ObjectNode found = access.find(call, organization -> entities.find(organization, id)
                        .map(entity -> entity.put("organization_id", organization.id())))
                .orElseThrow(() -> unknown(id));
        return ApiResponse.data(found);
    }

    private static ApiException unknown(String id) {
        return ApiException.notFound("nothing has the id " + id);
    }
}
