package io.github.camelpolytomic.test;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a route table: an operation, its path in each version that has it, and who answers it. */
final class Route {

    private final String method;
    private final Function<Call, Answer> handler;
    private final Map<ApiVersion, PathTemplate> paths = new EnumMap<>(ApiVersion.class);

    private Route(String method, Function<Call, Answer> handler) {
        this.method = method;
        this.handler = handler;
    }

    static Route get(Function<Call, Answer> handler) {
        return new Route("GET", handler);
    }

    /** The path of the operation in this version and in those that follow, up to the next path that is given. */
    Route since(ApiVersion version, String path) {
        PathTemplate template = new PathTemplate(path);
        for (ApiVersion other : ApiVersion.values()) {
            if (other.compareTo(version) >= 0) {
                paths.put(other, template);
            }
        }
        return this;
    }

    Optional<Answer> answer(ApiVersion version, ReceivedRequest request) {
        return Optional.ofNullable(paths.get(version))
                .filter(path -> method.equals(request.method()))
                .flatMap(path -> path.match(request.rawPath()))
                .map(values -> handler.apply(new Call(version, values, request)));
    }
}
