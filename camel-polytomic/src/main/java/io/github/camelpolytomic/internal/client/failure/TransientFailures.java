package io.github.camelpolytomic.internal.client.failure;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicServerException;

/** Failures of a look at the service that say nothing about what was looked at, so that looking once more does no harm. */
public final class TransientFailures {

    private TransientFailures() {}

    public static boolean isOne(Throwable failure) {
        return failure instanceof PolytomicServerException
                || failure instanceof PolytomicException known
                        && (known.isFromIntermediary() || known.isRetryable() && known.getAttempts() > 0);
    }
}
