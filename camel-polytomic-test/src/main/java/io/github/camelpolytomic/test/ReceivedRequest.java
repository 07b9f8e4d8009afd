package io.github.camelpolytomic.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelpolytomic.test.internal.server.ApiRequest;

/**
 * A request as it was on the wire: path and query are not decoded, and header names keep their case. The order of
 * different headers is not kept; the values of one header are in order.
 *
 * @param method the method, such as {@code GET}
 * @param rawPath the path, percent-encoded as sent
 * @param rawQuery the query without its question mark, percent-encoded as sent; empty without a query
 * @param headers the values of each header; see {@link #header(String)} for a case-insensitive look-up
 * @param body the bytes of the body; empty without a body
 */
public record ReceivedRequest(
        String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    static ReceivedRequest of(ApiRequest request) {
        return new ReceivedRequest(
                request.method(), request.rawPath(), request.rawQuery(), request.headers(), request.body());
    }

    public ReceivedRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text; empty without a body. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header; header names are case-insensitive. */
    public Optional<String> header(String name) {
        return headerValues(name).stream().findFirst();
    }

    /** All values of a header; header names are case-insensitive. */
    public List<String> headerValues(String name) {
        return ApiRequest.values(headers, name);
    }

    /** The names of the headers that were sent. */
    public Set<String> headerNames() {
        return headers.keySet();
    }

    /** Without header values and body, which may be secret. */
    @Override
    public String toString() {
        return method + " " + rawPath + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }
}
