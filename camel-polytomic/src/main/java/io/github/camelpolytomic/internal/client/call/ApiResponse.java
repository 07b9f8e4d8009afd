package io.github.camelpolytomic.internal.client.call;

import io.github.camelpolytomic.internal.json.Content;

/**
 * The response to a successful call.
 *
 * @param content the content of the response
 * @param statusCode the HTTP status
 * @param servedVersion the API version that the service used, or {@code null}
 * @param attempts the number of attempts
 */
public record ApiResponse(Content content, int statusCode, String servedVersion, int attempts) {}
