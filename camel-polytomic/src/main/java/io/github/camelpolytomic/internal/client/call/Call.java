package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.json.ResponseReader;

/**
 * One call: request, credentials, reader of the response, and the limits of its attempts.
 *
 * @param request the request
 * @param credentials the credentials
 * @param reader reads the response
 * @param timeout the timeout of the whole call with its retries
 * @param maxRetries the maximum number of retries
 * @param key the key that makes it safe to retry if the method is not idempotent
 * @param rateLimiter limits the rate of requests
 */
@RecordBuilder
public record Call(
        ApiRequest request,
        Credentials credentials,
        ResponseReader reader,
        Duration timeout,
        int maxRetries,
        IdempotencyKey key,
        RateLimiter rateLimiter)
        implements CallBuilder.With {

    /** Whether it is idempotent, by its method or its key. */
    public boolean isRepeatable() {
        return request.verb().isRepeatable() || key.isPresent();
    }

    /** Returns the text with the credentials and the secrets of the request masked: a response may repeat them. */
    public String mask(String text) {
        return request.mask(credentials.mask(text));
    }
}
