package io.github.camelpolytomic.test;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of error bodies that Polytomic's own clients know. */
public enum ErrorShape {
    /** {@code {"key", "message", "metadata": {}, "status": 404}}: all errors of 2025-09-18, all but 401 before. */
    API_ERROR {
        @Override
        ObjectNode body(int status, String key, String message) {
            ObjectNode body = Json.object().put("key", key).put("message", message);
            body.putObject("metadata");
            return body.put("status", status);
        }
    },

    /** {@code {"code", "context": {"key"}, "error", "status": "Unauthorized"}}: 401 before 2025-09-18. */
    REST_ERR_RESPONSE {
        @Override
        ObjectNode body(int status, String key, String message) {
            ObjectNode body = Json.object().put("code", status);
            body.putObject("context").put("key", key);
            return body.put("error", message).put("status", statusText(status));
        }
    },

    /** {@code {"message", "status_code": 404, "metadata": []}}: read by the oldest Go client; has no place for a key. */
    OLDER_GO {
        @Override
        ObjectNode body(int status, String key, String message) {
            ObjectNode body = Json.object().put("message", message).put("status_code", status);
            body.putArray("metadata");
            return body;
        }
    },

    /** {@code {"error": {"message"}}}; has no place for a key or a status. */
    LEGACY {
        @Override
        ObjectNode body(int status, String key, String message) {
            ObjectNode body = Json.object();
            body.putObject("error").put("message", message);
            return body;
        }
    };

    private static final Map<Integer, String> STATUS_TEXTS = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    static String statusText(int status) {
        return STATUS_TEXTS.getOrDefault(status, "Error");
    }

    abstract ObjectNode body(int status, String key, String message);
}
