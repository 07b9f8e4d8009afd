package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.permissions.CreateRoleRequest;
import io.github.camelpolytomic.model.permissions.Role;
import io.github.camelpolytomic.model.permissions.UpdateRoleRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Permissions: roles. */
public final class RoleOperations {

    static final Area AREA = Area.of("permissions.roles", "Roles", RoleOperations.class);

    private static final String ALL = "/api/permissions/roles";
    private static final String ONE = ALL + "/{id}";
    private static final String BUILT_IN =
            "Request the permission, or use other credentials; built-in roles cannot be changed";

    private static final Parameter ROLE_ID = Parameter.path("roleId", "id").describedAs("Id of a role.");

    public static final Operation LIST_ROLES = AREA.operation("listRoles")
            .does("Lists the roles of the organization, the built-in ones included.")
            .since(V2023_04_25, GET, ALL)
            .returnsListOf(Role.class);

    public static final Operation CREATE_ROLE = AREA.operation("createRole")
            .does("Creates a role.")
            .since(V2023_04_25, POST, ALL)
            .sends(settings(CreateRoleRequest.class))
            .produces("roleId", "/id")
            .returns(Role.class);

    public static final Operation GET_ROLE = AREA.operation("getRole")
            .does("Reads a role.")
            .since(V2023_04_25, GET, ONE)
            .takes(ROLE_ID)
            .repeats("roleId", "/id")
            .returns(Role.class);

    public static final Operation UPDATE_ROLE = AREA.operation("updateRole")
            .does("Renames a role. Built-in roles cannot be changed.")
            .since(V2023_04_25, PATCH, ONE)
            .since(V2024_02_08, PUT, ONE)
            .takes(ROLE_ID)
            .sends(settings(UpdateRoleRequest.class).alsoTakes(Role.class, "id", "system"))
            .cure(403, BUILT_IN)
            .repeats("roleId", "/id")
            .returns(Role.class);

    public static final Operation DELETE_ROLE = AREA.operation("deleteRole")
            .does("Deletes a role. Built-in roles cannot be deleted. Policies keep references to the deleted role.")
            .since(V2023_04_25, DELETE, ONE)
            .takes(ROLE_ID)
            .cure(403, BUILT_IN)
            .returnsNothing();

    private static RequestBody settings(Class<?> type) {
        return RequestBody.of(type).requires("name").ids("organization_id");
    }

    private RoleOperations() {}
}
