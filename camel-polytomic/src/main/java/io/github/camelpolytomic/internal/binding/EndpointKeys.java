package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.operation.Parameter;

/**
 * The idempotency keys of one endpoint's calls.
 *
 * @param keys those of the component
 * @param scope what tells this endpoint's calls from others
 * @param enabled whether calls carry keys at all
 */
public record EndpointKeys(IdempotencyKeys keys, IdempotencyKeys.Scope scope, boolean enabled) {

    /** The same for calls that may need no key. */
    public EndpointKeys onlyIf(boolean needed) {
        return new EndpointKeys(keys, scope, enabled && needed);
    }

    /** @throws IllegalArgumentException for a key among the options of an endpoint whose calls carry none */
    public void requireAllowed(Map<Parameter, Object> options) {
        if (!enabled && options.containsKey(Parameter.IDEMPOTENCY_KEY)) {
            throw new IllegalArgumentException("Option idempotencyKey needs idempotent=true");
        }
    }

    /** The call with its key: the user's own, if there is one, or one that is made here. */
    public Call keyed(Exchange exchange, Call call) {
        return enabled
                ? call.withKey(first(exchange, call, call.request().values().get(Parameter.IDEMPOTENCY_KEY)))
                : call;
    }

    /**
     * The key of a call: that of an earlier try whose outcome is unknown, or a new one.
     *
     * @param given the user's own; {@code null} when there is none
     */
    IdempotencyKey first(Exchange exchange, Call call, Object given) {
        if (!enabled) {
            return IdempotencyKey.NONE;
        }
        return given == null ? keys.own(exchange, scope, call) : keys.given(given.toString(), scope, call);
    }

    /** Keeps the key of a call that is on its way, for the redelivery of an exchange that does not wait for the answer. */
    void keep(Exchange exchange, Call call) {
        keys.keep(exchange, scope, call);
    }

    /** Keeps or drops the key of a call that has ended: its redelivery may need it. */
    public void settle(Exchange exchange, Call call, Throwable failure) {
        keys.settle(exchange, scope, call, failure);
    }
}
