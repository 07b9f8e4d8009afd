package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.organization.Role;
import io.github.camelpolytomic.test.internal.state.organization.Roles;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Permissions: roles. */
public final class RoleRoutes {

    private static final String ALL = "/api/permissions/roles";
    private static final String ONE = ALL + "/{id}";

    private final Organizations organizations;
    private final Access access;

    public RoleRoutes(Organizations organizations, Access access) {
        this.organizations = organizations;
        this.access = access;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, ALL),
                Route.post(this::create).since(V2023_04_25, ALL),
                Route.get(this::get).since(V2023_04_25, ONE),
                Route.update(this::update).since(V2023_04_25, ONE),
                Route.delete(this::delete).since(V2023_04_25, ONE));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        access.own().roles().all().forEach(role -> all.add(role.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        access.administratorsOnly(call);
        RequestBody body = call.body();
        Organization organization = access.inBody(call, body);
        return ApiResponse.data(
                organization.roles().create(body.requiredText("name")).json());
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(inPath(call).json());
    }

    private ApiResponse update(Call call) {
        access.administratorsOnly(call);
        Role role = inPath(call);
        RequestBody body = call.body();
        access.inBody(call, body);
        return ApiResponse.data(
                roles(role).rename(role, body.requiredText("name")).json());
    }

    private ApiResponse delete(Call call) {
        access.administratorsOnly(call);
        Role role = inPath(call);
        roles(role).delete(role);
        return ApiResponse.empty(200);
    }

    private Roles roles(Role role) {
        return organizations.get(role.organizationId()).roles();
    }

    private Role inPath(Call call) {
        String id = call.path("id");
        return access.find(call, organization -> organization.roles().find(id))
                .orElseThrow(() -> ApiException.notFound("no role with id " + id));
    }
}
