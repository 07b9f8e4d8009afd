package io.github.camelpolytomic.test;

import java.util.Map;

/** A request with its version and the values of its path variables, as a handler receives it. */
record Call(ApiVersion version, Map<String, String> path, ApiRequest request) {

    String path(String variable) {
        return path.get(variable);
    }

    Query query() {
        return Query.of(request);
    }

    boolean flag(String parameter, boolean absent) {
        return query().flag(parameter).orElse(absent);
    }

    /** The JSON object in the body; 400 when there is none. */
    RequestBody body() {
        if (!hasBody()) {
            throw ApiException.badRequest("a JSON body is required");
        }
        return RequestBody.read(request.header("Content-Type").orElse(""), request.bodyText());
    }

    private boolean hasBody() {
        return request.body().length > 0;
    }
}
