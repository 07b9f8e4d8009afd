package io.github.camelpolytomic.test;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The service says no; the error's shape depends on the version that serves the call. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String key;
    private final ObjectNode metadata;

    Refusal(int status, String key, String message) {
        this(status, key, message, Json.object());
    }

    private Refusal(int status, String key, String message, ObjectNode metadata) {
        super(message, null, false, false);
        this.status = status;
        this.key = key;
        this.metadata = metadata;
    }

    /** The same refusal with details, where the shape of the error has a place for them. */
    Refusal metadata(ObjectNode details) {
        return new Refusal(status, key, getMessage(), details);
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "bad_request", message);
    }

    static Refusal notFound(String message) {
        return new Refusal(404, "not_found", message);
    }

    static Refusal conflict(String message) {
        return new Refusal(409, "conflict", message);
    }

    static Refusal unprocessable(String message) {
        return new Refusal(422, "unprocessable_entity", message);
    }

    Answer answer(ApiVersion version) {
        ObjectNode body = version.errorShape(status).body(status, key, getMessage());
        if (body.path("metadata").isObject()) {
            body.set("metadata", metadata);
        }
        return Answer.json(status, body);
    }
}
