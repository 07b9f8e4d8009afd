package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.users.ApiKey;
import io.github.camelpolytomic.model.users.CreateCurrentOrgUserRequest;
import io.github.camelpolytomic.model.users.CreateUserRequest;
import io.github.camelpolytomic.model.users.CurrentOrgUser;
import io.github.camelpolytomic.model.users.UpdateCurrentOrgUserRequest;
import io.github.camelpolytomic.model.users.UpdateUserRequest;
import io.github.camelpolytomic.model.users.User;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.FORCE;
import static io.github.camelpolytomic.internal.operation.Parameters.ORGANIZATION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.PARTNERS_ONLY;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Users. */
public final class UserOperations {

    static final Area AREA = Area.of("users", "Users", UserOperations.class);

    private static final String OF_CURRENT = "/api/organization/users";
    private static final String ONE_OF_CURRENT = OF_CURRENT + "/{id}";
    private static final String ALL = "/api/organizations/{org_id}/users";
    private static final String ONE = ALL + "/{id}";

    private static final Parameter USER_ID = Parameter.path("userId", "id").describedAs("Id of a user.");

    public static final Operation LIST_CURRENT_ORG_USERS = AREA.operation("listCurrentOrgUsers")
            .does("Lists the users of the organization that the credentials belong to.")
            .since(V2025_09_18, GET, OF_CURRENT)
            .returnsListOf(CurrentOrgUser.class);

    public static final Operation CREATE_CURRENT_ORG_USER = AREA.operation("createCurrentOrgUser")
            .does("Creates a user in the organization that the credentials belong to, who gets an invitation by"
                    + " e-mail.")
            .since(V2025_09_18, POST, OF_CURRENT)
            .sends(RequestBody.of(CreateCurrentOrgUserRequest.class)
                    .requires("email")
                    .ids("role_ids"))
            .produces("userId", "/id")
            .returns(User.class);

    public static final Operation GET_CURRENT_ORG_USER = AREA.operation("getCurrentOrgUser")
            .does("Reads a user of the organization that the credentials belong to.")
            .since(V2025_09_18, GET, ONE_OF_CURRENT)
            .takes(USER_ID)
            .repeats("userId", "/id")
            .returns(CurrentOrgUser.class);

    public static final Operation UPDATE_CURRENT_ORG_USER = AREA.operation("updateCurrentOrgUser")
            .does("Changes the roles of a user of the organization that the credentials belong to.")
            .since(V2025_09_18, PUT, ONE_OF_CURRENT)
            .takes(USER_ID)
            .sends(RequestBody.of(UpdateCurrentOrgUserRequest.class)
                    .ids("role_ids")
                    .alsoTakes(CurrentOrgUser.class, "email", "harbor_ids", "harbor_only", "id", "organization_id")
                    .alsoTakes(User.class, "email", "id", "organization_id"))
            .repeats("userId", "/id")
            .returns(User.class);

    public static final Operation DELETE_CURRENT_ORG_USER = AREA.operation("deleteCurrentOrgUser")
            .does("Deletes a user of the organization that the credentials belong to, and returns that user.")
            .since(V2025_09_18, DELETE, ONE_OF_CURRENT)
            .takes(USER_ID)
            .repeats("userId", "/id")
            .returns(User.class);

    public static final Operation LIST_USERS = AREA.operation("listUsers")
            .does("Lists the users of an organization of the partner. Requires a partner key.")
            .since(V2023_04_25, GET, ALL)
            .takes(ORGANIZATION_ID)
            .cure(403, PARTNERS_ONLY)
            .returnsListOf(User.class);

    public static final Operation CREATE_USER = AREA.operation("createUser")
            .does("Creates a user in an organization of the partner, who gets an invitation by e-mail. Requires a"
                    + " partner key.")
            .since(V2023_04_25, POST, ALL)
            .takes(ORGANIZATION_ID)
            .sends(RequestBody.of(CreateUserRequest.class).requires("email").ids("role_ids"))
            .cure(403, PARTNERS_ONLY)
            .produces("userId", "/id")
            .returns(User.class);

    public static final Operation GET_USER = AREA.operation("getUser")
            .does("Reads a user of an organization of the partner. Requires a partner key.")
            .since(V2023_04_25, GET, ONE)
            .takes(ORGANIZATION_ID, USER_ID)
            .cure(403, PARTNERS_ONLY)
            .repeats("userId", "/id")
            .returns(User.class);

    public static final Operation UPDATE_USER = AREA.operation("updateUser")
            .does("Changes the roles of a user of an organization of the partner. Requires a partner key.")
            .since(V2023_04_25, PATCH, ONE)
            .since(V2024_02_08, PUT, ONE)
            .takes(ORGANIZATION_ID, USER_ID)
            .sends(RequestBody.of(UpdateUserRequest.class)
                    .requires("email")
                    .ids("role_ids")
                    .alsoTakes(User.class, "id", "organization_id"))
            .cure(403, PARTNERS_ONLY)
            .repeats("userId", "/id")
            .returns(User.class);

    public static final Operation DELETE_USER = AREA.operation("deleteUser")
            .does("Deletes a user of an organization of the partner, and returns that user. Requires a partner key.")
            .since(V2023_04_25, DELETE, ONE)
            .takes(ORGANIZATION_ID, USER_ID)
            .cure(403, PARTNERS_ONLY)
            .repeats("userId", "/id")
            .returns(User.class);

    public static final Operation CREATE_USER_API_KEY = AREA.operation("createUserApiKey")
            .does("Creates an API key for a user of an organization of the partner. The API shows it only once."
                    + " Requires a partner key.")
            .since(V2023_04_25, POST, ONE + "/keys")
            .takes(ORGANIZATION_ID, USER_ID, FORCE)
            .cure(403, PARTNERS_ONLY + ", and force=true if the user has an API key that may be revoked")
            .secret("value")
            .returns(ApiKey.class);

    private UserOperations() {}
}
