package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.model.queryrunner.QueryResult;
import io.github.camelpolytomic.model.queryrunner.QueryStatus;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.PAGE_TOKEN;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Query Runner. */
public final class QueryRunnerOperations {

    static final Area AREA = Area.of("queryRunner", "Queries", QueryRunnerOperations.class);

    private static final Parameter QUERY_ID = Parameter.path("queryId", "id").describedAs("Id of a query.");
    private static final Parameter QUERY = Parameter.query("query", String.class)
            .describedAs("The query of runQuery, in the language of the connection, such as SQL. It is part of the"
                    + " URL.");
    private static final Parameter PAGE = PAGE_TOKEN.sentAs("page").withAliases("page");

    private static final Result.Rows ROWS =
            new Result.Rows("results", QueryRunnerOperations::joined, QueryRunnerOperations::gap);

    public static final Operation RUN_QUERY = AREA.operation("runQuery")
            .does("Starts a query to a connection, without waiting for its end. Poll getQuery for its status and rows.")
            .since(V2024_02_08, POST, "/api/connections/{connection_id}/query")
            .takes(CONNECTION_ID_BY_NAME, QUERY)
            .sends(RequestBody.empty())
            .produces("queryId", "/id")
            .returns(QueryResult.class);

    public static final Operation GET_QUERY = AREA.operation("getQuery")
            .does("Returns the status of a query, and its rows once it is done. Only the user who started it can read"
                    + " it.")
            .since(V2024_02_08, GET, "/api/queries/{id}")
            .takes(QUERY_ID, PAGE)
            .returnsRows(QueryResult.class, ROWS);

    @SuppressWarnings("unchecked")
    private static Object joined(Object query, List<?> rows) {
        return ((QueryResult) query).withResults((List<Map<String, Object>>) rows);
    }

    private static Optional<Result.Gap> gap(JsonNode query) {
        String status = query.path("status").asText(QueryStatus.DONE);
        return switch (status) {
            case QueryStatus.DONE -> Optional.empty();
            case QueryStatus.FAILED ->
                Optional.of(new Result.Gap(
                        "the query failed: " + query.path("error").asText(), false));
            case QueryStatus.UNKNOWN ->
                Optional.of(new Result.Gap("the outcome of the query was lost or has expired", false));
            default -> Optional.of(new Result.Gap("the status of the query is " + status, true));
        };
    }

    private QueryRunnerOperations() {}
}
