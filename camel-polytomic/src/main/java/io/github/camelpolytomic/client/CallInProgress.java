package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import io.github.camelpolytomic.error.PolytomicException;

/** One call from its first try to its last, which can be ended from another thread at any time. */
final class CallInProgress {

    private final Call call;
    private final HttpSender sender;
    private final long deadline;
    private volatile PolytomicException endedBy;
    private volatile CancellableRequest onTheWire;
    private volatile int attempts;
    private volatile Thread waiting;

    CallInProgress(Call call, HttpSender sender) {
        this.call = call;
        this.sender = sender;
        this.deadline = System.nanoTime() + call.timeout().toNanos();
    }

    Call call() {
        return call;
    }

    /** Sends the request once more. */
    Answer attempt() throws PolytomicException {
        int attempt = attempts + 1;
        CancellableRequest request = sender.request(call);
        onTheWire = request;
        // whoever ended the call before this line found nothing to cancel
        requireNotEnded();
        attempts = attempt;
        try {
            return sender.send(request, call, attempt);
        } catch (PolytomicException e) {
            requireNotEnded();
            throw e;
        } catch (RuntimeException e) {
            requireNotEnded();
            throw new Failures(call).unexpected(e, attempt);
        }
    }

    /** How long to wait before the next attempt; empty when this failure is the last word. */
    Optional<Duration> pauseAfter(PolytomicException failure) {
        return endedBy == null ? RetryPolicy.pause(failure, attempts, call.maxRetries(), timeLeft()) : Optional.empty();
    }

    /** Waits on this thread. */
    void await(Duration pause) throws PolytomicException {
        long until = System.nanoTime() + pause.toNanos();
        waiting = Thread.currentThread();
        long left = pause.toNanos();
        while (endedBy == null && left > 0) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                end("was interrupted while it waited for its next attempt");
            }
            left = until - System.nanoTime();
        }
        requireNotEnded();
    }

    /** Ends the call: what is on the wire breaks off, what waits waits no longer. Only the first reason counts. */
    synchronized void end(String reason) {
        if (endedBy == null) {
            endedBy = new Failures(call).ended(reason, attempts);
            LockSupport.unpark(waiting);
        }
        CancellableRequest request = onTheWire;
        if (request != null) {
            request.cancel();
        }
    }

    /** Why the call was ended; {@code null} when it was not. */
    PolytomicException endedBy() {
        return endedBy;
    }

    Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private void requireNotEnded() throws PolytomicException {
        if (endedBy != null) {
            throw endedBy;
        }
    }
}
