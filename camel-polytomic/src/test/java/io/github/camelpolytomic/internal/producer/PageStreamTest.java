package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.run.HistoryTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A list whose pages are fetched on demand. */
class PageStreamTest extends HistoryTestSupport {

    private static final String STREAM = LIST + "&limit=100&paging=stream";

    @ParameterizedTest
    @ValueSource(strings = {"", "&synchronous=true", "&maxConnections=1"})
    void givesEachOf2500ExecutionsOnceInOrder(String options) throws Exception {
        assertThat(ids(elements(STREAM + options))).isEqualTo(history);
        assertThat(queries()).hasSize(25).doesNotHaveDuplicates().first().isEqualTo("limit=100");
        assertThat(queries().subList(1, 25))
                .allSatisfy(query -> assertThat(query).matches("limit=100&page_token=[A-Za-z0-9_-]+"));
    }

    @Test
    void fetchesAPageOnlyWhenItsFirstElementIsAskedFor() throws Exception {
        List<Integer> requests = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:count")
                        .to(STREAM)
                        .split(body())
                        .streaming()
                        .process(exchange -> requests.add(simulator.requests().size()));
            }
        });

        template.sendBody("direct:count", "");

        assertThat(requests).hasSize(RUNS);
        for (int element = 0; element < RUNS; element++) {
            // the split reads one element ahead to detect the last
            int pages = Math.min(25, (element + 1) / 100 + 1);
            assertThat(requests.get(element)).isBetween(element / 100 + 1, pages);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 1", "101, 2", "2499, 25", "2500, 25", "9999, 25"})
    void stopsAtMaxResultsWithoutAFurtherRequest(int maxResults, int requests) throws Exception {
        assertThat(ids(elements(STREAM + "&maxResults=" + maxResults)))
                .isEqualTo(history.subList(0, Math.min(maxResults, RUNS)));
        assertThat(simulator.requests()).hasSize(requests);
    }

    @Test
    void tellsOfTheFirstPageAndOfNoNext() throws Exception {
        Exchange exchange = split(STREAM, Map.of("CamelPolytomicNextPageToken", "old"));

        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelHttpResponseCode", 200)
                .containsEntry("CamelPolytomicServedVersion", "2023-04-25")
                .containsEntry("CamelPolytomicAttempts", 1)
                .doesNotContainKey("CamelPolytomicNextPageToken");
    }

    @Test
    void beginsAtTheTokenOfTheMessage() throws Exception {
        simulator.misbehave(page(next("t8"), "seven"));
        simulator.misbehave(page("", "eight"));

        split(STREAM, Map.of("CamelPolytomicPageToken", "t7"));

        assertThat(ids(handedOut)).containsExactly("seven", "eight");
        assertThat(queries()).containsExactly("limit=100&page_token=t7", "limit=100&page_token=t8");
    }

    @Test
    void givesAJsonTextForEachElement() throws Exception {
        simulator.misbehave(
                Fault.body(200, "application/json", "{\"data\":[{\"id\":\"one\",\"x\":1.10},{}]" + next("t1") + "}")
                        .once());
        simulator.misbehave(page("", "two"));

        assertThat(elements(STREAM + "&outputFormat=json"))
                .containsExactly("{\"id\":\"one\",\"x\":1.10}", "{}", "{\"id\":\"two\"}");
    }

    @Test
    void givesAMapForEachElement() throws Exception {
        simulator.misbehave(page(next("t1"), "one"));
        simulator.misbehave(page("", "two"));

        assertThat(elements(STREAM + "&outputFormat=map")).containsExactly(Map.of("id", "one"), Map.of("id", "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":null}", "{\"data\":[]}"})
    void ofNothingIsEmpty(String body) throws Exception {
        simulator.misbehave(Fault.body(200, "application/json", body));

        assertThat(elements(STREAM)).isEmpty();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void goesOnBehindEmptyPages() throws Exception {
        simulator.misbehave(page(next("t1")));
        simulator.misbehave(page(next("t2")));
        simulator.misbehave(page(next("t3"), "one"));
        simulator.misbehave(page(""));

        assertThat(ids(elements(STREAM))).containsExactly("one");
        assertThat(simulator.requests()).hasSize(4);
    }

    @Test
    void ofWhichAPageIsItsOwnNextIsAnErrorAndNoEndlessLoop() throws Exception {
        simulator.misbehave(page(next("t1"), "one").times(1_000));

        Throwable error = split(STREAM).getException().getCause();

        assertThat(error)
                .isExactlyInstanceOf(PolytomicMalformedResponseException.class)
                .hasMessage("listBulkSyncExecutions of syncId=nightly returned to an earlier page:"
                        + " the list never ends");
        assertThat(ids(handedOut)).hasSizeLessThanOrEqualTo(2).containsOnly("one");
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void whosePagesLeadInACircleIsAnErrorAndNoEndlessLoop() throws Exception {
        for (int round = 0; round < 100; round++) {
            simulator.misbehave(page(next("t1"), "one"));
            simulator.misbehave(page(next("t2"), "two"));
        }

        assertThat(split(STREAM).getException().getCause())
                .isExactlyInstanceOf(PolytomicMalformedResponseException.class);
        assertThat(simulator.requests()).hasSizeLessThan(10);
    }

    @Test
    void whoseFirstPageFailsIsAnErrorOfTheCall() throws Exception {
        simulator.misbehave(Fault.status(404));

        assertThat(split(STREAM).getException())
                .hasMessageStartingWith("listBulkSyncExecutions of syncId=nightly failed with 404");
        assertThat(handedOut).isEmpty();
    }
}
