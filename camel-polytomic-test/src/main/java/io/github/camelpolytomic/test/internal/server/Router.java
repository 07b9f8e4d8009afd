package io.github.camelpolytomic.test.internal.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;

/** Finds the route of a request. Where several paths match, the one with the fewest variables wins. */
public final class Router {

    private final List<Route> routes;
    private final boolean isReadOnly;

    public Router(List<Route> routes) {
        this(routes, false);
    }

    private Router(List<Route> routes, boolean isReadOnly) {
        this.routes = routes;
        this.isReadOnly = isReadOnly;
    }

    /** The same routes for a credential that may only read. */
    public Router readOnly() {
        return new Router(routes, true);
    }

    /** Whether the request needs credentials; one that no route matches does. */
    boolean needsCredentials(ApiVersion version, ApiRequest request) {
        return find(version, request).map(Route.Match::needsCredentials).orElse(true);
    }

    /** @throws ApiException with 404 when no route matches, and with 403 when the credential may only read */
    ApiResponse handle(ApiVersion version, ApiRequest request) {
        if (isReadOnly && !request.method().equals("GET")) {
            throw ApiException.forbidden("the credential may only read");
        }
        return find(version, request)
                .orElseThrow(() -> ApiException.notFound(
                        "no " + request.method() + " " + request.rawPath() + " in version " + version.date()))
                .handle();
    }

    private Optional<Route.Match> find(ApiVersion version, ApiRequest request) {
        return routes.stream()
                .flatMap(route -> route.match(version, request).stream())
                .min(Comparator.comparingInt(Route.Match::variables));
    }
}
