package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The result of an operation.
 *
 * @param shape the place of the content in the response
 * @param type the record of the content, or of each of its elements; {@code List} for a list of texts; {@code Void} if
 *     there is none
 */
public record Result(Shape shape, Class<?> type) {

    /** Place of the content in the response. */
    public enum Shape {
        /** One object in {@code data}. */
        RECORD,
        /** An array in {@code data}; a list with pages has the token of the next page in {@code pagination}. */
        LIST,
        /** An array in {@code data.entries}, with the cursor of the next page in {@code data.next_cursor}. */
        ENTRIES,
        /** An object in {@code data} with rows in a member, and the link to the next page of rows in {@code links}. */
        ROWS,
        /** An object with arbitrary member names in {@code data}. */
        MAP,
        /** The whole response body; there is no {@code data}. */
        BARE,
        /** The whole response body, with {@code data} and a member beside it. */
        ENVELOPE,
        /** An object in {@code data}, or a {@code job} that has not produced it yet. */
        JOB,
        /** The target of a redirect, which is not followed. */
        LINK,
        /** No content, or none that the API specifies. */
        NONE
    }

    /**
     * The rows of a content that has them page by page.
     *
     * @param member the member that contains them
     * @param joined returns the content with the rows of all pages, in place of its own
     * @param gap tells from the other members why there are no rows
     */
    public record Rows(
            String member, BiFunction<Object, List<?>, Object> joined, Function<JsonNode, Optional<Gap>> gap) {}

    /**
     * Why a content has no rows.
     *
     * @param reason the reason
     * @param isPassing whether it may have them later
     */
    public record Gap(String reason, boolean isPassing) {}

    static final Result NOTHING = new Result(Shape.NONE, Void.class);
    static final Result DOCUMENT = bare(Map.class);

    static Result record(Class<?> type) {
        return new Result(Shape.RECORD, type);
    }

    static Result bare(Class<?> type) {
        return new Result(Shape.BARE, type);
    }

    static Result listOf(Class<?> type) {
        return new Result(Shape.LIST, type);
    }

    static Result entriesOf(Class<?> type) {
        return new Result(Shape.ENTRIES, type);
    }

    static Result rowsOf(Class<?> type) {
        return new Result(Shape.ROWS, type);
    }

    static Result mapOf(Class<?> type) {
        return new Result(Shape.MAP, type);
    }

    static Result jobOr(Class<?> type) {
        return new Result(Shape.JOB, type);
    }

    static Result linkOf(Class<?> type) {
        return new Result(Shape.LINK, type);
    }

    static Result envelopeOf(Class<?> type) {
        return new Result(Shape.ENVELOPE, type);
    }

    /** Whether it is a list, which may have pages. */
    public boolean isList() {
        return shape == Shape.LIST || shape == Shape.ENTRIES || shape == Shape.ROWS;
    }

    /** The type of the message body after the call, for the docs. */
    @Override
    public String toString() {
        return switch (shape) {
            case RECORD, JOB, ROWS, ENVELOPE, LINK, BARE -> type.getSimpleName();
            case LIST, ENTRIES -> "List<" + (type == List.class ? "List<String>" : type.getSimpleName()) + ">";
            case MAP -> "Map<String, " + type.getSimpleName() + ">";
            case NONE -> "";
        };
    }
}
