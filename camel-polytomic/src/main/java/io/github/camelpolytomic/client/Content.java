package io.github.camelpolytomic.client;

import java.util.Map;

/**
 * What an answer holds.
 *
 * @param value the content in the form that was asked for; a list of elements in that form where the operation gives a list;
 *     {@code null} where it gives nothing
 * @param nextPageToken what asks for the next page; empty when there is none
 * @param identifiers the identifiers that the call made, by parameter name
 */
public record Content(Object value, String nextPageToken, Map<String, String> identifiers) {

    static final Content NOTHING = new Content(null, "", Map.of());

    static Content of(Object value) {
        return new Content(value, "", Map.of());
    }
}
