package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.call.RateLimiter;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.client.failure.RetryPolicy;

/** The attempts of one call; they can be aborted from another thread at any time. */
final class CallAttempts {

    private final Call call;
    private final HttpSender sender;
    private final LongSupplier clock;
    private final long deadline;
    private volatile PolytomicException abortCause;
    private volatile CancellableRequest currentRequest;
    private volatile int attempts;
    private volatile boolean outcomeUnknown;
    private volatile Thread waiting;

    /**
     * @param delay the delay before the first attempt
     * @param clock returns the time in nanoseconds
     */
    CallAttempts(Call call, HttpSender sender, Duration delay, LongSupplier clock) {
        this.call = call;
        this.sender = sender;
        this.clock = clock;
        this.deadline = clock.getAsLong() + delay.toNanos() + call.timeout().toNanos();
        this.outcomeUnknown = call.key().origin() == IdempotencyKey.Origin.KEPT;
    }

    Call call() {
        return call;
    }

    /** Returns the delay of the next attempt under the rate limit. */
    Duration rateLimitDelay() throws PolytomicException {
        if (call.rateLimiter() == RateLimiter.UNLIMITED) {
            return Duration.ZERO;
        }
        Duration timeLeft = timeLeft();
        Duration wait = call.rateLimiter().reserve(timeLeft);
        if (wait.compareTo(timeLeft) >= 0) {
            requireNotAborted();
            throw new ExceptionFactory(currentAttempt()).rateLimited(wait);
        }
        return wait;
    }

    /** Sends the request once more. */
    ApiResponse attempt() throws PolytomicException {
        Attempt attempt = new Attempt(call, attempts + 1, outcomeUnknown);
        CancellableRequest request = sender.request(call);
        currentRequest = request;
        // an abort before this line found no request to cancel
        requireNotAborted();
        attempts = attempt.number();
        try {
            return sender.send(request, attempt);
        } catch (PolytomicException e) {
            requireNotAborted();
            outcomeUnknown |= !e.isOutcomeKnown();
            throw e;
        } catch (RuntimeException e) {
            requireNotAborted();
            throw new ExceptionFactory(attempt).unexpected(e);
        }
    }

    private Attempt currentAttempt() {
        return new Attempt(call, attempts, outcomeUnknown);
    }

    /** Returns the delay before the next attempt; empty if there is none. */
    Optional<Duration> retryDelay(PolytomicException failure) {
        return abortCause == null
                ? RetryPolicy.delay(failure, attempts, call.maxRetries(), timeLeft())
                : Optional.empty();
    }

    /** Waits on this thread. */
    void await(Duration delay) throws PolytomicException {
        long until = clock.getAsLong() + delay.toNanos();
        waiting = Thread.currentThread();
        long remaining = delay.toNanos();
        while (abortCause == null && remaining > 0) {
            LockSupport.parkNanos(this, remaining);
            if (Thread.currentThread().isInterrupted()) {
                abort("was interrupted while waiting for its next attempt");
            }
            remaining = until - clock.getAsLong();
        }
        requireNotAborted();
    }

    /**
     * Aborts the call: cancels the current request and ends a delay. Only the first reason is kept.
     *
     * @return whether this is the first abort
     */
    synchronized boolean abort(String reason) {
        boolean first = abortCause == null;
        if (first) {
            abortCause = new ExceptionFactory(currentAttempt()).aborted(reason);
            LockSupport.unpark(waiting);
        }
        CancellableRequest request = currentRequest;
        if (request != null) {
            request.cancel();
        }
        return first;
    }

    /** The exception with which the call was aborted; {@code null} if it was not. */
    PolytomicException abortCause() {
        return abortCause;
    }

    Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - clock.getAsLong()));
    }

    /** The end of the call's timeout, in the clock's nanoseconds. */
    long deadline() {
        return deadline;
    }

    private void requireNotAborted() throws PolytomicException {
        if (abortCause != null) {
            throw abortCause;
        }
    }
}
