package io.github.camelpolytomic.client;

import java.time.Duration;

/**
 * One call: what to ask, who asks, what to make of the answer, and how long to try.
 *
 * @param request what to ask
 * @param credentials who asks
 * @param reader what to make of the answer
 * @param timeout the time for the whole call with its retries
 * @param maxRetries how often it may be sent again
 */
public record Call(
        ApiRequest request, Credentials credentials, AnswerReader reader, Duration timeout, int maxRetries) {}
