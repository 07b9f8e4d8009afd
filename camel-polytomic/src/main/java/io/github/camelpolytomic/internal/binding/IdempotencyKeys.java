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
 * Which idempotency key a call carries. A key made here stays with the exchange while the outcome is unknown, so that the
 * route's redelivery repeats it; it is bound to the exchange, the endpoint's calls and the request, so that no split child, which
 * inherits the exchange's properties, and no other call ever shares it.
 */
public final class IdempotencyKeys {

    private static final String PROPERTY = "CamelPolytomicIdempotencyKey-";
    private static final int REMEMBERED = 10_000;

    // the user's own keys, with the request that each stood for
    private final Map<Given, String> requests = LRUCacheFactory.newLRUCache(REMEMBERED);

    /**
     * Whose calls may share a kept key: those of one endpoint, and of another that Camel has made in its place, as a toD
     * without a cache does for each try.
     */
    public record Scope(String endpointUri, Account account) {}

    /** The user's key, which two accounts may use for two things. */
    private record Given(Account account, String key) {}

    /** A key that waits for the redelivery of its exchange; spent for all copies of the exchange at once. */
    private record Kept(String exchangeId, Scope scope, IdempotencyKey key, AtomicBoolean spent) {

        boolean isFor(Exchange exchange, Scope other) {
            return !spent.get() && exchangeId.equals(exchange.getExchangeId()) && scope.equals(other);
        }
    }

    /** The user's key for this request. */
    IdempotencyKey given(String value, Scope scope, Call call) {
        IdempotencyKey key = IdempotencyKey.given(value);
        String request = call.request().digest();
        String earlier = requests.putIfAbsent(new Given(scope.account(), value), request);
        if (earlier != null && !earlier.equals(request)) {
            throw new IllegalArgumentException(
                    ("The idempotency key %s was used for another request before: the service would give that one's"
                                    + " outcome for %s; use a key for one request only (a header CamelPolytomicIdempotencyKey"
                                    + " stays on the message: set it anew, or remove it)")
                            .formatted(Excerpts.value(value), call.request().subject()));
        }
        return key;
    }

    /** The key of an earlier try of this exchange whose outcome is not known, or a new one. */
    IdempotencyKey own(Exchange exchange, Scope scope, Call call) {
        Kept kept = exchange.getProperty(property(scope, call), Kept.class);
        return kept != null && kept.isFor(exchange, scope) ? kept.key.kept() : IdempotencyKey.made();
    }

    /** Keeps the key of a call that is on its way, for the redelivery of an exchange that does not wait for the answer. */
    void keep(Exchange exchange, Scope scope, Call call) {
        IdempotencyKey.Origin origin = call.key().origin();
        if (origin == IdempotencyKey.Origin.MADE || origin == IdempotencyKey.Origin.KEPT) {
            keep(exchange, scope, call, call.key().kept());
        }
    }

    /** Keeps the key of a call whose outcome is unknown for its redelivery; drops it at the service's last word. */
    void settle(Exchange exchange, Scope scope, Call call, Throwable failure) {
        IdempotencyKey.Origin origin = call.key().origin();
        if (origin == IdempotencyKey.Origin.NONE || origin == IdempotencyKey.Origin.GIVEN) {
            return;
        }
        if (failure == null || isLastWord(call, failure)) {
            drop(exchange, property(scope, call));
        } else if (!isOutcomeKnown(call, failure)) {
            keep(exchange, scope, call, last(call, failure));
        } else if (origin == IdempotencyKey.Origin.MADE) {
            drop(exchange, property(scope, call));
        }
    }

    private static void keep(Exchange exchange, Scope scope, Call call, IdempotencyKey key) {
        exchange.setProperty(
                property(scope, call), new Kept(exchange.getExchangeId(), scope, key, new AtomicBoolean()));
    }

    private static boolean isLastWord(Call call, Throwable failure) {
        return failure instanceof PolytomicException known
                && isAbout(call, known)
                && known.isOutcomeKnown()
                && known.getStatusCode() != 0;
    }

    private static boolean isOutcomeKnown(Call call, Throwable failure) {
        return failure instanceof PolytomicException known && (known.isOutcomeKnown() || !isAbout(call, known));
    }

    // what went wrong with a look at the schema cache says nothing about the request that waits for it
    private static boolean isAbout(Call call, PolytomicException failure) {
        return call.request().operation().name().equals(failure.getOperation());
    }

    // copies of the exchange that go by its id, as those of a loop, hold the same key
    private static void drop(Exchange exchange, String property) {
        if (exchange.removeProperty(property) instanceof Kept kept) {
            kept.spent.set(true);
        }
    }

    // a call that had to be made anew, because its first key stood for a refusal, ended with another key
    private static IdempotencyKey last(Call call, Throwable failure) {
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
