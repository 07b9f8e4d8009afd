package io.github.camelpolytomic.test.internal.state.organization;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The roles of an organization, the built-in ones first. Thread-safe. */
public final class Roles {

    /** The built-in role whose users may change users, roles, policies and the settings of record logging. */
    public static final String ADMIN = "admin";

    /** The built-in role of a user who is given none. */
    public static final String MEMBER = "member";

    private final String organizationId;
    private final Map<String, Role> roles = new LinkedHashMap<>();

    Roles(String organizationId) {
        this.organizationId = organizationId;
        List.of(ADMIN, MEMBER).forEach(name -> put(new Role(builtInId(name), name, organizationId, true)));
    }

    public synchronized List<Role> all() {
        return List.copyOf(roles.values());
    }

    public synchronized Optional<Role> find(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The role; 404 when there is none. */
    public Role get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no role with id " + id));
    }

    /** The oldest role of this name. */
    public Optional<Role> named(String name) {
        return all().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    public Role create(String name) {
        return put(new Role(UUID.randomUUID().toString(), name, organizationId, false));
    }

    /** Renames a role; 403 when it is built in. */
    public Role rename(Role role, String name) {
        requireOwn(role);
        return put(new Role(role.id(), name, organizationId, false));
    }

    /** Deletes a role, although policies may refer to it; 403 when it is built in. */
    public synchronized void delete(Role role) {
        requireOwn(role);
        roles.remove(role.id());
    }

    String builtInId(String name) {
        String unique = "role " + name + " of " + organizationId;
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private synchronized Role put(Role role) {
        roles.put(role.id(), role);
        return role;
    }

    private static void requireOwn(Role role) {
        if (role.isBuiltIn()) {
            throw ApiException.forbidden("the role " + role.name() + " is built in");
        }
    }
}
