package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;

/**
 * The settings of all calls of an endpoint.
 *
 * @param version the requested API version
 * @param credentials the credentials
 * @param timeout the timeout of a whole call with its retries
 * @param maxRetries the maximum number of retries
 * @param rateLimiter limits the rate of requests
 */
@RecordBuilder
public record CallSettings(
        ApiVersion version, Credentials credentials, Duration timeout, int maxRetries, RateLimiter rateLimiter)
        implements CallSettingsBuilder.With {

    /** Returns a call without an idempotency key. */
    public Call call(ApiRequest request, ResponseReader reader) {
        return new Call(request, credentials, reader, timeout, maxRetries, IdempotencyKey.NONE, rateLimiter);
    }
}
