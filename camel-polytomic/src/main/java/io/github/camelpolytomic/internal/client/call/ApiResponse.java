package io.github.camelpolytomic.internal.client.call;

import io.github.camelpolytomic.internal.json.Content;

/**
 * What came of a call that succeeded.
 *
 * @param content what the answer holds
 * @param statusCode the HTTP status
 * @param servedVersion the API version that the service says it used, or {@code null}
 * @param attempts how often the request was sent
 */
public record ApiResponse(Content content, int statusCode, String servedVersion, int attempts) {}
