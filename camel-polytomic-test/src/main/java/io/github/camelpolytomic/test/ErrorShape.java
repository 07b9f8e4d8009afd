package io.github.camelpolytomic.test;

import io.github.camelpolytomic.test.internal.contract.ErrorBody;

/** The shapes of error bodies that Polytomic's own clients know. */
public enum ErrorShape {
    /** {@code {"key", "message", "metadata": {}, "status": 404}}: all errors of 2025-09-18, all but 401 before. */
    API_ERROR(ErrorBody.API_ERROR),

    /** {@code {"code", "context": {"key"}, "error", "status": "Unauthorized"}}: 401 before 2025-09-18. */
    REST_ERR_RESPONSE(ErrorBody.REST_ERR_RESPONSE),

    /**
     * {@code {"message", "status_code": 404, "metadata": []}}: read by the oldest Go client; has no place for a key.
     */
    OLDER_GO(ErrorBody.OLDER_GO),

    /** {@code {"error": {"message"}}}; has no place for a key or a status. */
    LEGACY(ErrorBody.LEGACY);

    private final ErrorBody body;

    ErrorShape(ErrorBody body) {
        this.body = body;
    }

    ErrorBody body() {
        return body;
    }
}
