package io.github.camelpolytomic.client;

/**
 * What came of a call that succeeded.
 *
 * @param value the content of {@code data}, in the form that was asked for
 * @param statusCode the HTTP status
 * @param servedVersion the API version that the service says it used, or {@code null}
 * @param attempts how often the request was sent
 */
public record Answer(Object value, int statusCode, String servedVersion, int attempts) {}
