package io.github.camelpolytomic.internal.json;

import java.util.Map;
import java.util.Optional;

import io.github.camelpolytomic.internal.operation.Result;

/**
 * The content of a response.
 *
 * @param value the content in the requested form, or a list of elements in that form if the operation returns a list;
 *     {@code null} if it returns nothing
 * @param nextPageToken the token of the next page; empty if there is none
 * @param identifiers the ids that the call created, by parameter name
 * @param size the size of the JSON in bytes; 0 if it is composed, or read later
 * @param isJob whether it is a job that has not produced the content yet, or not all of it
 * @param frame what the content has besides the elements of a list
 */
public record Content(
        Object value, String nextPageToken, Map<String, String> identifiers, long size, boolean isJob, Frame frame) {

    public static final Content NOTHING = new Content(null, "", Map.of());

    /** What a content has besides the elements of its list. */
    @FunctionalInterface
    public interface Frame {

        /** The list is the content. */
        Frame NONE = list -> list;

        /** Returns the content with this list, which has the requested form, in place of its own. */
        Object around(Object list);

        /** Why the content has no list; empty if it has one. */
        default Optional<Result.Gap> gap() {
            return Optional.empty();
        }
    }

    public Content(Object value, String nextPageToken, Map<String, String> identifiers) {
        this(value, nextPageToken, identifiers, false);
    }

    Content(Object value, String nextPageToken, Map<String, String> identifiers, boolean isJob) {
        this(value, nextPageToken, identifiers, 0, isJob, Frame.NONE);
    }

    public static Content of(Object value) {
        return new Content(value, "", Map.of());
    }

    Content ofSize(long bytes) {
        return new Content(value, nextPageToken, identifiers, bytes, isJob, frame);
    }

    Content within(Frame other) {
        return new Content(value, nextPageToken, identifiers, size, isJob, other);
    }
}
