package io.github.camelpolytomic.test;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;

/** One row of a route table: an operation, its method and path in each version that has it, and who answers it. */
final class Route {

    private final String oldestMethod;
    private final String method;
    private final Function<Call, Answer> handler;
    private final Map<ApiVersion, PathTemplate> paths = new EnumMap<>(ApiVersion.class);

    private Route(String oldestMethod, String method, Function<Call, Answer> handler) {
        this.oldestMethod = oldestMethod;
        this.method = method;
        this.handler = handler;
    }

    static Route get(Function<Call, Answer> handler) {
        return new Route("GET", "GET", handler);
    }

    static Route post(Function<Call, Answer> handler) {
        return new Route("POST", "POST", handler);
    }

    static Route put(Function<Call, Answer> handler) {
        return new Route("PUT", "PUT", handler);
    }

    static Route patch(Function<Call, Answer> handler) {
        return new Route("PATCH", "PATCH", handler);
    }

    static Route delete(Function<Call, Answer> handler) {
        return new Route("DELETE", "DELETE", handler);
    }

    /** PATCH in 2023-04-25 and PUT later: how each version spells an update. */
    static Route update(Function<Call, Answer> handler) {
        return new Route("PATCH", "PUT", handler);
    }

    /** The path of the operation in this version and in those that follow, up to the next path that is given. */
    Route since(ApiVersion version, String path) {
        PathTemplate template = new PathTemplate(path);
        EnumSet.range(version, ApiVersion.NEWEST).forEach(each -> paths.put(each, template));
        return this;
    }

    Optional<Answer> answer(ApiVersion version, ReceivedRequest request) {
        return Optional.ofNullable(paths.get(version))
                .filter(path -> method(version).equals(request.method()))
                .flatMap(path -> path.match(request.rawPath()))
                .map(values -> handler.apply(new Call(version, values, request)));
    }

    private String method(ApiVersion version) {
        return version == V2023_04_25 ? oldestMethod : method;
    }
}
