package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.connection.ConfigurationCheck;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionSettings;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionType;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionTypes;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** Reads the settings of a connection from a request and validates them. */
final class ConnectionBody {

    private final ConnectionTypes types;
    private final ConnectionLookup connections;

    ConnectionBody(ConnectionTypes types, ConnectionLookup connections) {
        this.types = types;
        this.connections = connections;
    }

    /** The settings of a new connection; 2023-04-25 does not require a configuration. */
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

    /** The settings after an update: PUT replaces all, the PATCH of 2023-04-25 keeps what is absent. */
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

    /** The type of a new connection; 422 when it is unknown. */
    ConnectionType type(String id) {
        return find(id).orElseThrow(() -> ApiException.unprocessable("unknown connection type " + id));
    }

    ConnectionType testedType(RequestBody body) {
        String id = body.requiredText("type");
        return find(id).orElseThrow(() -> ApiException.badRequest("unknown connection type " + id));
    }

    /** The problem of the configuration, if any; 422 unless the request turns validation off. */
    Optional<String> checked(RequestBody body, ConnectionType type, ConnectionSettings settings) {
        Optional<String> problem = ConfigurationCheck.problem(type, settings.configuration());
        if (body.flag("validate").orElse(true)) {
            problem.ifPresent(text -> {
                throw ApiException.unprocessable(text);
            });
        }
        return problem;
    }

    /** The problem of a configuration merged into that of a saved connection, if any. */
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
        return types.type(id);
    }
}
