package io.github.camelpolytomic.client;

import java.io.IOException;

/** A connection held more than was asked for before a request was sent on it: nothing was sent. */
final class UnaskedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    UnaskedAnswerException() {
        super("the connection held an answer that nobody has asked for");
    }
}
