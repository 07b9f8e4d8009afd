package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.operation.Parameter;

/**
 * The idempotency keys of one endpoint's calls.
 *
 * @param keys the keys of the component
 * @param scope distinguishes the calls of this endpoint from others
 * @param enabled whether calls carry idempotency keys
 */
public record EndpointKeys(IdempotencyKeys keys, IdempotencyKeys.Scope scope, boolean enabled) {

    /** Returns these keys, disabled if the calls need none. */
    public EndpointKeys onlyIf(boolean needed) {
        return new EndpointKeys(keys, scope, enabled && needed);
    }

    /** @throws IllegalArgumentException if the options contain a key, but calls carry none */
    public void requireAllowed(Map<Parameter, Object> options) {
        if (!enabled && options.keySet().stream().anyMatch(Parameter::isIdempotencyKey)) {
            throw new IllegalArgumentException("Option idempotencyKey requires idempotent=true");
        }
    }

    /** Returns the call with its key: the user's own, or a generated one. */
    public Call withKey(Exchange exchange, Call call) {
        return enabled
                ? call.withKey(first(exchange, call, call.request().value(Parameter.IDEMPOTENCY_KEY.name())))
                : call;
    }

    /**
     * Returns the key of a call: the user's own, that of an earlier attempt with unknown outcome, or a new one.
     *
     * @param userKey the user's own key; {@code null} if there is none
     */
    IdempotencyKey first(Exchange exchange, Call call, Object userKey) {
        if (!enabled) {
            return IdempotencyKey.NONE;
        }
        return userKey == null ? keys.generated(exchange, scope, call) : keys.userKey(userKey.toString(), scope, call);
    }

    /** Keeps the key of a call in flight, for the redelivery of an exchange that does not wait for the response. */
    void keep(Exchange exchange, Call call) {
        keys.keep(exchange, scope, call);
    }

    /** Keeps or drops the key of a completed call, which its redelivery may need. */
    public void settle(Exchange exchange, Call call, Throwable failure) {
        keys.settle(exchange, scope, call, failure);
    }
}
