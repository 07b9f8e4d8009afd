package io.github.camelpolytomic.test;

import java.util.Map;

/** A request that found its route: what a handler works on. */
record Call(ApiVersion version, Map<String, String> path, ReceivedRequest request) {

    String path(String variable) {
        return path.get(variable);
    }

    Query query() {
        return Query.of(request);
    }

    boolean flag(String parameter, boolean absent) {
        return query().flag(parameter).orElse(absent);
    }

    /** The JSON object that was sent; 400 when there is none. */
    RequestBody body() {
        if (!hasBody()) {
            throw ApiException.badRequest("a JSON body is required");
        }
        return RequestBody.read(request);
    }

    private boolean hasBody() {
        return request.body().length > 0;
    }
}
