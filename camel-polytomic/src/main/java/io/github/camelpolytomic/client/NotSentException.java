package io.github.camelpolytomic.client;

import java.io.IOException;

/** Something went wrong before a byte of the request was sent: it cannot have been acted on. */
class NotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    NotSentException(String message) {
        super(message);
    }

    NotSentException(IOException cause) {
        super(cause);
    }

    /** A connection has said something before it was asked. */
    static NotSentException unsolicitedAnswer() {
        return new NotSentException("the connection held an answer that nobody has asked for");
    }
}
