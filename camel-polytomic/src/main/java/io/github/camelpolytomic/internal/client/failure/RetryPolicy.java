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

/** The one place that decides whether a call is sent again, and when. */
public final class RetryPolicy {

    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private RetryPolicy() {}

    /**
     * Whether the same request may fare better later and does no harm when it is repeated.
     *
     * @param foreign whether the answer is an intermediary's
     */
    static boolean mayRepeat(Call call, int status, boolean foreign) {
        return call.isRepeatable() && (PASSING.contains(status) || foreign && status >= 500);
    }

    /** The same for a 409: the key stands for the request's outcome, which an earlier sending is still making. */
    static boolean mayRepeat(Attempt attempt, Reason conflict) {
        return conflict == Reason.KEY_IN_FLIGHT || conflict == Reason.UNKNOWN && attempt.outcomeUnknown();
    }

    /** The same for a connection fault. */
    static boolean mayRepeat(Call call, IOException fault, boolean mayHaveBeenActedOn) {
        // a certificate does not mend itself, and who has waited for a free connection has waited enough
        boolean lasting = fault instanceof SSLHandshakeException && !isBrokenHandshake(fault)
                || fault instanceof SSLPeerUnverifiedException
                || fault instanceof ConnectionRequestTimeoutException;
        return !lasting && (call.isRepeatable() || !mayHaveBeenActedOn);
    }

    /** Whether the peer broke the TLS handshake off without a word: nothing was sent, and nobody has refused anything. */
    static boolean isBrokenHandshake(IOException fault) {
        return fault instanceof SSLHandshakeException && fault.getCause() instanceof EOFException;
    }

    /**
     * Whether it is certain what became of the request. An intermediary may have passed it on, whatever it says.
     *
     * @param foreign whether the answer is an intermediary's
     */
    static boolean isFinal(Attempt attempt, int status, boolean foreign) {
        if (foreign) {
            return false;
        }
        // credentials and rate limits come before the key: who is not let in does not hear what became of an earlier
        // sending
        boolean atTheDoor = status == 401 || status == 429;
        return atTheDoor ? !attempt.outcomeUnknown() : !PASSING.contains(status);
    }

    /**
     * The pause before the next try; empty when there must be none.
     *
     * @param attempts how often the call was sent so far
     * @param timeLeft what is left of the call's time
     */
    public static Optional<Duration> pause(
            PolytomicException failure, int attempts, int maxRetries, Duration timeLeft) {
        // the service answers the same key with the same refusal, so this one has to wait for another call
        boolean recorded = failure instanceof PolytomicSchemaCacheException;
        if (!failure.isRetryable() || recorded || attempts > maxRetries) {
            return Optional.empty();
        }
        Duration pause =
                failure.getRetryAfter().map(asked -> spread(asked, timeLeft)).orElseGet(() -> backOff(attempts));
        return pause.compareTo(timeLeft) < 0 ? Optional.of(pause) : Optional.empty();
    }

    // up to a tenth longer than the service asks, where that fits: many callers are refused at once, and must not come
    // back at once
    private static Duration spread(Duration asked, Duration timeLeft) {
        Duration longer = asked.plusMillis(ThreadLocalRandom.current().nextLong(asked.toMillis() / 10 + 1));
        return longer.compareTo(timeLeft) < 0 ? longer : asked;
    }

    // doubled each time; the upper half is random, so that many callers do not come back in step
    private static Duration backOff(int attempts) {
        long ceiling = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }
}
