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

/** One call from its first try to its last, which can be ended from another thread at any time. */
final class CallAttempts {

    private final Call call;
    private final HttpSender sender;
    private final LongSupplier clock;
    private final long deadline;
    private volatile PolytomicException endedBy;
    private volatile CancellableRequest onTheWire;
    private volatile int attempts;
    private volatile boolean outcomeUnknown;
    private volatile Thread waiting;

    /**
     * @param delay how long it is until the call begins
     * @param clock tells the time in nanoseconds
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

    /** How long the budget has the next attempt wait. */
    Duration budgeted() throws PolytomicException {
        if (call.budget() == RateLimiter.UNLIMITED) {
            return Duration.ZERO;
        }
        Duration timeLeft = timeLeft();
        Duration wait = call.budget().take(timeLeft);
        if (wait.compareTo(timeLeft) >= 0) {
            requireNotEnded();
            throw new ExceptionFactory(soFar()).overBudget(wait);
        }
        return wait;
    }

    /** Sends the request once more. */
    ApiResponse attempt() throws PolytomicException {
        Attempt attempt = new Attempt(call, attempts + 1, outcomeUnknown);
        CancellableRequest request = sender.request(call);
        onTheWire = request;
        // whoever ended the call before this line found nothing to cancel
        requireNotEnded();
        attempts = attempt.number();
        try {
            return sender.send(request, attempt);
        } catch (PolytomicException e) {
            requireNotEnded();
            outcomeUnknown |= !e.isOutcomeKnown();
            throw e;
        } catch (RuntimeException e) {
            requireNotEnded();
            throw new ExceptionFactory(attempt).unexpected(e);
        }
    }

    private Attempt soFar() {
        return new Attempt(call, attempts, outcomeUnknown);
    }

    /** How long to wait before the next attempt; empty when this failure is the last word. */
    Optional<Duration> pauseAfter(PolytomicException failure) {
        return endedBy == null ? RetryPolicy.pause(failure, attempts, call.maxRetries(), timeLeft()) : Optional.empty();
    }

    /** Waits on this thread. */
    void await(Duration pause) throws PolytomicException {
        long until = clock.getAsLong() + pause.toNanos();
        waiting = Thread.currentThread();
        long left = pause.toNanos();
        while (endedBy == null && left > 0) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                end("was interrupted while it waited for its next attempt");
            }
            left = until - clock.getAsLong();
        }
        requireNotEnded();
    }

    /**
     * Ends the call: what is on the wire breaks off, what waits waits no longer. Only the first reason counts.
     *
     * @return whether this is the first
     */
    synchronized boolean end(String reason) {
        boolean first = endedBy == null;
        if (first) {
            endedBy = new ExceptionFactory(soFar()).ended(reason);
            LockSupport.unpark(waiting);
        }
        CancellableRequest request = onTheWire;
        if (request != null) {
            request.cancel();
        }
        return first;
    }

    /** Why the call was ended; {@code null} when it was not. */
    PolytomicException endedBy() {
        return endedBy;
    }

    Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - clock.getAsLong()));
    }

    /** When its time is over, as the clock tells it. */
    long deadline() {
        return deadline;
    }

    private void requireNotEnded() throws PolytomicException {
        if (endedBy != null) {
            throw endedBy;
        }
    }
}
