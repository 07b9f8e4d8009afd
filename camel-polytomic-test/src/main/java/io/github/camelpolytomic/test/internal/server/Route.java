package io.github.camelpolytomic.test.internal.server;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** One row of a route table: the method and path of an operation in each version that has it, and its handler. */
public final class Route {

    private final String oldestMethod;
    private final String method;
    private final Function<Call, ApiResponse> handler;
    private final Map<ApiVersion, PathTemplate> paths = new EnumMap<>(ApiVersion.class);
    private boolean needsCredentials = true;

    private Route(String oldestMethod, String method, Function<Call, ApiResponse> handler) {
        this.oldestMethod = oldestMethod;
        this.method = method;
        this.handler = handler;
    }

    public static Route get(Function<Call, ApiResponse> handler) {
        return new Route("GET", "GET", handler);
    }

    public static Route post(Function<Call, ApiResponse> handler) {
        return new Route("POST", "POST", handler);
    }

    public static Route put(Function<Call, ApiResponse> handler) {
        return new Route("PUT", "PUT", handler);
    }

    public static Route patch(Function<Call, ApiResponse> handler) {
        return new Route("PATCH", "PATCH", handler);
    }

    public static Route delete(Function<Call, ApiResponse> handler) {
        return new Route("DELETE", "DELETE", handler);
    }

    /** An update: PATCH in 2023-04-25, PUT later. */
    public static Route update(Function<Call, ApiResponse> handler) {
        return new Route("PATCH", "PUT", handler);
    }

    /** Sets the path for this version and all later ones. */
    public Route since(ApiVersion version, String path) {
        PathTemplate template = new PathTemplate(path);
        EnumSet.range(version, ApiVersion.NEWEST).forEach(each -> paths.put(each, template));
        return this;
    }

    /** Accepts requests without credentials. */
    public Route withoutCredentials() {
        needsCredentials = false;
        return this;
    }

    /** Sets the path for this version only. */
    public Route only(ApiVersion version, String path) {
        paths.put(version, new PathTemplate(path));
        return this;
    }

    /** Method and path in this version, such as {@code GET /api/models/{id}}; empty when the version lacks it. */
    public Optional<String> in(ApiVersion version) {
        return Optional.ofNullable(paths.get(version)).map(path -> method(version) + " " + path);
    }

    /** The match, when this is the request's method and path in this version. */
    Optional<Match> match(ApiVersion version, ApiRequest request) {
        return Optional.ofNullable(paths.get(version))
                .filter(path -> method(version).equals(request.method()))
                .flatMap(path -> path.match(request.rawPath()))
                .map(values -> new Match(handler, new Call(version, values, request), needsCredentials));
    }

    private String method(ApiVersion version) {
        return version == V2023_04_25 ? oldestMethod : method;
    }

    /** A route that matches a request, with the values of its path variables. */
    record Match(Function<Call, ApiResponse> handler, Call call, boolean needsCredentials) {

        int variables() {
            return call.path().size();
        }

        ApiResponse handle() {
            return handler.apply(call);
        }
    }
}
