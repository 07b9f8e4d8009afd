package io.github.camelpolytomic.internal.run.select;

/** The sync does not exist, or is ambiguous: nothing was started. */
public final class NoSuchSyncException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NoSuchSyncException(String message) {
        super(message);
    }
}
