package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelpolytomic.test.ApiVersion.V2025_09_18;

/** Calls through a connection to the system behind it. */
final class ConnectionProxyRoutes {

    private final ConnectionLookup connections;

    ConnectionProxyRoutes(Workspace workspace) {
        this.connections = new ConnectionLookup(workspace);
    }

    List<Route> table() {
        return List.of(
                Route.post(this::call).since(V2025_09_18, "/api/connections/{id}/proxy"),
                Route.get(this::info).since(V2025_09_18, "/api/connections/{id}/proxy/info"));
    }

    private ApiResponse call(Call call) {
        Connection connection = proxied(call);
        ProxyContract.Wanted wanted =
                ProxyContract.read(new RequestBody(call.body().requiredObject("request")));
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        ConnectionProxy proxy = connection.system().proxy();
        Optional<Long> wait = proxy.secondsToWait();
        if (wait.isPresent()) {
            return new ApiException(429, "too_many_requests", "too many proxied calls through this connection")
                    .response(call.version())
                    .header("Retry-After", String.valueOf(wait.get()));
        }
        ProxyAnswer answer = proxy.call(wanted.method(), wanted.path());
        if (!answer.isGiven()) {
            String key = answer.status() == 504 ? "gateway_timeout" : "bad_gateway";
            throw new ApiException(answer.status(), key, "the connected system gave no answer");
        }
        return ApiResponse.data(json(answer));
    }

    private static ObjectNode json(ProxyAnswer answer) {
        boolean isTruncated = ProxyContract.isTooLong(answer.body());
        ObjectNode headers = Json.object();
        answer.headers().forEach((name, value) -> {
            if (!ProxyContract.isHiddenInAnswers(name)) {
                headers.put(name, value);
            }
        });
        ObjectNode json = Json.object().put("status", answer.status()).put("contentType", answer.contentType());
        json.set("headers", headers);
        json.set("body", isTruncated ? Json.of(ProxyContract.cut(answer.body())) : body(answer));
        return json.put("truncated", isTruncated)
                .put("latencyMs", 12)
                .put("proxyCallId", UUID.randomUUID().toString());
    }

    private static JsonNode body(ProxyAnswer answer) {
        if (answer.contentType().startsWith("application/json")) {
            try {
                return Json.parse(answer.body());
            } catch (IllegalArgumentException notJson) {
                // handed on as the text it is
            }
        }
        return Json.of(answer.body());
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
