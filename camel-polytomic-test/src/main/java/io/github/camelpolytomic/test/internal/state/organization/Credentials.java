package io.github.camelpolytomic.test.internal.state.organization;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The accepted keys, and the one place that reads an {@code Authorization} header. */
public final class Credentials {

    private final String organizationId;
    private final Set<String> apiKeys = ConcurrentHashMap.newKeySet();
    private final Set<String> partnerKeys = ConcurrentHashMap.newKeySet();
    private final Set<String> deploymentKeys = ConcurrentHashMap.newKeySet();

    public Credentials(String organizationId) {
        this.organizationId = organizationId;
    }

    public void acceptApiKey(String key) {
        apiKeys.add(key);
    }

    public void acceptPartnerKey(String key) {
        partnerKeys.add(key);
    }

    public void acceptDeploymentKey(String key) {
        deploymentKeys.add(key);
    }

    public boolean accepts(String authorization) {
        return principal(authorization).isPresent();
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
        return apiKeys.contains(key)
                ? Optional.of(new Principal(Principal.Kind.USER, false))
                : ofSeveralOrganizations(key, false);
    }

    private Optional<Principal> ofSeveralOrganizations(String key, boolean insideOne) {
        if (partnerKeys.contains(key)) {
            return Optional.of(new Principal(Principal.Kind.PARTNER, insideOne));
        }
        return deploymentKeys.contains(key)
                ? Optional.of(new Principal(Principal.Kind.SYSTEM, insideOne))
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
                    ? Optional.of(new Principal(Principal.Kind.SYSTEM, false))
                    : Optional.empty();
        }
        return user.equals(organizationId) ? ofSeveralOrganizations(password, true) : Optional.empty();
    }
}
