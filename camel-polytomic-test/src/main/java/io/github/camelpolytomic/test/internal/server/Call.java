package io.github.camelpolytomic.test.internal.server;

import java.util.Map;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/** A request with its version and the values of its path variables, as a handler receives it. */
public record Call(ApiVersion version, Map<String, String> path, ApiRequest request) {

    public String path(String variable) {
        return path.get(variable);
    }

    public Query query() {
        return Query.of(request);
    }

    public boolean flag(String parameter, boolean absent) {
        return query().flag(parameter).orElse(absent);
    }

    /** The JSON object in the body; 400 when there is none. */
    public RequestBody body() {
        if (!hasBody()) {
            throw ApiException.badRequest("a JSON body is required");
        }
        return RequestBody.read(request.header("Content-Type").orElse(""), request.bodyText());
    }

    private boolean hasBody() {
        return request.body().length > 0;
    }
}
