package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.User;
import io.github.camelpolytomic.test.internal.state.organization.Users;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Users: those of any organization, for partners. */
public final class UserRoutes {

    private static final String ALL = "/api/organizations/{org_id}/users";
    private static final String ONE = ALL + "/{id}";

    private final Access access;
    private final Credentials credentials;

    public UserRoutes(Access access, Credentials credentials) {
        this.access = access;
        this.credentials = credentials;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, ALL),
                Route.post(this::create).since(V2023_04_25, ALL),
                Route.get(this::get).since(V2023_04_25, ONE),
                Route.update(this::update).since(V2023_04_25, ONE),
                Route.delete(this::delete).since(V2023_04_25, ONE),
                Route.post(this::createApiKey).since(V2023_04_25, ONE + "/keys"));
    }

    private ApiResponse list(Call call) {
        Users users = users(call);
        ArrayNode all = Json.array();
        users.all().forEach(user -> all.add(users.json(user)));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        Users users = users(call);
        UserBody body = UserBody.of(call);
        return response(users, users.create(body.email(), body.roleIds(users, users.usualRoleIds())));
    }

    private ApiResponse get(Call call) {
        Users users = users(call);
        return response(users, users.get(call.path("id")));
    }

    /** Changes the roles; the address is required, and stays as it is. */
    private ApiResponse update(Call call) {
        Users users = users(call);
        User user = users.get(call.path("id"));
        UserBody body = UserBody.of(call);
        body.email();
        return response(users, users.change(user, body.roleIds(users, user.roleIds())));
    }

    private ApiResponse delete(Call call) {
        Users users = users(call);
        User user = users.get(call.path("id"));
        ApiResponse response = response(users, user);
        users.delete(user);
        credentials.revokeApiKeysOf(user.id());
        return response;
    }

    private ApiResponse createApiKey(Call call) {
        Organization organization = access.inPath(call, "org_id");
        User user = organization.users().get(call.path("id"));
        if (credentials.hasApiKey(user.id()) && !call.flag("force", false)) {
            throw ApiException.forbidden("the user has an API key, which only force revokes");
        }
        credentials.revokeApiKeysOf(user.id());
        String key = credentials.createApiKey(organization.id(), user.id());
        return ApiResponse.data(Json.object().put("value", key));
    }

    private Users users(Call call) {
        return access.inPath(call, "org_id").users();
    }

    private static ApiResponse response(Users users, User user) {
        return ApiResponse.data(users.json(user));
    }
}
