package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.User;
import io.github.camelpolytomic.test.internal.state.organization.Users;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Users: those of the caller's organization. */
public final class CurrentUserRoutes {

    private static final String ALL = "/api/organization/users";
    private static final String ONE = ALL + "/{id}";

    private final Access access;
    private final Users users;
    private final Credentials credentials;

    public CurrentUserRoutes(Access access, Credentials credentials) {
        this.access = access;
        this.users = access.own().users();
        this.credentials = credentials;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2025_09_18, ALL),
                Route.post(this::create).since(V2025_09_18, ALL),
                Route.get(this::get).since(V2025_09_18, ONE),
                Route.put(this::update).since(V2025_09_18, ONE),
                Route.delete(this::delete).since(V2025_09_18, ONE));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        users.all().forEach(user -> all.add(withHarbors(user)));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        access.administratorsOnly(call);
        UserBody body = UserBody.of(call);
        User created = users.create(body.email(), body.roleIds(users, users.usualRoleIds()));
        return ApiResponse.data(users.json(created));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(withHarbors(users.get(call.path("id"))));
    }

    private ApiResponse update(Call call) {
        access.administratorsOnly(call);
        User user = users.get(call.path("id"));
        User changed = users.change(user, UserBody.of(call).roleIds(users, user.roleIds()));
        return ApiResponse.data(users.json(changed));
    }

    private ApiResponse delete(Call call) {
        access.administratorsOnly(call);
        User user = users.get(call.path("id"));
        ObjectNode json = users.json(user);
        users.delete(user);
        credentials.revokeApiKeysOf(user.id());
        return ApiResponse.data(json);
    }

    private ObjectNode withHarbors(User user) {
        ObjectNode json = users.json(user).put("harbor_only", false);
        json.putArray("harbor_ids");
        return json;
    }
}
