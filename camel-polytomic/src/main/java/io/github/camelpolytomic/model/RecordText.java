package io.github.camelpolytomic.model;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** The text of a record that holds secrets: as Java writes every record, but with stars in place of the secrets. */
public final class RecordText {

    private static final String MASK = "***";

    private final StringJoiner members;

    /** The text of a record of this name, no member in it yet. */
    public RecordText(String name) {
        members = new StringJoiner(", ", name + "[", "]");
    }

    /** Adds a member that everybody may see. */
    public RecordText add(String name, Object value) {
        members.add(name + "=" + value);
        return this;
    }

    /** Adds a member that nobody may see; only that it is absent or empty shows. */
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
