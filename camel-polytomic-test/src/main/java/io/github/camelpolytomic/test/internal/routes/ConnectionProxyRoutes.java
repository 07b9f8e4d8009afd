package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.Jobs;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionProxy;
import io.github.camelpolytomic.test.internal.state.connection.InitialState.ProxyApi;
import io.github.camelpolytomic.test.internal.state.connection.ProxyReply;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Connections: proxied calls to the connected system. */
final class ConnectionProxyRoutes {

    private static final String JOB_TYPE = "connectionproxy";
    private static final Duration LIMITED_FOR = Duration.ofMinutes(1);

    private final ConnectionLookup connections;
    private final Jobs jobs;
    private final Clock clock;

    ConnectionProxyRoutes(ConnectionLookup connections, Jobs jobs, Clock clock) {
        this.connections = connections;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::call).since(V2025_09_18, "/api/connections/{id}/proxy"),
                Route.get(this::info).since(V2025_09_18, "/api/connections/{id}/proxy/info"),
                Route.get(this::settings).since(V2025_09_18, "/api/connections/{id}/proxy/settings"),
                Route.put(this::change).since(V2025_09_18, "/api/connections/{id}/proxy/settings"));
    }

    private ApiResponse call(Call call) {
        Connection connection = proxied(call);
        ConnectionProxy proxy = connection.system().proxy();
        RequestBody body = call.body();
        ProxyContract.ProxiedCall proxied = ProxyContract.read(
                new RequestBody(body.requiredObject("request")),
                proxy.apis().stream().map(ProxyApi::name).toList());
        boolean isAsync = body.flag("async").orElse(false);
        if (isAsync && !proxied.method().equals("GET")) {
            throw ApiException.badRequest("only a GET can be async");
        }
        if (!proxy.isEnabled()) {
            throw new ApiException(403, "forbidden", "the proxy of this connection is disabled");
        }
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        Optional<Long> retryAfter = proxy.acquire();
        if (retryAfter.isPresent()) {
            ApiException error =
                    new ApiException(429, "too_many_requests", "too many proxied calls through this connection");
            return ApiResponse.error(error, call.version()).header("Retry-After", String.valueOf(retryAfter.get()));
        }
        ProxyReply reply = proxy.call(proxied.method(), proxied.path());
        if (reply.status() == 429) {
            connection.system().rateLimit().renew(LIMITED_FOR);
        }
        return isAsync ? job(reply) : response(reply);
    }

    private static ApiResponse response(ProxyReply reply) {
        requireGiven(reply);
        return ApiResponse.data(ProxyContract.json(reply));
    }

    /** The job that makes an asynchronous call. */
    private ApiResponse job(ProxyReply reply) {
        Jobs.Job job = jobs.start(JOB_TYPE, () -> result(reply));
        return ApiResponse.data(Json.object()
                .put("status", 202)
                .put("jobId", job.id())
                .put("jobStatus", job.status(clock.instant()))
                .put("jobUrl", "/api/jobs/" + JOB_TYPE + "/" + job.id()));
    }

    private static ObjectNode result(ProxyReply reply) {
        requireGiven(reply);
        return ProxyContract.jobResult(reply);
    }

    private static void requireGiven(ProxyReply reply) {
        if (!reply.isGiven()) {
            String key = reply.status() == 504 ? "gateway_timeout" : "bad_gateway";
            throw new ApiException(reply.status(), key, "the connected system gave no answer");
        }
    }

    private ApiResponse info(Call call) {
        Connection connection = proxied(call);
        ConnectionProxy proxy = connection.system().proxy();
        ObjectNode json = Json.object()
                .put("connectionId", connection.id())
                .put("backendType", connection.type().id());
        json.set("inheritedBase", base(proxy.baseUrl()));
        json.putObject("mergeRules")
                .put("headers", "headers of the connection win over those of the call")
                .put("query", "parameters of the connection win over those of the call");
        json.set("requestContract", ProxyContract.json(proxy.callsPerMinute()));
        json.set("stats", proxy.stats());
        ArrayNode apis = Json.array();
        for (ProxyApi api : proxy.apis()) {
            apis.addObject()
                    .put("name", api.name())
                    .put("description", api.description())
                    .put("default", apis.size() == 1)
                    .set("inheritedBase", base(proxy.baseUrl() + "/" + api.name()));
        }
        return ApiResponse.data(apis.isEmpty() ? json : json.set("apis", apis));
    }

    private static ObjectNode base(String url) {
        ObjectNode base = Json.object().put("baseUrl", url);
        base.putArray("lockedHeaders")
                .addObject()
                .put("name", "Authorization")
                .put("redacted", true)
                .put("value", "***");
        base.putObject("lockedQuery");
        return base;
    }

    private ApiResponse settings(Call call) {
        return ApiResponse.data(json(connections.inPath(call, "id")));
    }

    private ApiResponse change(Call call) {
        Connection connection = connections.inPath(call, "id");
        boolean isEnabled = call.body().requiredFlag("enabled");
        if (isEnabled) {
            proxied(call);
        }
        connection.system().proxy().enable(isEnabled);
        return ApiResponse.data(json(connection));
    }

    /** The contract's ConnectionProxySettingsResponse. */
    private static ObjectNode json(Connection connection) {
        ConnectionProxy proxy = connection.system().proxy();
        ObjectNode json = Json.object()
                .put("connectionId", connection.id())
                .put("backendType", connection.type().id())
                .put("supported", proxy.isOffered())
                .put("enabled", proxy.isEnabled());
        connection.parentId().ifPresent(parent -> json.put("parentConnectionId", parent));
        return json;
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
