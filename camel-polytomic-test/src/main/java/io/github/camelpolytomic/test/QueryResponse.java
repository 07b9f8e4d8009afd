package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.query.ScriptedQuery;

/**
 * The response of a connected system to queries, of {@code runQuery} and of models. Immutable; each method that sets
 * something returns a new response.
 *
 * <pre>{@code
 * workspace.respondToQuery(shop, QueryResponse.to("from orders").row(Map.of("id", 7, "total", 12.5)));
 * }</pre>
 *
 * @param containing part of the queries it responds to
 * @param rows the rows, by the names of their columns
 * @param error the error; empty when the queries succeed
 * @param takes how long the queries take; zero for the usual time
 */
public record QueryResponse(String containing, List<Map<String, Object>> rows, String error, Duration takes) {

    public QueryResponse {
        rows = List.copyOf(rows);
    }

    /** No rows, for queries that contain this text. */
    public static QueryResponse to(String containing) {
        return new QueryResponse(containing, List.of(), "", Duration.ZERO);
    }

    /** Adds a row. */
    public QueryResponse row(Map<String, ?> row) {
        List<Map<String, Object>> more = new ArrayList<>(rows);
        more.add(new LinkedHashMap<>(row));
        return new QueryResponse(containing, more, error, takes);
    }

    /** Makes the queries fail with this error. */
    public QueryResponse fails(String text) {
        return new QueryResponse(containing, rows, text, takes);
    }

    /** Makes the queries take this time of the simulator's clock. */
    public QueryResponse after(Duration time) {
        return new QueryResponse(containing, rows, error, time);
    }

    ScriptedQuery script() {
        return new ScriptedQuery(
                containing,
                rows.stream().map(row -> (ObjectNode) Json.of(row)).toList(),
                Optional.of(error).filter(text -> !text.isEmpty()),
                Optional.of(takes).filter(time -> !time.isZero()));
    }
}
