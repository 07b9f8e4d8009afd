package io.github.camelpolytomic.error;

/**
 * The call was refused (401, 403, 404, 407, 410, or a redirect), but the response shows no sign of the service. A
 * gateway, proxy, ingress or sign-in page responded in its place, or the service at {@code baseUrl} has no such path.
 * It proves nothing about the requested resource: a run that the service has already confirmed continues.
 */
public class PolytomicGatewayException extends PolytomicTransportException {

    private static final long serialVersionUID = 1L;

    public PolytomicGatewayException(String message, FailureDetails details) {
        super(message, details, true, null);
    }
}
