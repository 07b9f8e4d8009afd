package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.json.ResponseReader;

/**
 * One call: what to ask, who asks, what to make of the answer, and how long to try.
 *
 * @param request what to ask
 * @param credentials who asks
 * @param reader what to make of the answer
 * @param timeout the time for the whole call with its retries
 * @param maxRetries how often it may be sent again
 * @param key what makes it safe to send again, where the verb does not
 * @param budget how many requests may be sent
 */
@RecordBuilder
public record Call(
        ApiRequest request,
        Credentials credentials,
        ResponseReader reader,
        Duration timeout,
        int maxRetries,
        IdempotencyKey key,
        RateLimiter budget)
        implements CallBuilder.With {

    /** Whether sending it twice leaves the service as sending it once does. */
    public boolean isRepeatable() {
        return request.verb().isRepeatable() || key.isPresent();
    }
}
