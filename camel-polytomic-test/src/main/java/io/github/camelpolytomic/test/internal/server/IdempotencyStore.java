package io.github.camelpolytomic.test.internal.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/**
 * The outcomes of POST requests with an idempotency key. The first outcome of a key, success or error, is stored and
 * returned again. Keys are scoped to a credential.
 */
final class IdempotencyStore {

    static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,255}");

    private final Map<Scope, Outcome> outcomes = new LinkedHashMap<>();
    private final Clock clock;

    IdempotencyStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * The stored outcome of the request's key. Without one, the outcome of this request, whose key is in flight until
     * {@link #delivered} is called.
     *
     * @throws ApiException when the key is malformed, or its first request is in flight
     */
    ApiResponse once(ApiRequest request, Supplier<ApiResponse> work) {
        Optional<Scope> scope = scope(request);
        if (scope.isEmpty()) {
            return work.get();
        }
        Outcome outcome;
        synchronized (outcomes) {
            removeExpired();
            Outcome earlier = outcomes.get(scope.get());
            if (earlier != null) {
                return earlier.response();
            }
            outcome = new Outcome(request, clock.instant());
            outcomes.put(scope.get(), outcome);
        }
        try {
            return outcome.settle(work.get());
        } catch (RuntimeException broken) {
            synchronized (outcomes) {
                outcomes.remove(scope.get());
            }
            throw broken;
        }
    }

    /** Removes all keys. */
    void clear() {
        synchronized (outcomes) {
            outcomes.clear();
        }
    }

    /** Marks the request's outcome as delivered: from now on its key returns the outcome. */
    void delivered(ApiRequest request) {
        if (!isKeyed(request)) {
            return;
        }
        synchronized (outcomes) {
            Outcome outcome = outcomes.get(scopeOf(request));
            if (outcome != null && outcome.first == request) {
                outcome.deliver();
            }
        }
    }

    private void removeExpired() {
        Instant limit = clock.instant().minus(KEPT);
        Iterator<Outcome> oldestFirst = outcomes.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isExpired(limit)) {
            oldestFirst.remove();
        }
    }

    private static Optional<Scope> scope(ApiRequest request) {
        if (!isKeyed(request)) {
            return Optional.empty();
        }
        String key = request.header(HEADER).orElseThrow();
        if (!KEY.matcher(key).matches()) {
            throw ApiException.badRequest(
                    "the idempotency key must be 8 to 255 letters, digits, dashes and underscores");
        }
        return Optional.of(scopeOf(request));
    }

    private static Scope scopeOf(ApiRequest request) {
        return new Scope(
                request.header("Authorization").orElse(""),
                request.header(HEADER).orElse(""));
    }

    private static boolean isKeyed(ApiRequest request) {
        return request.method().equals("POST") && request.header(HEADER).isPresent();
    }

    private record Scope(String credential, String key) {}

    private static final class Outcome {

        private final ApiRequest first;
        private final Instant since;
        private ApiResponse settled;
        private boolean isDelivered;

        Outcome(ApiRequest first, Instant since) {
            this.first = first;
            this.since = since;
        }

        synchronized ApiResponse settle(ApiResponse response) {
            settled = response;
            return response;
        }

        synchronized void deliver() {
            isDelivered = true;
        }

        synchronized boolean isExpired(Instant limit) {
            return isDelivered && since.isBefore(limit);
        }

        synchronized ApiResponse response() {
            if (!isDelivered || settled == null) {
                throw new ApiException(
                        409,
                        "idempotency_key_in_use",
                        "the first request with this idempotency key is still in progress");
            }
            return settled;
        }
    }
}
