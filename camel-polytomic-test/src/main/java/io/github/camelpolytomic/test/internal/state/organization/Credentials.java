package io.github.camelpolytomic.test.internal.state.organization;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The accepted keys, and the one place that reads an {@code Authorization} header. */
public final class Credentials {

    private final Organizations organizations;
    private final Map<String, Principal> apiKeys = new ConcurrentHashMap<>();
    private final Set<String> partnerKeys = ConcurrentHashMap.newKeySet();
    private final Set<String> deploymentKeys = ConcurrentHashMap.newKeySet();
    private final TemporaryCredentials temporary;

    public Credentials(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.temporary = new TemporaryCredentials(clock);
    }

    public TemporaryCredentials temporary() {
        return temporary;
    }

    public void acceptApiKey(String key, String organizationId, String userId) {
        apiKeys.put(key, Principal.user(organizationId, userId));
    }

    public void acceptPartnerKey(String key) {
        partnerKeys.add(key);
    }

    public void acceptDeploymentKey(String key) {
        deploymentKeys.add(key);
    }

    /** A new key of this user. */
    public String createApiKey(String organizationId, String userId) {
        String key = UUID.randomUUID().toString();
        acceptApiKey(key, organizationId, userId);
        return key;
    }

    public boolean hasApiKey(String userId) {
        return apiKeys.values().stream().anyMatch(owner -> owner.userId().equals(userId));
    }

    public void revokeApiKeysOf(String userId) {
        apiKeys.values().removeIf(owner -> owner.userId().equals(userId));
    }

    public void revokeApiKeysIn(String organizationId) {
        apiKeys.values().removeIf(owner -> owner.organizationId().equals(organizationId));
    }

    /** Whether this credential may only read. */
    public boolean isReadOnly(String authorization) {
        return principal(authorization).filter(Principal::isReadOnly).isPresent();
    }

    /** The principal of this credential; empty when the credential is unknown. */
    public Optional<Principal> principal(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearer(parts[1]);
            case "basic" -> basic(parts[1]);
            default -> Optional.empty();
        };
    }

    private Optional<Principal> bearer(String key) {
        return Optional.ofNullable(apiKeys.get(key))
                .or(() -> temporary.principal(key).filter(this::exists))
                .or(() ->
                        ofSeveralOrganizations(key, false, organizations.owner().id()));
    }

    private boolean exists(Principal user) {
        return organizations
                .find(user.organizationId())
                .flatMap(organization -> organization.users().find(user.userId()))
                .isPresent();
    }

    private Optional<Principal> ofSeveralOrganizations(String key, boolean insideOne, String organizationId) {
        if (partnerKeys.contains(key)) {
            return Optional.of(Principal.of(Principal.Kind.PARTNER, insideOne, organizationId));
        }
        return deploymentKeys.contains(key)
                ? Optional.of(Principal.of(Principal.Kind.SYSTEM, insideOne, organizationId))
                : Optional.empty();
    }

    private Optional<Principal> basic(String encoded) {
        String userAndPassword;
        try {
            userAndPassword = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = userAndPassword.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String user = userAndPassword.substring(0, colon);
        String password = userAndPassword.substring(colon + 1);
        if (password.isEmpty()) {
            return deploymentKeys.contains(user)
                    ? Optional.of(Principal.of(
                            Principal.Kind.SYSTEM, false, organizations.owner().id()))
                    : Optional.empty();
        }
        return organizations.find(user).flatMap(organization -> ofSeveralOrganizations(password, true, user));
    }
}
