package io.github.camelpolytomic.internal.producer;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.model.queryrunner.QueryResult;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.QueryResponse;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of a query, which come in pages that link to each other. */
class QueryRowsTest extends StreamTestSupport {

    private static final String RUN =
            "polytomic:runQuery?apiVersion=2025-09-18&connectionId=" + SampleWorkspace.SHOP + "&query=";
    private static final String GET = "polytomic:getQuery?apiVersion=2025-09-18";
    private static final String ALL = "RAW(select id from customers)";
    private static final Object[] IDS =
            IntStream.rangeClosed(1, 25).mapToObj(id -> Map.of("id", id)).toArray();

    @BeforeEach
    void endQueriesAtOnce() {
        simulator.workspace().queriesTake(Duration.ofNanos(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void areThoseOfAllPages(String version) {
        Exchange exchange = call("polytomic:getQuery?apiVersion=" + version, started(ALL));

        QueryResult result = exchange.getMessage().getBody(QueryResult.class);
        assertThat(result.results()).containsExactly(maps(IDS));
        assertThat(result.status()).isEqualTo("done");
        assertThat(result.count()).isEqualTo(25);
        assertThat(result.fields()).containsExactly("id");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicNextPageToken");
        assertThat(queries()).hasSize(3).first().isEqualTo("");
        assertThat(queries().subList(1, 3)).allMatch(query -> query.matches("page=[\\w-]+"));
    }

    @Test
    void areThoseOfOnePageOnRequest() {
        Map<String, Object> query = started(ALL);

        Exchange first = call(GET + "&paging=page", query);
        String token = first.getMessage().getHeader("CamelPolytomicNextPageToken", String.class);
        Exchange second = call(GET + "&paging=page&page=" + token, query);

        assertThat(result(first).results()).hasSize(10).startsWith(Map.of("id", 1));
        assertThat(result(first).links().next()).endsWith("?page=" + token);
        assertThat(result(first).links().previous()).isNull();
        assertThat(result(second).results()).hasSize(10).startsWith(Map.of("id", 11));
        assertThat(result(second).links().previous()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "25, 3", "99, 3"})
    void areNoMoreThanMaxResults(int maxResults, int requests) {
        Exchange exchange = call(GET + "&maxResults=" + maxResults, started(ALL));

        assertThat(result(exchange).results()).hasSize(Math.min(25, maxResults));
        assertThat(simulator.requests()).hasSize(requests);
    }

    @Test
    void areStreamedPageByPage() throws Exception {
        assertThat(split(GET + "&paging=stream", started(ALL)).getException()).isNull();

        assertThat(handedOut).containsExactly(IDS);
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void arePartOfAMap() {
        Exchange exchange = call(GET + "&outputFormat=map", started(ALL));

        assertThat(exchange.getMessage().getBody(Map.class))
                .containsEntry("status", "done")
                .containsEntry("results", List.of(IDS));
    }

    @Test
    void arePartOfJsonWithTheSpellingOfNumbers() {
        simulator.misbehave(answer("{\"data\":{\"count\":1e0,\"results\":[{\"a\":1.10}],\"status\":\"done\"},"
                + "\"links\":{\"next\":\"https://elsewhere.example/api/queries/q?page=a%2Fb&x=1\"}}"));
        simulator.misbehave(answer("{\"links\":null,\"data\":{\"results\":[{\"a\":-0.0}],\"count\":2e0}}"));

        assertThat(call(GET + "&queryId=q&outputFormat=json").getMessage().getBody())
                .isEqualTo("{\"count\":2e0,\"results\":[{\"a\":1.10},{\"a\":-0.0}]}");
        assertThat(queries()).containsExactly("", "page=a%2Fb");
        assertThat(simulator.requests()).allMatch(request -> request.rawPath().equals("/api/queries/q"));
    }

    @Test
    void haveExactDecimals() {
        simulator.misbehave(answer("{\"data\":{\"results\":[{\"a\":1.10,\"b\":{\"c\":[null]}}]}}"));

        assertThat(result(call(GET + "&queryId=q")).results().get(0))
                .containsEntry("a", new BigDecimal("1.10"))
                .containsKey("b");
    }

    @Test
    void areAbsentWhileTheQueryRuns() {
        simulator.workspace().queriesTake(Duration.ofHours(1));
        Map<String, Object> query = started(ALL);

        QueryResult running = result(call(GET, query));
        Exchange json = call(GET + "&outputFormat=json", query);

        assertThat(running.status()).isIn("created", "running");
        assertThat(running.results()).isNull();
        assertThat(json.getMessage().getBody(String.class)).doesNotContain("results");
    }

    @Test
    void areEmptyIfTheQueryFindsNone() {
        simulator.workspace().respondToQuery(SampleWorkspace.SHOP, QueryResponse.to("from nobody"));

        assertThat(result(call(GET, started("RAW(all from nobody)"))).results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "running, true, has no rows to stream: the status of the query is running",
        "created, true, has no rows to stream: the status of the query is created",
        "failed, false, has no rows to stream: the query failed: no such table",
        "unknown, false, has no rows to stream: the outcome of the query was lost or has expired"
    })
    void areNotStreamedBeforeTheyAreThere(String status, boolean retryable, String reason) throws Exception {
        simulator.misbehave(answer("{\"data\":{\"status\":\"%s\",\"error\":\"no such table\"}}".formatted(status)));

        Exchange exchange = split(GET + "&paging=stream&queryId=q");

        PolytomicException failure = failure(exchange, PolytomicException.class);
        assertThat(failure).hasMessage("getQuery of queryId=q " + reason);
        assertThat(failure.isRetryable()).isEqualTo(retryable);
        assertThat(failure.isOutcomeKnown()).isTrue();
        assertThat(handedOut).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/queries/q", "/api/queries/q?page=", "/api/queries/q?pages=2", "?page=%zz"})
    void areNotCutOffAtALinkWithoutAToken(String link) {
        simulator.misbehave(answer("{\"data\":{\"results\":[{\"a\":1}]},\"links\":{\"next\":\"" + link + "\"}}"));

        PolytomicMalformedResponseException failure =
                failure(call(GET + "&queryId=q"), PolytomicMalformedResponseException.class);

        assertThat(failure).hasMessageContaining("The link links.next has no page token");
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{\"data\":{\"results\":{}}}",
                "{\"data\":{\"results\":[1]}}",
                "{\"data\":{\"results\":[],\"count\":\"many\"}}"
            })
    void ofAnotherFormAreRefused(String body) {
        simulator.misbehave(answer(body));

        failure(call(GET + "&queryId=q"), PolytomicMalformedResponseException.class);
    }

    @Test
    void ofALinkToItselfAreAnErrorAndNoEndlessLoop() {
        simulator.misbehave(Fault.body(
                200,
                "application/json",
                "{\"data\":{\"results\":[{\"a\":1}]},\"links\":{\"next\":\"/api/queries/q?page=2\"}}"));

        assertThat(failure(call(GET + "&queryId=q"), PolytomicMalformedResponseException.class))
                .hasMessageContaining("returned to an earlier page");
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void areThoseOfAnEarlierStepOfTheRoute() {
        Exchange started = call(RUN + ALL);

        assertThat(started.getMessage().getBody()).isInstanceOf(QueryResult.class);
        assertThat(started.getMessage().getHeader("CamelPolytomicQueryId"))
                .isEqualTo(result(started).id());
        assertThat(request().bodyText()).isEqualTo("{}");
        assertThat(request().rawQuery()).isEqualTo("query=select%20id%20from%20customers");
    }

    @Test
    void areThoseOfTheRouteInTheDocs() throws Exception {
        simulator.workspace().queriesTake(Duration.ofMillis(20));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:report")
                        .to(RUN + ALL)
                        .loopDoWhile(simple("${body.status} in 'created,running'"))
                        .delay(10)
                        .to(GET)
                        .end();
            }
        });

        Exchange exchange = template.request("direct:report", sent -> {});

        assertThat(result(exchange).results()).hasSize(25);
    }

    @Test
    void expire() {
        Map<String, Object> query = started(ALL);
        simulator.clock().advance(Duration.ofDays(1));

        assertThat(result(call(GET, query)).status()).isEqualTo("unknown");
        failure(call("polytomic:getQuery?apiVersion=2024-02-08", query), PolytomicNotFoundException.class);
    }

    private Map<String, Object> started(String query) {
        Map<String, Object> id = Map.of(
                "CamelPolytomicQueryId", answer(RUN + query, QueryResult.class).id());
        simulator.forgetRequests();
        return id;
    }

    private static Fault answer(String body) {
        return Fault.body(200, "application/json", body).once();
    }

    private static QueryResult result(Exchange exchange) {
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(QueryResult.class);
    }

    private List<String> queries() {
        return simulator.requests().stream().map(ReceivedRequest::rawQuery).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] maps(Object[] rows) {
        return List.of(rows).toArray(new Map[0]);
    }
}
