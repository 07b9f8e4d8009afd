package io.github.camelpolytomic.test.internal.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An error of the service. Its body depends on the version that serves the call. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final String key;
    private final ObjectNode metadata;

    public ApiException(int status, String key, String message) {
        this(status, key, message, Json.object());
    }

    private ApiException(int status, String key, String message, ObjectNode metadata) {
        super(message, null, false, false);
        this.status = status;
        this.key = key;
        this.metadata = metadata;
    }

    /** The same error with metadata, which an error body without a place for it omits. */
    public ApiException metadata(ObjectNode details) {
        return new ApiException(status, key, getMessage(), details);
    }

    public static ApiException badRequest(String message) {
        return new ApiException(400, "bad_request", message);
    }

    public static ApiException forbidden(String message) {
        return new ApiException(403, "forbidden", message);
    }

    public static ApiException notFound(String message) {
        return new ApiException(404, "not_found", message);
    }

    public static ApiException conflict(String message) {
        return new ApiException(409, "conflict", message);
    }

    public static ApiException unprocessable(String message) {
        return new ApiException(422, "unprocessable_entity", message);
    }

    public int status() {
        return status;
    }

    /** The error body in this version. */
    public ObjectNode body(ApiVersion version) {
        ObjectNode body = version.errorBody(status).json(status, key, getMessage());
        if (body.path("metadata").isObject()) {
            body.set("metadata", metadata);
        }
        return body;
    }
}
