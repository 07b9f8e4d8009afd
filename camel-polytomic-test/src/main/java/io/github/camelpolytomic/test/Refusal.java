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

    Answer answer(ApiVersion version) {
        return Answer.json(status, version.errorShape(status).body(status, key, getMessage()));
    }
}
