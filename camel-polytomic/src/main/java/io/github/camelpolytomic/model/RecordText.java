package io.github.camelpolytomic.model;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Builds the {@code toString} of a record with secrets: Java's format for records, with asterisks in place of the
 * secrets.
 */
public final class RecordText {

    private static final String MASK = "***";

    private final StringJoiner members;

    /** Starts the text of a record of this name. */
    public RecordText(String name) {
        members = new StringJoiner(", ", name + "[", "]");
    }

    /** Adds a member that is not secret. */
    public RecordText add(String name, Object value) {
        members.add(name + "=" + value);
        return this;
    }

    /** Adds a secret member; only an absent or empty value is shown. */
    public RecordText masked(String name, Object value) {
        return add(name, isNothing(value) ? value : MASK);
    }

    @Override
    public String toString() {
        return members.toString();
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Collection<?> collection && collection.isEmpty();
    }
}
