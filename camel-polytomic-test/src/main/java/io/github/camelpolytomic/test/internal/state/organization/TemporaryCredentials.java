package io.github.camelpolytomic.test.internal.state.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;

/** The keys that end by themselves. Thread-safe. */
public final class TemporaryCredentials {

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Credential> byToken = new LinkedHashMap<>();

    TemporaryCredentials(Clock clock) {
        this.clock = clock;
    }

    /**
     * Creates a key of this user, and returns the contract's TemporaryCredentialResponse; 429 when the organization has
     * too many.
     */
    public synchronized ObjectNode create(Principal user, boolean isReadOnly, Duration life) {
        Instant now = clock.instant();
        byToken.values().removeIf(credential -> !now.isBefore(credential.end));
        long count = byToken.values().stream()
                .filter(credential -> credential.user.organizationId().equals(user.organizationId()))
                .count();
        if (count >= MOST) {
            throw new ApiException(
                    429, "too_many_requests", "the organization has " + MOST + " unexpired temporary credentials");
        }
        String token = "temporary-" + UUID.randomUUID();
        Instant end = now.plus(life);
        byToken.put(token, new Credential(user.temporary(isReadOnly), end));
        return Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_at", end.toString());
    }

    /** The user of a key that has not ended. */
    synchronized Optional<Principal> principal(String token) {
        return Optional.ofNullable(byToken.get(token))
                .filter(credential -> clock.instant().isBefore(credential.end))
                .map(Credential::user);
    }

    private record Credential(Principal user, Instant end) {}
}
