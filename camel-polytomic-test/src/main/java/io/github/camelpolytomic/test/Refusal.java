package io.github.camelpolytomic.test;

/** The service says no; the error's shape depends on the version that serves the call. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String key;

    Refusal(int status, String key, String message) {
        super(message, null, false, false);
        this.status = status;
        this.key = key;
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
        return Answer.json(status, version.errorShape(status).body(status, key, getMessage()));
    }
}
