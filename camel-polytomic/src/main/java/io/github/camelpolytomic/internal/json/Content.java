package io.github.camelpolytomic.internal.json;

import java.util.Map;

/**
 * What an answer holds.
 *
 * @param value the content in the form that was asked for; a list of elements in that form where the operation gives a list;
 *     {@code null} where it gives nothing
 * @param nextPageToken what asks for the next page; empty when there is none
 * @param identifiers the identifiers that the call made, by parameter name
 * @param size how many bytes it had as JSON; 0 where it is put together, or read later
 */
public record Content(Object value, String nextPageToken, Map<String, String> identifiers, long size) {

    public static final Content NOTHING = new Content(null, "", Map.of());

    public Content(Object value, String nextPageToken, Map<String, String> identifiers) {
        this(value, nextPageToken, identifiers, 0);
    }

    public static Content of(Object value) {
        return new Content(value, "", Map.of());
    }

    Content ofSize(long bytes) {
        return new Content(value, nextPageToken, identifiers, bytes);
    }
}
