package io.github.camelpolytomic.test.internal.server;

import java.util.Optional;

/** Matches requests by a part of their path and, when it is set, by their operation. */
record RequestMatcher(String pathPart, Optional<CallPattern> call) {

    static final RequestMatcher ANY = new RequestMatcher("", Optional.empty());

    RequestMatcher containing(String part) {
        return new RequestMatcher(part, call);
    }

    RequestMatcher calling(String method, String path) {
        return new RequestMatcher(pathPart, Optional.of(new CallPattern(method, new PathTemplate(path))));
    }

    boolean matches(ApiRequest request) {
        return request.rawPath().contains(pathPart)
                && call.map(pattern -> pattern.matches(request)).orElse(true);
    }

    /** A method and a path with variables. */
    record CallPattern(String method, PathTemplate path) {

        boolean matches(ApiRequest request) {
            return method.equals(request.method())
                    && path.match(request.rawPath()).isPresent();
        }
    }
}
