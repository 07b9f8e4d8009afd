package io.github.camelpolytomic.test.internal.state.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.connection.Connection;

/** Finds the rows of queries: those that a test has said, and otherwise records of the connection's schemas. */
public final class QueryEngine {

    private final Map<String, List<ScriptedQuery>> scripts = new ConcurrentHashMap<>();

    /** Where several match a query, the one added last applies. */
    public void add(String connectionId, ScriptedQuery query) {
        scripts.computeIfAbsent(connectionId, id -> new CopyOnWriteArrayList<>())
                .add(0, query);
    }

    /** The rows of a query; 400 with the error of one that fails. */
    public Rows rows(Connection connection, String query) {
        Optional<ScriptedQuery> scripted = script(connection, query);
        scripted.flatMap(ScriptedQuery::error).ifPresent(error -> {
            throw ApiException.badRequest(error);
        });
        return scripted.map(script -> Rows.of(script.rows())).orElseGet(() -> SqlText.read(query)
                .rows(connection.description().source().schemas()));
    }

    /** The rows of a whole schema; 400 when there is none with this id. */
    public static Rows rowsOf(Connection connection, String schemaId) {
        return connection
                .description()
                .schema(schemaId)
                .map(Rows::of)
                .orElseThrow(() -> ApiException.badRequest(
                        "connection " + connection.id() + " has no schema with id " + schemaId));
    }

    Duration takes(Connection connection, String query, Duration usual) {
        return script(connection, query).flatMap(ScriptedQuery::takes).orElse(usual);
    }

    private Optional<ScriptedQuery> script(Connection connection, String query) {
        return scripts.getOrDefault(connection.id(), List.of()).stream()
                .filter(script -> query.contains(script.containing()))
                .findFirst();
    }
}
