package io.github.camelpolytomic.test.internal.routes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.ProxyReply;

/** The limits and rules of proxied calls. */
final class ProxyContract {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> BLOCKED = List.of("authorization", "connection", "cookie", "host");
    private static final List<String> HIDDEN = List.of("set-cookie");
    private static final int LATENCY_MS = 12;
    private static final int REQUEST_BYTES = 256 * 1024;
    private static final int RESPONSE_BYTES = 1024 * 1024;

    private ProxyContract() {}

    /** The requested call; 400 when it violates the contract. */
    static ProxiedCall read(RequestBody request, List<String> apis) {
        String method = request.requiredText("method");
        if (!METHODS.contains(method)) {
            throw ApiException.badRequest("method must be one of " + String.join(", ", METHODS));
        }
        String path = request.requiredText("path");
        if (!path.startsWith("/")) {
            throw ApiException.badRequest("path must start with a slash");
        }
        if (request.object("query").isPresent() && request.text("rawQuery").isPresent()) {
            throw ApiException.badRequest("query and rawQuery exclude each other");
        }
        request.object("query").ifPresent(ProxyContract::checkQuery);
        request.object("headers").ifPresent(ProxyContract::checkHeaders);
        request.member("body").ifPresent(ProxyContract::checkBody);
        request.text("api").filter(api -> !apis.contains(api)).ifPresent(api -> {
            throw ApiException.badRequest("the connection has no interface " + api);
        });
        return new ProxiedCall(method, path);
    }

    private static void checkQuery(ObjectNode query) {
        query.properties().forEach(parameter -> {
            if (parameter.getValue().isObject()) {
                throw ApiException.badRequest("query." + parameter.getKey() + " must not be an object");
            }
        });
    }

    private static void checkHeaders(ObjectNode headers) {
        headers.properties().forEach(header -> {
            if (!header.getValue().isTextual()) {
                throw ApiException.badRequest("headers." + header.getKey() + " must be a string");
            }
            if (BLOCKED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                throw ApiException.badRequest("the header " + header.getKey() + " must not be passed on");
            }
        });
    }

    private static void checkBody(JsonNode body) {
        if (!body.isTextual() && !body.isContainerNode()) {
            throw ApiException.badRequest("body must be a string, an object, an array or null");
        }
        byte[] bytes = body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
        if (bytes.length > REQUEST_BYTES) {
            throw ApiException.badRequest("body must not be longer than " + REQUEST_BYTES + " bytes");
        }
    }

    private static boolean isTooLong(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length > RESPONSE_BYTES;
    }

    private static String cut(String body) {
        return new String(Arrays.copyOf(body.getBytes(StandardCharsets.UTF_8), RESPONSE_BYTES), StandardCharsets.UTF_8);
    }

    /** The contract's ConnectionProxyResponse. */
    static ObjectNode json(ProxyReply reply) {
        boolean isTruncated = isTooLong(reply.body());
        ObjectNode json = Json.object().put("status", reply.status()).put("contentType", reply.contentType());
        json.set("headers", headers(reply));
        json.set("body", isTruncated ? Json.of(cut(reply.body())) : body(reply));
        return json.put("truncated", isTruncated)
                .put("latencyMs", LATENCY_MS)
                .put("proxyCallId", UUID.randomUUID().toString());
    }

    /** The result of the job of an asynchronous call. */
    static ObjectNode jobResult(ProxyReply reply) {
        ObjectNode json = Json.object()
                .put("status", reply.status())
                .put("contentType", reply.contentType())
                .put("contentLength", reply.body().getBytes(StandardCharsets.UTF_8).length)
                .put("latencyMs", LATENCY_MS)
                .put("bodyDownloadUrl", "https://files.polytomic.example/proxy/" + UUID.randomUUID() + "?signature=s");
        return json.set("headers", headers(reply));
    }

    private static ObjectNode headers(ProxyReply reply) {
        ObjectNode headers = Json.object();
        reply.headers().forEach((name, value) -> {
            if (!HIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static JsonNode body(ProxyReply reply) {
        if (reply.contentType().startsWith("application/json") && !reply.isText()) {
            try {
                return Json.parse(reply.body());
            } catch (IllegalArgumentException notJson) {
                // passed on as text
            }
        }
        return Json.of(reply.body());
    }

    /** The contract's ConnectionProxyContract. */
    static ObjectNode json(int callsPerMinute) {
        ObjectNode json = Json.object();
        json.set("allowedMethods", Json.of(METHODS));
        json.set("blockedRequestHeaders", Json.of(BLOCKED));
        json.set("blockedResponseHeaders", Json.of(HIDDEN));
        json.set("bodyTypes", Json.of(List.of("string", "object", "array", "null")));
        json.set("queryModes", Json.of(List.of("query", "rawQuery")));
        json.set("queryValueTypes", Json.of(List.of("string", "number", "boolean", "array")));
        return json.put("maxRequestBodyBytes", REQUEST_BYTES)
                .put("maxResponseBodyBytes", RESPONSE_BYTES)
                .put("pathRule", "starts with a slash, below the base URL")
                .put("rawQueryRule", "appended as it is, without a question mark")
                .put("rateLimitPerMinute", callsPerMinute)
                .put("timeoutMs", 30_000);
    }

    record ProxiedCall(String method, String path) {}
}
