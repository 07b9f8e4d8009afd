package io.github.camelpolytomic.test.internal.contract;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The error bodies that Polytomic's own clients know. */
public enum ErrorBody {
    API_ERROR {
        @Override
        public ObjectNode json(int status, String key, String message) {
            ObjectNode body = Json.object().put("key", key).put("message", message);
            body.putObject("metadata");
            return body.put("status", status);
        }
    },

    REST_ERR_RESPONSE {
        @Override
        public ObjectNode json(int status, String key, String message) {
            ObjectNode body = Json.object().put("code", status);
            body.putObject("context").put("key", key);
            return body.put("error", message).put("status", statusText(status));
        }
    },

    OLDER_GO {
        @Override
        public ObjectNode json(int status, String key, String message) {
            ObjectNode body = Json.object().put("message", message).put("status_code", status);
            body.putArray("metadata");
            return body;
        }
    },

    LEGACY {
        @Override
        public ObjectNode json(int status, String key, String message) {
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

    public static String statusText(int status) {
        return STATUS_TEXTS.getOrDefault(status, "Error");
    }

    public abstract ObjectNode json(int status, String key, String message);
}
