package io.github.camelpolytomic.chaos;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** The service that stands behind what stands in between. */
public final class Upstream {

    private final URI service;

    public Upstream(String baseUrl) {
        service = URI.create(baseUrl);
    }

    /** Has the service act on the request. */
    public WireMessage ask(WireMessage request) throws IOException {
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            connection.setTcpNoDelay(true);
            // no waiting for a proper end: thousands of them would use up the ports
            connection.setSoLinger(true, 0);
            connection.getOutputStream().write(request.bytes());
            WireMessage answer = WireMessage.read(new BufferedInputStream(connection.getInputStream()));
            if (answer == null) {
                throw new EOFException("The service has closed the connection");
            }
            return answer;
        }
    }
}
