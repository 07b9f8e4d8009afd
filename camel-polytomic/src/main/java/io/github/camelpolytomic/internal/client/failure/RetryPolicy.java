package io.github.camelpolytomic.internal.client.failure;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;

/** The single place that decides whether a call is retried, and when. */
public final class RetryPolicy {

    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 502, 503, 504);
    private static final long FIRST_DELAY_MILLIS = 500;
    private static final long MAX_DELAY_MILLIS = 10_000;

    private RetryPolicy() {}

    /**
     * Whether a retry after this status may succeed and is safe.
     *
     * @param fromIntermediary whether the response is an intermediary's
     */
    static boolean mayRepeat(Call call, int status, boolean fromIntermediary) {
        return call.isRepeatable() && (TRANSIENT.contains(status) || fromIntermediary && status >= 500);
    }

    /**
     * Whether a retry after a 409 may succeed and is safe: it is, if an earlier attempt with the key is still in
     * progress.
     */
    static boolean mayRepeat(Attempt attempt, Reason conflict) {
        return conflict == Reason.KEY_IN_FLIGHT || conflict == Reason.UNKNOWN && attempt.outcomeUnknown();
    }

    /** Whether a retry after a connection failure may succeed and is safe. */
    static boolean mayRepeat(Call call, IOException fault, boolean mayHaveBeenExecuted) {
        // a bad certificate stays bad, and a call that waited for a pooled connection has waited long enough
        boolean permanent = fault instanceof SSLHandshakeException && !isBrokenHandshake(fault)
                || fault instanceof SSLPeerUnverifiedException
                || fault instanceof ConnectionRequestTimeoutException;
        return !permanent && (call.isRepeatable() || !mayHaveBeenExecuted);
    }

    /**
     * Whether the peer closed the connection during the TLS handshake without an alert: nothing was sent, and nothing
     * refused.
     */
    static boolean isBrokenHandshake(IOException fault) {
        return fault instanceof SSLHandshakeException && fault.getCause() instanceof EOFException;
    }

    /**
     * Whether the outcome of the request is known. An intermediary may have forwarded the request, whatever its status.
     *
     * @param fromIntermediary whether the response is an intermediary's
     */
    static boolean isFinal(Attempt attempt, int status, boolean fromIntermediary) {
        if (fromIntermediary) {
            return false;
        }
        // the service checks credentials and rate limits before the key, so these statuses hide an earlier outcome
        boolean beforeKeyCheck = status == 401 || status == 429;
        return beforeKeyCheck ? !attempt.outcomeUnknown() : !TRANSIENT.contains(status);
    }

    /**
     * Returns the delay before the next attempt; empty if there is none.
     *
     * @param attempts the number of attempts so far
     * @param timeLeft the remaining time of the call
     */
    public static Optional<Duration> delay(
            PolytomicException failure, int attempts, int maxRetries, Duration timeLeft) {
        // the service repeats the recorded refusal for the same key, so only a later call can succeed
        boolean recorded = failure instanceof PolytomicSchemaCacheException;
        if (!failure.isRetryable() || recorded || attempts > maxRetries) {
            return Optional.empty();
        }
        Duration delay = failure.getRetryAfter()
                .map(retryAfter -> spread(retryAfter, timeLeft))
                .orElseGet(() -> backoff(attempts));
        return delay.compareTo(timeLeft) < 0 ? Optional.of(delay) : Optional.empty();
    }

    // up to 10 % longer than Retry-After, if that fits: many callers are refused at once, and must not retry at once
    private static Duration spread(Duration retryAfter, Duration timeLeft) {
        Duration longer = retryAfter.plusMillis(ThreadLocalRandom.current().nextLong(retryAfter.toMillis() / 10 + 1));
        return longer.compareTo(timeLeft) < 0 ? longer : retryAfter;
    }

    // exponential backoff with jitter in the upper half, so that many callers do not retry in step
    private static Duration backoff(int attempts) {
        long ceiling = Math.min(MAX_DELAY_MILLIS, FIRST_DELAY_MILLIS << Math.min(attempts - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }
}
