package io.github.camelpolytomic.internal.run.select;

/** The syncs that are asked for are not there, or are not clear: nothing has been started. */
public final class NoSuchSyncException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NoSuchSyncException(String message) {
        super(message);
    }
}
