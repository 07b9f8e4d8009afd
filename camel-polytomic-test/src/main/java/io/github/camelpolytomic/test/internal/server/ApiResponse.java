package io.github.camelpolytomic.test.internal.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A response before it is sent. */
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {

    public static ApiResponse data(JsonNode content) {
        JsonNode envelope = Json.object().set("data", content);
        return json(200, envelope);
    }

    /** {@code {"data": content, sibling: value}}. */
    public static ApiResponse data(JsonNode content, String sibling, JsonNode value) {
        JsonNode envelope = Json.object().<ObjectNode>set("data", content).set(sibling, value);
        return json(200, envelope);
    }

    /** JSON without an envelope. */
    public static ApiResponse bare(JsonNode body) {
        return json(200, body);
    }

    static ApiResponse json(int status, JsonNode body) {
        return new ApiResponse(status, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    public static ApiResponse error(ApiException error, ApiVersion version) {
        return json(error.status(), error.body(version));
    }

    static ApiResponse text(int status, String contentType, String body) {
        return new ApiResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static ApiResponse empty(int status) {
        return new ApiResponse(status, Map.of(), new byte[0]);
    }

    public ApiResponse header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiResponse(status, more, body);
    }

    ApiResponse body(byte[] other) {
        return new ApiResponse(status, headers, other);
    }
}
