package io.github.camelpolytomic.springboot;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A key from the application's properties, written there as plain text. It does not show itself: developer consoles and the like
 * print the properties of all beans.
 */
public final class Secret {

    private static final String MASK = "xxxxxx";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    // no getter, which consoles would call
    String reveal() {
        return value;
    }

    /** A mask in place of the key. */
    @Override
    @JsonValue
    public String toString() {
        return MASK;
    }
}
