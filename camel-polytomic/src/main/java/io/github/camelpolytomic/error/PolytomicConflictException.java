package io.github.camelpolytomic.error;

/**
 * The service is not in a state for this call (409). {@link #getReason()} says why, as far as the answer lets it be known.
 */
public class PolytomicConflictException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    /** Why a call was answered 409. */
    public enum Reason {
        /** Another execution of the sync is running. */
        EXECUTION_RUNNING,
        /** The first request with the same idempotency key has not been answered yet. */
        KEY_IN_FLIGHT,
        /** Something else about the resource; the idempotency key has nothing to do with it. */
        RESOURCE_STATE,
        /** It cannot be known whether it is the idempotency key or the resource. */
        UNKNOWN
    }

    private final Reason reason;

    public PolytomicConflictException(String message, FailureDetails details, Reason reason) {
        super(message, details);
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
