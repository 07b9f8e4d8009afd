package io.github.camelpolytomic.test.internal.routes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.query.Queries;
import io.github.camelpolytomic.test.internal.state.query.Query;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Query Runner. */
final class QueryRoutes {

    private static final int PAGE = 10;

    private final Queries queries;
    private final ConnectionLookup lookup;
    private final Clock clock;

    QueryRoutes(Queries queries, ConnectionLookup lookup, Clock clock) {
        this.queries = queries;
        this.lookup = lookup;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::run).since(V2024_02_08, "/api/connections/{id}/query"),
                Route.get(this::get).since(V2024_02_08, "/api/queries/{id}"));
    }

    /** Older clients send the query in the body, which newer ones leave empty. */
    private ApiResponse run(Call call) {
        Connection connection = lookup.sourceInPath(call, "id");
        RequestBody body = call.body();
        String text = call.query()
                .text("query")
                .or(() -> body.text("query"))
                .filter(query -> !query.isBlank())
                .orElseThrow(() -> ApiException.badRequest("query is required"));
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        Query query = queries.start(connection, text, lookup.principal(call));
        return ApiResponse.data(query.json(clock.instant(), 0, PAGE));
    }

    /** The status {@code unknown} is new: before 2025-09-18, a query whose rows are deleted is not found. */
    private ApiResponse get(Call call) {
        Instant now = clock.instant();
        String id = call.path("id");
        Query query = queries.find(id, lookup.principal(call))
                .filter(found -> call.version() == V2025_09_18 || !found.isExpired(now))
                .orElseThrow(() -> ApiException.notFound("no query with id " + id));
        int from = call.query().text("page").map(token -> offset(query, token)).orElse(0);
        ObjectNode links = Json.object();
        if (query.hasRows(now)) {
            if (from + PAGE < query.count()) {
                links.put("next", link(query, from + PAGE));
            }
            if (from > 0) {
                links.put("previous", link(query, Math.max(0, from - PAGE)));
            }
        }
        return ApiResponse.data(query.json(now, from, from + PAGE), "links", links);
    }

    private static String link(Query query, int offset) {
        String token = offset + " " + query.id();
        return "/api/queries/" + query.id() + "?page="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(Query query, String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.endsWith(" " + query.id())) {
                int offset = Integer.parseInt(text.substring(0, text.indexOf(' ')));
                if (offset >= 0 && offset < query.count()) {
                    return offset;
                }
            }
        } catch (IllegalArgumentException notOurs) {
            // rejected below
        }
        throw ApiException.badRequest("invalid page");
    }
}
