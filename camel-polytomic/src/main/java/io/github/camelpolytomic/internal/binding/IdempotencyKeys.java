package io.github.camelpolytomic.internal.binding;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Exchange;
import org.apache.camel.support.LRUCacheFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Determines the idempotency key of a call. A generated key stays with the exchange while the outcome is unknown, so
 * that a redelivery of the route reuses it. It is bound to the exchange, the calls of the endpoint and the request:
 * neither another call nor a split child, which inherits the exchange's properties, shares it.
 */
public final class IdempotencyKeys {

    private static final String PROPERTY = "CamelPolytomicIdempotencyKey-";
    private static final int MAX_USER_KEYS = 10_000;

    // the user's own keys, each with the digest of its request
    private final Map<UserKey, String> requests = LRUCacheFactory.newLRUCache(MAX_USER_KEYS);

    /**
     * The calls that may share a kept key: those of one endpoint, and of another that Camel creates in its place, as a
     * toD without cache does for each attempt.
     */
    public record Scope(String endpointUri, Account account) {}

    /** A user's key in an account; two accounts may use the same key for different requests. */
    private record UserKey(Account account, String key) {}

    /** A key that is kept for the redelivery of its exchange; it is spent for all copies of the exchange at once. */
    private record KeptKey(String exchangeId, Scope scope, IdempotencyKey key, AtomicBoolean spent) {

        boolean isFor(Exchange exchange, Scope other) {
            return !spent.get() && exchangeId.equals(exchange.getExchangeId()) && scope.equals(other);
        }
    }

    /** Returns the user's key for this request. */
    IdempotencyKey userKey(String value, Scope scope, Call call) {
        IdempotencyKey key = IdempotencyKey.given(value);
        String request = call.request().digest();
        String earlier = requests.putIfAbsent(new UserKey(scope.account(), value), request);
        if (earlier != null && !earlier.equals(request)) {
            throw new IllegalArgumentException(
                    ("The idempotency key %s was already used for another request: the service would return"
                                    + " that outcome for %s. Use a new key for each request (the header"
                                    + " CamelPolytomicIdempotencyKey stays on the message: overwrite or remove it)")
                            .formatted(Excerpts.value(value), call.request().subject()));
        }
        return key;
    }

    /** Returns the key of an earlier attempt of this exchange with unknown outcome, or a new one. */
    IdempotencyKey generated(Exchange exchange, Scope scope, Call call) {
        KeptKey kept = exchange.getProperty(property(scope, call), KeptKey.class);
        return kept != null && kept.isFor(exchange, scope) ? kept.key.kept() : IdempotencyKey.made();
    }

    /** Keeps the key of a call in flight, for the redelivery of an exchange that does not wait for the response. */
    void keep(Exchange exchange, Scope scope, Call call) {
        IdempotencyKey.Origin origin = call.key().origin();
        if (origin == IdempotencyKey.Origin.MADE || origin == IdempotencyKey.Origin.KEPT) {
            keep(exchange, scope, call, call.key().kept());
        }
    }

    /**
     * Keeps the key of a call with unknown outcome for its redelivery, and drops it after a final response of the
     * service.
     */
    void settle(Exchange exchange, Scope scope, Call call, Throwable failure) {
        IdempotencyKey.Origin origin = call.key().origin();
        if (origin == IdempotencyKey.Origin.NONE || origin == IdempotencyKey.Origin.GIVEN) {
            return;
        }
        if (failure == null || isFinal(call, failure)) {
            drop(exchange, property(scope, call));
        } else if (!isOutcomeKnown(call, failure)) {
            keep(exchange, scope, call, lastKey(call, failure));
        } else if (origin == IdempotencyKey.Origin.MADE) {
            drop(exchange, property(scope, call));
        }
    }

    private static void keep(Exchange exchange, Scope scope, Call call, IdempotencyKey key) {
        exchange.setProperty(
                property(scope, call), new KeptKey(exchange.getExchangeId(), scope, key, new AtomicBoolean()));
    }

    private static boolean isFinal(Call call, Throwable failure) {
        return failure instanceof PolytomicException known
                && isAbout(call, known)
                && known.isOutcomeKnown()
                && known.getStatusCode() != 0;
    }

    private static boolean isOutcomeKnown(Call call, Throwable failure) {
        return failure instanceof PolytomicException known && (known.isOutcomeKnown() || !isAbout(call, known));
    }

    // a failed poll of the schema cache says nothing about the request that waits for it
    private static boolean isAbout(Call call, PolytomicException failure) {
        return call.request().operation().name().equals(failure.getOperation());
    }

    // copies of the exchange with the same id, as in a loop, hold the same key
    private static void drop(Exchange exchange, String property) {
        if (exchange.removeProperty(property) instanceof KeptKey kept) {
            kept.spent.set(true);
        }
    }

    // a call that was repeated with a new key, because the service had refused the first, ended with that key
    private static IdempotencyKey lastKey(Call call, Throwable failure) {
        return failure instanceof PolytomicException known
                ? known.getIdempotencyKey()
                        .map(value -> new IdempotencyKey(value, IdempotencyKey.Origin.KEPT))
                        .orElse(call.key())
                : call.key();
    }

    private static String property(Scope scope, Call call) {
        return PROPERTY + scope.hashCode() + "-" + call.request().operation() + "-"
                + call.request().digest();
    }
}
