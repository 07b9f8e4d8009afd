package io.github.camelpolytomic.client;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.operation.Excerpts;

/**
 * What an error body says, in whichever of the service's four shapes it comes; a body that is none of them gives its
 * text, an HTML page gives nothing.
 *
 * @param key the service's own word for the error, or {@code null}
 * @param message the service's own text, or {@code null}
 */
record ServiceError(String key, String message) {

    private static final int MESSAGE_LIMIT = 500;

    static ServiceError parse(String body) {
        if (body.isBlank()) {
            return new ServiceError(null, null);
        }
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json.isObject()) {
                return new ServiceError(text(json.path("key")), message(json));
            }
        } catch (IOException e) {
            // not JSON: a proxy's word, or the service's in a hurry
        }
        return new ServiceError(null, isPage(body) ? null : readable(body));
    }

    /** Whether it is a page of HTML or XML, which nobody at the service has written. */
    static boolean isPage(String body) {
        return body.stripLeading().startsWith("<");
    }

    private static String message(JsonNode json) {
        String message = text(json.path("message"));
        if (message == null) {
            message = text(json.path("error").path("message"));
        }
        return message == null ? text(json.path("error")) : message;
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank() ? readable(node.asText()) : null;
    }

    private static String readable(String text) {
        return Excerpts.cut(Excerpts.line(text), MESSAGE_LIMIT);
    }
}
