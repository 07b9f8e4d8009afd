package io.github.camelpolytomic.error;

/**
 * The request conflicts with the state of the service (409). {@link #getReason()} returns the reason, as far as the
 * response shows it.
 */
public class PolytomicConflictException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    /** The reason for a 409. */
    public enum Reason {
        /** Another execution of the sync is running. */
        EXECUTION_RUNNING,
        /** The first request with the same idempotency key is still in progress. */
        KEY_IN_FLIGHT,
        /** Another conflict with the state of the resource; it is unrelated to the idempotency key. */
        RESOURCE_STATE,
        /** The reason cannot be determined: the idempotency key or the resource. */
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
