package io.github.camelpolytomic.internal.client.failure;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicServerException;

/** Failures of a poll that say nothing about the polled resource, so that the next poll may succeed. */
public final class TransientFailures {

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        return failure instanceof PolytomicServerException
                || failure instanceof PolytomicException exception
                        && (exception.isFromIntermediary() || exception.isRetryable() && exception.getAttempts() > 0);
    }
}
