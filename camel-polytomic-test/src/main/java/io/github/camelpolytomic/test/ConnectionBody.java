package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;

/** Reads what callers say about connections, and holds it against the type. */
final class ConnectionBody {

    private final Workspace workspace;
    private final ConnectionLookup connections;

    ConnectionBody(Workspace workspace) {
        this.workspace = workspace;
        this.connections = new ConnectionLookup(workspace);
    }

    /** What is said of a new connection; in 2023-04-25 the configuration may be left out. */
    ConnectionSettings settings(Call call, RequestBody body) {
        String name = body.requiredText("name");
        ObjectNode configuration = call.version() == V2023_04_25
                ? body.object("configuration").orElse(Json.object())
                : body.requiredObject("configuration");
        return new ConnectionSettings(
                name,
                connections.organization(call, body),
                configuration,
                body.texts("policies").orElse(List.of()),
                body.text("healthcheck_interval").orElse(""));
    }

    /** What a connection becomes: PUT replaces, the PATCH of 2023-04-25 keeps what is not said. */
    ConnectionSettings update(Call call, RequestBody body, Connection connection) {
        ConnectionSettings before = connection.settings();
        String name = body.requiredText("name");
        ObjectNode configuration = body.requiredObject("configuration");
        boolean keeps = call.version() == V2023_04_25;
        body.text("type").filter(type -> !type.equals(connection.type().id())).ifPresent(type -> {
            throw ApiException.unprocessable("the type of a connection cannot be changed");
        });
        return new ConnectionSettings(
                name,
                body.text("organization_id").isPresent()
                        ? connections.organization(call, body)
                        : before.organizationId(),
                keeps ? Json.fill(configuration, before.configuration()) : configuration,
                body.texts("policies").orElse(keeps ? before.policies() : List.of()),
                body.text("healthcheck_interval").orElse(keeps ? before.healthcheckInterval() : ""));
    }

    /** A type that can be connected; 422 when it cannot. */
    ConnectionType type(String id) {
        return find(id).orElseThrow(() -> ApiException.unprocessable("unknown connection type " + id));
    }

    ConnectionType testedType(RequestBody body) {
        String id = body.requiredText("type");
        return find(id).orElseThrow(() -> ApiException.badRequest("unknown connection type " + id));
    }

    /** What is wrong with the configuration; 422 unless the caller wants it unchecked. */
    Optional<String> checked(RequestBody body, ConnectionType type, ConnectionSettings settings) {
        Optional<String> problem = ConfigurationCheck.problem(type, settings.configuration());
        if (body.flag("validate").orElse(true)) {
            problem.ifPresent(text -> {
                throw ApiException.unprocessable(text);
            });
        }
        return problem;
    }

    /** What is wrong with a configuration over that of a saved connection. */
    Optional<String> problemOfTest(RequestBody body, ConnectionType type, Optional<Connection> saved) {
        ObjectNode given = body.requiredObject("configuration");
        ObjectNode whole = saved.map(
                        connection -> Json.fill(given, connection.settings().configuration()))
                .orElse(given);
        boolean isAuthorized =
                saved.map(connection -> connection.system().isAuthorized()).orElse(!type.usesOauth());
        return isAuthorized
                ? ConfigurationCheck.problem(type, whole)
                : Optional.of("the connection is not authorized yet");
    }

    private Optional<ConnectionType> find(String id) {
        return workspace.live().types().type(id);
    }
}
