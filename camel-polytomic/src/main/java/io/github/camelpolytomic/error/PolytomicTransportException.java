package io.github.camelpolytomic.error;

/**
 * There was no answer, or it broke off: the connection was refused, cut or silent for too long, the call ran out of its
 * time, or the component was stopped.
 */
public class PolytomicTransportException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveBeenActedOn;

    public PolytomicTransportException(
            String message, FailureDetails details, boolean mayHaveBeenActedOn, Throwable cause) {
        super(message, details, cause);
        this.mayHaveBeenActedOn = mayHaveBeenActedOn;
    }

    /**
     * Whether the service may have got the request, and done what it says; {@code false} when it provably never left.
     */
    public boolean isMayHaveBeenActedOn() {
        return mayHaveBeenActedOn;
    }
}
