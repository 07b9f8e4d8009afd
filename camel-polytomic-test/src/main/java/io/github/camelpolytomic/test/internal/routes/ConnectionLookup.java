package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Principal;

/** Finds the connections that a call refers to and its principal may see. */
final class ConnectionLookup {

    private final Organization organization;
    private final Access access;
    private final Connections connections;

    ConnectionLookup(Organization organization, Access access, Connections connections) {
        this.organization = organization;
        this.access = access;
        this.connections = connections;
    }

    Principal principal(Call call) {
        return access.principal(call);
    }

    /** Rejects user keys with 403. */
    void partnersOnly(Call call) {
        access.partnersOnly(call);
    }

    /** The connection with the id in the path; 404 when there is none. */
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
        return connections
                .find(id)
                .filter(found -> connections.isOwn(found) || principal(call).isOfSeveralOrganizations());
    }

    List<Connection> visible(Call call) {
        return principal(call).isOfSeveralOrganizations() ? connections.all() : connections.own();
    }

    /** The organization in the body, by default that of the principal; 403 when the principal has no access to it. */
    String organization(Call call, RequestBody body) {
        String asked = body.text("organization_id").orElse(organization.id());
        boolean isOwn = asked.equals(organization.id());
        if (!isOwn && !(principal(call).isOfSeveralOrganizations() && organization.hasChild(asked))) {
            throw new ApiException(403, "forbidden", "no access to organization " + asked);
        }
        return asked;
    }

    static ApiException unknown(String id) {
        return ApiException.notFound("no connection with id " + id);
    }
}
