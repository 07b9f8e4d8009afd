package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionProxy;
import io.github.camelpolytomic.test.internal.state.connection.ProxyReply;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Connections: proxied calls to the connected system. */
final class ConnectionProxyRoutes {

    private final ConnectionLookup connections;

    ConnectionProxyRoutes(ConnectionLookup connections) {
        this.connections = connections;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::call).since(V2025_09_18, "/api/connections/{id}/proxy"),
                Route.get(this::info).since(V2025_09_18, "/api/connections/{id}/proxy/info"));
    }

    private ApiResponse call(Call call) {
        Connection connection = proxied(call);
        ProxyContract.ProxiedCall proxied =
                ProxyContract.read(new RequestBody(call.body().requiredObject("request")));
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        ConnectionProxy proxy = connection.system().proxy();
        Optional<Long> retryAfter = proxy.acquire();
        if (retryAfter.isPresent()) {
            ApiException error =
                    new ApiException(429, "too_many_requests", "too many proxied calls through this connection");
            return ApiResponse.error(error, call.version()).header("Retry-After", String.valueOf(retryAfter.get()));
        }
        ProxyReply reply = proxy.call(proxied.method(), proxied.path());
        if (!reply.isGiven()) {
            String key = reply.status() == 504 ? "gateway_timeout" : "bad_gateway";
            throw new ApiException(reply.status(), key, "the connected system gave no answer");
        }
        return ApiResponse.data(json(reply));
    }

    private static ObjectNode json(ProxyReply reply) {
        boolean isTruncated = ProxyContract.isTooLong(reply.body());
        ObjectNode headers = Json.object();
        reply.headers().forEach((name, value) -> {
            if (!ProxyContract.isHiddenInAnswers(name)) {
                headers.put(name, value);
            }
        });
        ObjectNode json = Json.object().put("status", reply.status()).put("contentType", reply.contentType());
        json.set("headers", headers);
        json.set("body", isTruncated ? Json.of(ProxyContract.cut(reply.body())) : body(reply));
        return json.put("truncated", isTruncated)
                .put("latencyMs", 12)
                .put("proxyCallId", UUID.randomUUID().toString());
    }

    private static JsonNode body(ProxyReply reply) {
        if (reply.contentType().startsWith("application/json")) {
            try {
                return Json.parse(reply.body());
            } catch (IllegalArgumentException notJson) {
                // passed on as text
            }
        }
        return Json.of(reply.body());
    }

    private ApiResponse info(Call call) {
        Connection connection = proxied(call);
        ConnectionProxy proxy = connection.system().proxy();
        ObjectNode json = Json.object()
                .put("connectionId", connection.id())
                .put("backendType", connection.type().id());
        ObjectNode base = json.putObject("inheritedBase").put("baseUrl", proxy.baseUrl());
        base.putArray("lockedHeaders")
                .addObject()
                .put("name", "Authorization")
                .put("redacted", true)
                .put("value", "***");
        base.putObject("lockedQuery");
        json.putObject("mergeRules")
                .put("headers", "headers of the connection win over those of the call")
                .put("query", "parameters of the connection win over those of the call");
        json.set("requestContract", ProxyContract.json(proxy.callsPerMinute()));
        json.set("stats", proxy.stats());
        return ApiResponse.data(json);
    }

    private Connection proxied(Call call) {
        Connection connection = connections.inPath(call, "id");
        if (!connection.system().proxy().isOffered()) {
            throw ApiException.badRequest(
                    "a connection of type " + connection.type().id() + " has no proxy");
        }
        return connection;
    }
}
