package io.github.camelpolytomic.test;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.ProxyReply;

/**
 * What a connected system says when it is called through the proxy of a connection. Immutable; each method that says
 * something about the answer returns a new one.
 *
 * <pre>{@code
 * workspace.answerProxy(crm, ProxyAnswer.status(200).json("{\"id\": 7}").on("GET", "/contacts/7"));
 * }</pre>
 *
 * @param method the method it answers; the empty text for any
 * @param path the path it answers; the empty text for any
 * @param isGiven whether the system answers at all; when not, the proxy itself fails with the status
 * @param status the status
 * @param headers the headers, without the content type
 * @param contentType the content type; what is called JSON and is it, is handed on as JSON, everything else as text
 * @param body the body
 */
public record ProxyAnswer(
        String method,
        String path,
        boolean isGiven,
        int status,
        Map<String, String> headers,
        String contentType,
        String body) {

    public ProxyAnswer {
        headers = Map.copyOf(headers);
    }

    /** This status and an empty text, to every call. */
    public static ProxyAnswer status(int status) {
        return new ProxyAnswer("", "", true, status, Map.of(), "text/plain", "");
    }

    /** No connection to the system: the proxy fails with 502. */
    public static ProxyAnswer unreachable() {
        return new ProxyAnswer("", "", false, 502, Map.of(), "", "");
    }

    /** No answer in time: the proxy fails with 504. */
    public static ProxyAnswer timeout() {
        return new ProxyAnswer("", "", false, 504, Map.of(), "", "");
    }

    /**
     * Answers with this JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public ProxyAnswer json(String json) {
        Json.parse(json);
        return body("application/json", json);
    }

    /** Answers with this body. */
    public ProxyAnswer body(String type, String text) {
        return new ProxyAnswer(method, path, isGiven, status, headers, type, text);
    }

    /** Adds a header. */
    public ProxyAnswer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProxyAnswer(method, path, isGiven, status, more, contentType, body);
    }

    /** Answers only calls with this method and path. */
    public ProxyAnswer on(String onlyMethod, String onlyPath) {
        return new ProxyAnswer(onlyMethod, onlyPath, isGiven, status, headers, contentType, body);
    }

    ProxyReply reply() {
        return new ProxyReply(method, path, isGiven, status, headers, contentType, body);
    }
}
