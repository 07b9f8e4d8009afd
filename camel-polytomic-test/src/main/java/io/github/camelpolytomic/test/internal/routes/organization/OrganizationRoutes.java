package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Organization. */
public final class OrganizationRoutes {

    private static final String ALL = "/api/organizations";
    private static final String ONE = "/api/organizations/{id}";

    private final Organizations organizations;
    private final Access access;

    public OrganizationRoutes(Organizations organizations, Access access) {
        this.organizations = organizations;
        this.access = access;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::current).since(V2025_09_18, "/api/organization"),
                Route.get(this::list).since(V2023_04_25, ALL),
                Route.post(this::create).since(V2023_04_25, ALL),
                Route.get(this::get).since(V2023_04_25, ONE),
                Route.update(this::update).since(V2023_04_25, ONE),
                Route.delete(this::delete).since(V2023_04_25, ONE));
    }

    private ApiResponse current(Call call) {
        return ApiResponse.data(access.own().json());
    }

    /** Before 2025-09-18 a user sees the own organization. */
    private ApiResponse list(Call call) {
        if (call.version() == V2025_09_18) {
            access.partnersOnly(call);
        }
        ArrayNode all = Json.array();
        access.visible(call).forEach(organization -> all.add(organization.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        access.partnersOnly(call);
        ObjectNode settings = settings(call.body().orUnprocessable(), Json.object());
        return ApiResponse.data(organizations.create(settings).json());
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(access.inPath(call, "id").json());
    }

    /** PUT replaces all settings, the PATCH of 2023-04-25 keeps what is absent. */
    private ApiResponse update(Call call) {
        Organization organization = access.inPath(call, "id");
        ObjectNode before = call.version() == V2023_04_25 ? organization.settings() : Json.object();
        organizations.update(organization, settings(call.body().orUnprocessable(), before));
        return ApiResponse.data(organization.json());
    }

    private ApiResponse delete(Call call) {
        organizations.delete(access.inPath(call, "id"));
        return ApiResponse.empty(200);
    }

    private static ObjectNode settings(RequestBody body, ObjectNode before) {
        body.requiredText("name");
        ObjectNode settings = before.deepCopy();
        Organization.SETTINGS.forEach(member -> body.text(member).ifPresent(text -> settings.put(member, text)));
        return settings;
    }
}
