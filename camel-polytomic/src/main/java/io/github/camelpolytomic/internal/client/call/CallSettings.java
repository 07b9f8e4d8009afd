package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;

/**
 * What all calls of an endpoint have in common.
 *
 * @param version the API version that is asked for
 * @param credentials who asks
 * @param timeout the time for a whole call with its retries
 * @param maxRetries how often it may be sent again
 * @param budget how many requests may be sent
 */
@RecordBuilder
public record CallSettings(
        ApiVersion version, Credentials credentials, Duration timeout, int maxRetries, RateLimiter budget)
        implements CallSettingsBuilder.With {

    /** A call without an idempotency key. */
    public Call call(ApiRequest request, ResponseReader reader) {
        return new Call(request, credentials, reader, timeout, maxRetries, IdempotencyKey.NONE, budget);
    }
}
