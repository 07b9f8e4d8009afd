package io.github.camelpolytomic.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The keys a workspace lets in, and the one place that reads an {@code Authorization} header. */
final class Credentials {

    private final String organizationId;
    private final Set<String> bearerTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> deploymentKeys = ConcurrentHashMap.newKeySet();
    private final Set<String> organizationKeys = ConcurrentHashMap.newKeySet();

    Credentials(String organizationId) {
        this.organizationId = organizationId;
    }

    void acceptApiKey(String key) {
        bearerTokens.add(key);
    }

    void acceptPartnerKey(String key) {
        bearerTokens.add(key);
        organizationKeys.add(key);
    }

    void acceptDeploymentKey(String key) {
        bearerTokens.add(key);
        deploymentKeys.add(key);
        organizationKeys.add(key);
    }

    boolean letIn(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        if (parts.length < 2) {
            return false;
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearerTokens.contains(parts[1]);
            case "basic" -> letInBasic(parts[1]);
            default -> false;
        };
    }

    private boolean letInBasic(String encoded) {
        String userAndPassword;
        try {
            userAndPassword = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        int colon = userAndPassword.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String user = userAndPassword.substring(0, colon);
        String password = userAndPassword.substring(colon + 1);
        return password.isEmpty()
                ? deploymentKeys.contains(user)
                : user.equals(organizationId) && organizationKeys.contains(password);
    }
}
