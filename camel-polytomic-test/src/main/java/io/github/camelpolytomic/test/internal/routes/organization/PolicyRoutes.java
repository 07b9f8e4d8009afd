package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.github.camelpolytomic.test.internal.state.organization.Policies;
import io.github.camelpolytomic.test.internal.state.organization.Policy;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Permissions: policies. */
public final class PolicyRoutes {

    private static final String ALL = "/api/permissions/policies";
    private static final String ONE = ALL + "/{id}";
    private static final String ACTIONS = "policy_actions";

    private final Organizations organizations;
    private final Access access;

    public PolicyRoutes(Organizations organizations, Access access) {
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
        access.own().policies().all().forEach(policy -> all.add(policy.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        access.administratorsOnly(call);
        RequestBody body = call.body();
        Organization organization = access.inBody(call, body);
        String name = body.requiredText("name");
        return ApiResponse.data(organization
                .policies()
                .create(name, actions(call, body, List.of()))
                .json());
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(inPath(call).json());
    }

    /** PUT replaces all members, the PATCH of 2023-04-25 keeps what is absent. */
    private ApiResponse update(Call call) {
        access.administratorsOnly(call);
        Policy policy = inPath(call);
        RequestBody body = call.body();
        access.inBody(call, body);
        String name = body.requiredText("name");
        List<Policy.Action> actions = actions(call, body, policy.actions());
        return ApiResponse.data(policies(policy).update(policy, name, actions).json());
    }

    private ApiResponse delete(Call call) {
        access.administratorsOnly(call);
        Policy policy = inPath(call);
        policies(policy).delete(policy);
        return ApiResponse.empty(200);
    }

    /** Since 2024-02-08 the actions and their roles must be sent, even if as null. */
    private static List<Policy.Action> actions(Call call, RequestBody body, List<Policy.Action> before) {
        if (!body.has(ACTIONS) && call.version() == V2023_04_25) {
            return before;
        }
        requirePresent(call, body, ACTIONS);
        return body.list(ACTIONS).orElse(List.of()).stream()
                .map(action -> action(call, action))
                .toList();
    }

    private static Policy.Action action(Call call, JsonNode action) {
        RequestBody body = new RequestBody(Json.requireObject(action, ACTIONS));
        String name = body.requiredText("action");
        requirePresent(call, body, "role_ids");
        return new Policy.Action(name, body.texts("role_ids").orElse(List.of()));
    }

    private static void requirePresent(Call call, RequestBody body, String member) {
        if (!body.has(member) && call.version() != V2023_04_25) {
            throw ApiException.badRequest(member + " is required");
        }
    }

    private Policies policies(Policy policy) {
        return organizations.get(policy.organizationId()).policies();
    }

    private Policy inPath(Call call) {
        String id = call.path("id");
        return access.find(call, organization -> organization.policies().find(id))
                .orElseThrow(() -> ApiException.notFound("no policy with id " + id));
    }
}
