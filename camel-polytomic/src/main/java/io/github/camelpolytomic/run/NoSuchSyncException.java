package io.github.camelpolytomic.run;

/** The syncs that are asked for are not there, or are not clear: nothing has been started. */
final class NoSuchSyncException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoSuchSyncException(String message) {
        super(message);
    }
}
