package io.github.camelpolytomic.internal.client.failure;

import java.io.IOException;

/** Something went wrong before a byte of the request was sent: it cannot have been acted on. */
public class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    public NotSentException(String message) {
        super(message);
    }

    public NotSentException(IOException cause) {
        super(cause);
    }

    /** A connection has said something before it was asked. */
    public static NotSentException unsolicitedAnswer() {
        return new NotSentException("the connection held an answer that nobody has asked for");
    }
}
