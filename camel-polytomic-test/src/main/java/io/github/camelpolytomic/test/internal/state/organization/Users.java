package io.github.camelpolytomic.test.internal.state.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;

/** The users of an organization, in order of creation. Thread-safe. */
public final class Users {

    private final String organizationId;
    private final Roles roles;
    private final Map<String, User> users = new LinkedHashMap<>();

    Users(String organizationId, Roles roles) {
        this.organizationId = organizationId;
        this.roles = roles;
    }

    /** Adds the user who is the author of changes, an administrator. */
    public void addFirst(String email) {
        put(new User(Actor.userOf(organizationId).id(), email, List.of(roles.builtInId(Roles.ADMIN))));
    }

    public synchronized List<User> all() {
        return List.copyOf(users.values());
    }

    public synchronized Optional<User> find(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The user; 404 when there is none. */
    public User get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no user with id " + id));
    }

    /** Creates a user; 422 when another one has the address. */
    public synchronized User create(String email, List<String> roleIds) {
        if (users.values().stream().anyMatch(other -> other.email().equalsIgnoreCase(email))) {
            throw ApiException.unprocessable("there is a user with the e-mail address " + email);
        }
        return put(new User(UUID.randomUUID().toString(), email, roleIds));
    }

    public User change(User user, List<String> roleIds) {
        return put(new User(user.id(), user.email(), roleIds));
    }

    public synchronized void delete(User user) {
        users.remove(user.id());
    }

    public boolean isAdmin(String userId) {
        return find(userId)
                .filter(user -> user.roleIds().contains(roles.builtInId(Roles.ADMIN)))
                .isPresent();
    }

    /** The ids of roles given by id or by the name of one; by default those of before. 422 when there is no such role. */
    public List<String> roleIds(Optional<List<String>> ids, Optional<String> name, List<String> before) {
        ids.orElse(List.of()).stream()
                .filter(id -> roles.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw ApiException.unprocessable("no role with id " + id);
                });
        return ids.orElseGet(() -> name.map(this::idOf).map(List::of).orElse(before));
    }

    /** The roles of a user who is given none. */
    public List<String> usualRoleIds() {
        return List.of(roles.builtInId(Roles.MEMBER));
    }

    /** The name of the first role of a user; empty when there is none. */
    public String roleName(User user) {
        return user.roleIds().stream()
                .flatMap(id -> roles.find(id).stream())
                .map(Role::name)
                .findFirst()
                .orElse("");
    }

    /** The contract's User. */
    public ObjectNode json(User user) {
        ObjectNode json = Json.object()
                .put("id", user.id())
                .put("email", user.email())
                .put("organization_id", organizationId)
                .put("role", roleName(user));
        return json.set("role_ids", Json.of(user.roleIds()));
    }

    private String idOf(String roleName) {
        return roles.named(roleName)
                .map(Role::id)
                .orElseThrow(() -> ApiException.unprocessable("no role with the name " + roleName));
    }

    private synchronized User put(User user) {
        users.put(user.id(), user);
        return user;
    }
}
