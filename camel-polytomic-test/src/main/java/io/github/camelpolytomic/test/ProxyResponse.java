package io.github.camelpolytomic.test;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.ProxyReply;

/**
 * The response of a connected system to a proxied call. Immutable; each method that sets something returns a new
 * response.
 *
 * <pre>{@code
 * workspace.respondToProxy(crm, ProxyResponse.status(200).json("{\"id\": 7}").on("GET", "/contacts/7"));
 * }</pre>
 *
 * @param method the method it responds to; empty for any
 * @param path the path it responds to; empty for any
 * @param isText whether the proxy passes JSON on as text
 * @param isGiven whether the system responds at all; if not, the proxy fails with the status
 * @param status the status
 * @param headers the headers, without the content type
 * @param contentType the content type; valid JSON with a JSON content type is passed on as JSON, everything else as
 * text
 * @param body the body
 */
public record ProxyResponse(
        String method,
        String path,
        boolean isText,
        boolean isGiven,
        int status,
        Map<String, String> headers,
        String contentType,
        String body) {

    public ProxyResponse {
        headers = Map.copyOf(headers);
    }

    /** This status and an empty body, for every call. */
    public static ProxyResponse status(int status) {
        return new ProxyResponse("", "", false, true, status, Map.of(), "text/plain", "");
    }

    /** No connection to the system: the proxy fails with 502. */
    public static ProxyResponse unreachable() {
        return new ProxyResponse("", "", false, false, 502, Map.of(), "", "");
    }

    /** No response in time: the proxy fails with 504. */
    public static ProxyResponse timeout() {
        return new ProxyResponse("", "", false, false, 504, Map.of(), "", "");
    }

    /**
     * Responds with this JSON.
     *
     * @throws IllegalArgumentException when it is not valid JSON
     */
    public ProxyResponse json(String json) {
        Json.parse(json);
        return body("application/json", json);
    }

    /** Responds with this body. */
    public ProxyResponse body(String type, String text) {
        return new ProxyResponse(method, path, isText, isGiven, status, headers, type, text);
    }

    /** Makes the proxy pass JSON on as text, the type that the vendor's SDKs declare for the body. */
    public ProxyResponse asText() {
        return new ProxyResponse(method, path, true, isGiven, status, headers, contentType, body);
    }

    /** Adds a header. */
    public ProxyResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProxyResponse(method, path, isText, isGiven, status, more, contentType, body);
    }

    /** Responds only to calls with this method and path. */
    public ProxyResponse on(String onlyMethod, String onlyPath) {
        return new ProxyResponse(onlyMethod, onlyPath, isText, isGiven, status, headers, contentType, body);
    }

    ProxyReply reply() {
        return new ProxyReply(method, path, isText, isGiven, status, headers, contentType, body);
    }
}
