package io.github.camelpolytomic.internal.operation;

/** The HTTP methods that the API uses. */
public enum Verb {
    GET(true),
    POST(false),
    PUT(true),
    PATCH(false),
    DELETE(true);

    private final boolean repeatable;

    Verb(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether the method is idempotent. */
    public boolean isRepeatable() {
        return repeatable;
    }
}
