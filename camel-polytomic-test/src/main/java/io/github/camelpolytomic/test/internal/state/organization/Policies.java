package io.github.camelpolytomic.test.internal.state.organization;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The permission policies of an organization, the built-in one first. Thread-safe. */
public final class Policies {

    private static final List<String> ACTIONS = List.of(
            "query", "create", "sync_to", "modify_policy", "edit", "delete", "export", "trigger", "apply_policy");

    private final String organizationId;
    private final Roles roles;
    private final Map<String, Policy> policies = new LinkedHashMap<>();

    Policies(String organizationId, Roles roles) {
        this.organizationId = organizationId;
        this.roles = roles;
        List<String> admins = List.of(roles.builtInId(Roles.ADMIN));
        List<Policy.Action> actions =
                ACTIONS.stream().map(name -> new Policy.Action(name, admins)).toList();
        put(new Policy(builtInId(), "default", organizationId, actions, true));
    }

    public synchronized List<Policy> all() {
        return List.copyOf(policies.values());
    }

    public synchronized Optional<Policy> find(String id) {
        return Optional.ofNullable(policies.get(id));
    }

    /** The policy; 404 when there is none. */
    public Policy get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no policy with id " + id));
    }

    /** Creates a policy; 404 when there is no such role. */
    public Policy create(String name, List<Policy.Action> actions) {
        requireRoles(actions);
        return put(new Policy(UUID.randomUUID().toString(), name, organizationId, actions, false));
    }

    /** Replaces a policy; 404 when there is no such role, 403 when it is built in. */
    public Policy update(Policy policy, String name, List<Policy.Action> actions) {
        requireOwn(policy);
        // a role that was deleted meanwhile stays in the policies that refer to it
        requireRoles(actions.stream()
                .filter(action -> !policy.actions().contains(action))
                .toList());
        return put(new Policy(policy.id(), name, organizationId, actions, false));
    }

    /** Deletes a policy; 403 when it is built in. */
    public synchronized void delete(Policy policy) {
        requireOwn(policy);
        policies.remove(policy.id());
    }

    private void requireRoles(List<Policy.Action> actions) {
        actions.stream().flatMap(action -> action.roleIds().stream()).forEach(roles::get);
    }

    private String builtInId() {
        return UUID.nameUUIDFromBytes(("policy of " + organizationId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private synchronized Policy put(Policy policy) {
        policies.put(policy.id(), policy);
        return policy;
    }

    private static void requireOwn(Policy policy) {
        if (policy.isBuiltIn()) {
            throw ApiException.forbidden("the policy " + policy.name() + " is built in");
        }
    }
}
