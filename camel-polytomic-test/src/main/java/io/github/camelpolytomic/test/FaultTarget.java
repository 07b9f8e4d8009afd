package io.github.camelpolytomic.test;

import java.util.Optional;

/** Which requests a {@link Fault} strikes: those that contain the part and, when one is named, are this call. */
record FaultTarget(String pathPart, Optional<CallPattern> call) {

    static final FaultTarget ANYTHING = new FaultTarget("", Optional.empty());

    FaultTarget containing(String part) {
        return new FaultTarget(part, call);
    }

    FaultTarget calling(String method, String path) {
        return new FaultTarget(pathPart, Optional.of(new CallPattern(method, new PathTemplate(path))));
    }

    boolean matches(ReceivedRequest request) {
        return request.rawPath().contains(pathPart)
                && call.map(pattern -> pattern.matches(request)).orElse(true);
    }

    /** A method and a path with variables. */
    record CallPattern(String method, PathTemplate path) {

        boolean matches(ReceivedRequest request) {
            return method.equals(request.method())
                    && path.match(request.rawPath()).isPresent();
        }
    }
}
