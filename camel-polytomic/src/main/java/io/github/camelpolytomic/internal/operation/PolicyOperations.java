package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.permissions.CreatePolicyRequest;
import io.github.camelpolytomic.model.permissions.Policy;
import io.github.camelpolytomic.model.permissions.UpdatePolicyRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Permissions: policies. */
public final class PolicyOperations {

    static final Area AREA = Area.of("permissions.policies", "Permission policies", PolicyOperations.class);

    private static final String ALL = "/api/permissions/policies";
    private static final String ONE = ALL + "/{id}";

    private static final Parameter POLICY_ID =
            Parameter.path("policyId", "id").describedAs("Id of a permission policy.");

    public static final Operation LIST_POLICIES = AREA.operation("listPolicies")
            .does("Lists the permission policies of the organization.")
            .since(V2023_04_25, GET, ALL)
            .returnsListOf(Policy.class);

    public static final Operation CREATE_POLICY = AREA.operation("createPolicy")
            .does("Creates a permission policy.")
            .since(V2023_04_25, POST, ALL)
            .sends(settings(CreatePolicyRequest.class))
            .produces("policyId", "/id")
            .returns(Policy.class);

    public static final Operation GET_POLICY = AREA.operation("getPolicy")
            .does("Reads a permission policy.")
            .since(V2023_04_25, GET, ONE)
            .takes(POLICY_ID)
            .repeats("policyId", "/id")
            .returns(Policy.class);

    public static final Operation UPDATE_POLICY = AREA.operation("updatePolicy")
            .does("Replaces a permission policy.")
            .since(V2023_04_25, PATCH, ONE)
            .since(V2024_02_08, PUT, ONE)
            .takes(POLICY_ID)
            .sends(settings(UpdatePolicyRequest.class).alsoTakes(Policy.class, "id", "system"))
            .repeats("policyId", "/id")
            .returns(Policy.class);

    public static final Operation DELETE_POLICY = AREA.operation("deletePolicy")
            .does("Deletes a permission policy.")
            .since(V2023_04_25, DELETE, ONE)
            .takes(POLICY_ID)
            .returnsNothing();

    private static RequestBody settings(Class<?> type) {
        return RequestBody.of(type)
                .requires("name")
                .requiresPresentSince(V2024_02_08, "policy_actions")
                .requires("policy_actions[].action")
                .requiresPresentSince(V2024_02_08, "policy_actions[].role_ids")
                .ids("organization_id", "policy_actions[].role_ids");
    }

    private PolicyOperations() {}
}
