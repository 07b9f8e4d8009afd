package io.github.camelpolytomic.test.internal.state.connection;

import java.util.Map;

/**
 * The reply of a connected system to a proxied call.
 *
 * @param method the method it replies to; empty for any
 * @param path the path it replies to; empty for any
 * @param isText whether the proxy passes JSON on as text
 * @param isGiven whether the system replies at all; if not, the proxy fails with the status
 */
public record ProxyReply(
        String method,
        String path,
        boolean isText,
        boolean isGiven,
        int status,
        Map<String, String> headers,
        String contentType,
        String body) {

    static final ProxyReply NOT_FOUND =
            new ProxyReply("", "", false, true, 404, Map.of(), "application/json", "{\"error\": \"nothing here\"}");

    boolean matches(String calledMethod, String calledPath) {
        return (method.isEmpty() || method.equals(calledMethod)) && (path.isEmpty() || path.equals(calledPath));
    }
}
