package io.github.camelpolytomic.error;

/**
 * The call was refused (401, 403, 404, 407, 410, or a redirect), but the answer shows no sign of the service: a gateway, proxy, ingress or
 * sign-in page has spoken in its place, or the service at {@code baseUrl} has no such path. Nothing follows from it about
 * what was asked for: a run that is waited for, and that the service has told of, goes on.
 */
public class PolytomicGatewayException extends PolytomicTransportException {

    private static final long serialVersionUID = 1L;

    public PolytomicGatewayException(String message, FailureDetails details) {
        super(message, details, true, null);
    }
}
