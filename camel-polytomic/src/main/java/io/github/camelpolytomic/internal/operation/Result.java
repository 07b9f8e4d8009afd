package io.github.camelpolytomic.internal.operation;

import java.util.Map;

/**
 * What an operation answers with.
 *
 * @param shape how the content lies in the answer
 * @param type the record of the content, or of each of its elements; {@code Void} when there is none
 */
public record Result(Shape shape, Class<?> type) {

    /** How the content lies in the answer. */
    public enum Shape {
        /** One object in {@code data}. */
        RECORD,
        /** An array in {@code data}, with the token of the next page beside it where there are pages. */
        LIST,
        /** An array in {@code data.entries}, with the cursor of the next page in {@code data.next_cursor}. */
        ENTRIES,
        /** An object with free names in {@code data}. */
        MAP,
        /** The whole answer is the content; there is no {@code data}. */
        BARE,
        /** An object in {@code data}, or a {@code job} beside it that is still to make it. */
        JOB,
        /** No content at all, or none that the API promises. */
        NONE
    }

    static final Result NOTHING = new Result(Shape.NONE, Void.class);
    static final Result DOCUMENT = new Result(Shape.BARE, Map.class);

    static Result record(Class<?> type) {
        return new Result(Shape.RECORD, type);
    }

    static Result listOf(Class<?> type) {
        return new Result(Shape.LIST, type);
    }

    static Result entriesOf(Class<?> type) {
        return new Result(Shape.ENTRIES, type);
    }

    static Result mapOf(Class<?> type) {
        return new Result(Shape.MAP, type);
    }

    static Result jobOr(Class<?> type) {
        return new Result(Shape.JOB, type);
    }

    /** Whether it is a list, which may come in pages. */
    public boolean isList() {
        return shape == Shape.LIST || shape == Shape.ENTRIES;
    }

    /** What the message body is afterwards, as people write it. */
    @Override
    public String toString() {
        return switch (shape) {
            case RECORD, JOB -> type.getSimpleName();
            case LIST, ENTRIES -> "List<" + type.getSimpleName() + ">";
            case MAP -> "Map<String, " + type.getSimpleName() + ">";
            case BARE -> "Map";
            case NONE -> "";
        };
    }
}
