package io.github.camelpolytomic;

import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.support.LRUCacheFactory;

import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.client.IdempotencyKey;
import io.github.camelpolytomic.error.PolytomicException;

/**
 * Which idempotency key a call carries. A key made here stays with the exchange while the outcome is unknown, so that the
 * route's redelivery repeats it; it is bound to the exchange, the endpoint's calls and the request, so that no split child, which
 * inherits the exchange's properties, and no other call ever shares it.
 */
final class IdempotencyKeys {

    private static final String PROPERTY = "CamelPolytomicIdempotencyKey-";
    private static final int REMEMBERED = 10_000;

    // the user's own keys, with the request that each stood for
    private final Map<Given, String> requests = LRUCacheFactory.newLRUCache(REMEMBERED);

    /** The user's key, which two accounts may use for two things. */
    private record Given(BaseUrl baseUrl, Credentials credentials, String key) {}

    /** A key that waits for the redelivery of its exchange. */
    private record Kept(String exchangeId, Object scope, IdempotencyKey key) {}

    /** The user's key for this request. */
    IdempotencyKey given(String value, BaseUrl baseUrl, Call call) {
        IdempotencyKey key = IdempotencyKey.given(value);
        String request = call.request().digest();
        String earlier = requests.putIfAbsent(new Given(baseUrl, call.credentials(), value), request);
        if (earlier != null && !earlier.equals(request)) {
            throw new IllegalArgumentException(
                    ("The idempotency key %s was used for another request before: the service would give that one's"
                                    + " outcome for %s; use a key for one request only")
                            .formatted(value, call.request().subject()));
        }
        return key;
    }

    /** The key of an earlier try of this exchange whose outcome is not known, or a new one. */
    IdempotencyKey own(Exchange exchange, Object scope, Call call) {
        Kept kept = exchange.getProperty(property(call), Kept.class);
        return kept != null && kept.exchangeId.equals(exchange.getExchangeId()) && kept.scope == scope
                ? kept.key.kept()
                : IdempotencyKey.made();
    }

    /** Keeps the key of a call whose outcome is unknown for its redelivery; drops it at the service's last word. */
    void settle(Exchange exchange, Object scope, Call call, Throwable failure) {
        IdempotencyKey.Origin origin = call.key().origin();
        if (origin == IdempotencyKey.Origin.NONE || origin == IdempotencyKey.Origin.GIVEN) {
            return;
        }
        if (failure instanceof PolytomicException known && known.isOutcomeKnown()) {
            if (known.getStatusCode() != 0) {
                exchange.removeProperty(property(call));
            }
        } else if (failure == null) {
            exchange.removeProperty(property(call));
        } else {
            exchange.setProperty(property(call), new Kept(exchange.getExchangeId(), scope, last(call, failure)));
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

    private static String property(Call call) {
        return PROPERTY + call.request().operation() + "-" + call.request().digest();
    }
}
