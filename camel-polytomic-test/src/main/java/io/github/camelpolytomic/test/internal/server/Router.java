package io.github.camelpolytomic.test.internal.server;

import java.util.Comparator;
import java.util.List;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;

/** Finds the route of a request. Where several paths match, the one with the fewest variables wins. */
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = routes;
    }

    /** @throws ApiException with 404 when no route matches */
    ApiResponse handle(ApiVersion version, ApiRequest request) {
        return routes.stream()
                .flatMap(route -> route.match(version, request).stream())
                .min(Comparator.comparingInt(Route.Match::variables))
                .orElseThrow(() -> ApiException.notFound(
                        "no " + request.method() + " " + request.rawPath() + " in version " + version.date()))
                .handle();
    }
}
