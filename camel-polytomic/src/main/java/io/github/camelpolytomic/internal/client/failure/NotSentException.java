package io.github.camelpolytomic.internal.client.failure;

import java.io.IOException;

/** A failure before any byte of the request was sent: the service cannot have acted on it. */
public class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    public NotSentException(String message) {
        super(message);
    }

    public NotSentException(IOException cause) {
        super(cause);
    }

    /** Returns the exception for a connection that has received data before a request was sent. */
    public static NotSentException unsolicitedResponse() {
        return new NotSentException("the connection contained an unsolicited response");
    }
}
