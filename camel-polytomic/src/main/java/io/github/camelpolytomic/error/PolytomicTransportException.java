package io.github.camelpolytomic.error;

/**
 * There was no response, or an incomplete one: the connection was refused, reset or timed out, {@code callTimeout}
 * expired, or the component was stopped.
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
     * Whether the service may have received and executed the request; {@code false} if it was provably never sent.
     */
    public boolean isMayHaveBeenActedOn() {
        return mayHaveBeenActedOn;
    }
}
