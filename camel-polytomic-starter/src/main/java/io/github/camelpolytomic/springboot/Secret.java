package io.github.camelpolytomic.springboot;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A key in plain text from the application's properties. Its text is masked, because tools such as developer consoles
 * print the properties of all beans.
 */
public final class Secret {

    private static final String MASK = "xxxxxx";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    // not a getter, because consoles would call it
    String reveal() {
        return value;
    }

    /** Returns a mask instead of the key. */
    @Override
    @JsonValue
    public String toString() {
        return MASK;
    }
}
