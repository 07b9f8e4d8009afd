package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Optional;

/** Finds what a call names, as far as the caller may see it. */
final class ConnectionLookup {

    private final Workspace workspace;

    ConnectionLookup(Workspace workspace) {
        this.workspace = workspace;
    }

    Principal caller(Call call) {
        return call.request()
                .header("Authorization")
                .flatMap(workspace.credentials()::caller)
                .orElseThrow(() -> new ApiException(401, "unauthorized", "invalid or unknown API key"));
    }

    /** 403 for the keys of users. */
    void partnersOnly(Call call) {
        if (caller(call).isUser()) {
            throw new ApiException(403, "forbidden", "only partner and deployment keys may do this");
        }
    }

    /** The connection whose id stands in the path; 404 when there is none. */
    Connection inPath(Call call, String variable) {
        return find(call, call.path(variable)).orElseThrow(() -> unknown(call.path(variable)));
    }

    /** As {@link #inPath}; 400 when it is no source. */
    Connection sourceInPath(Call call, String variable) {
        Connection connection = inPath(call, variable);
        if (!connection.description().isSource()) {
            throw ApiException.badRequest("connection " + connection.id() + " is not a bulk sync source");
        }
        return connection;
    }

    Optional<Connection> find(Call call, String id) {
        return workspace
                .live()
                .find(id)
                .filter(found -> workspace.live().isOwn(found) || !caller(call).isUser());
    }

    List<Connection> visible(Call call) {
        return caller(call).isUser() || caller(call).isOrganization()
                ? workspace.live().own()
                : workspace.live().all();
    }

    /** The organization a body asks for, or that of the caller; 403 when the caller has nothing to do with it. */
    String organization(Call call, RequestBody body) {
        String asked = body.text("organization_id").orElse(workspace.organizationId());
        boolean isOwn = asked.equals(workspace.organizationId());
        if (!isOwn && (caller(call).isUser() || !workspace.isChildOrganization(asked))) {
            throw new ApiException(403, "forbidden", "no access to organization " + asked);
        }
        return asked;
    }

    static ApiException unknown(String id) {
        return ApiException.notFound("no connection with id " + id);
    }
}
