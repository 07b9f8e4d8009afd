package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.run.HistoryTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A list over all its pages: each element once, in order, without superfluous requests. */
class AllPagesTest extends HistoryTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {"", "&paging=all", "&paging=ALL&synchronous=true", "&maxConnections=1"})
    void givesEachOf2500ExecutionsOnceInOrder(String options) {
        Exchange exchange = call(LIST + "&limit=100" + options);

        assertThat(ids(exchange.getMessage().getBody())).isEqualTo(history);
        assertThat(exchange.getMessage().getHeaders())
                .containsOnly(
                        Map.entry("CamelHttpResponseCode", 200),
                        Map.entry("CamelPolytomicServedVersion", "2023-04-25"),
                        Map.entry("CamelPolytomicAttempts", 25));
        assertThat(queries()).hasSize(25).doesNotHaveDuplicates();
        assertThat(queries().get(0)).isEqualTo("limit=100");
        assertThat(queries().subList(1, 25))
                .allSatisfy(query -> assertThat(query).matches("limit=100&page_token=[A-Za-z0-9_-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void keepsTheOtherParametersFromPageToPage(String version) {
        List<String> oldestFirst = new ArrayList<>(history);
        Collections.reverse(oldestFirst);

        Object list = answer(LIST + "&ascending=true&onlyTerminal=true&limit=100&apiVersion=" + version, List.class);

        assertThat(ids(list)).isEqualTo(oldestFirst);
        assertThat(queries()).hasSize(25).allSatisfy(query -> assertThat(query)
                .contains("ascending=true", "only_terminal=true", "limit=100"));
    }

    @Test
    void takesThePagesThatTheServiceMakesWithoutALimit() {
        assertThat(ids(answer(LIST, List.class))).isEqualTo(history);
        assertThat(queries()).hasSize(25).first().isEqualTo("");
    }

    @Test
    void sendsATokenBackAsItCame() {
        simulator.misbehave(page(next("a+b/c=&d?#%20 é\\u0001"), "one"));
        simulator.misbehave(page("", "two"));

        assertThat(ids(answer(LIST, List.class))).containsExactly("one", "two");
        assertThat(queries()).containsExactly("", "page_token=a%2Bb%2Fc%3D%26d%3F%23%2520%20%C3%A9%01");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "99, 1", "100, 1", "101, 2", "250, 3", "2499, 25", "2500, 25", "100000, 25"})
    void stopsAtMaxResultsWithoutAFurtherRequest(int maxResults, int requests) {
        Object list = answer(LIST + "&limit=100&maxResults=" + maxResults, List.class);

        assertThat(ids(list)).isEqualTo(history.subList(0, Math.min(maxResults, RUNS)));
        assertThat(simulator.requests()).hasSize(requests);
    }

    @Test
    void tellsWhereToGoOnWhenItStopsBetweenPages() {
        Exchange first = call(LIST + "&limit=100&maxResults=200");
        String token = first.getMessage().getHeader("CamelPolytomicNextPageToken", String.class);

        Exchange rest = call(LIST + "&limit=100", Map.of("CamelPolytomicPageToken", token));

        assertThat(ids(rest.getMessage().getBody())).isEqualTo(history.subList(200, RUNS));
    }

    @Test
    void tellsNoPlaceToGoOnWhenItStopsWithinAPage() {
        Exchange exchange = call(LIST + "&limit=100&maxResults=150", Map.of("CamelPolytomicNextPageToken", "old"));

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicNextPageToken");
    }

    @Test
    void cannotBeChanged() {
        List<?> list = answer(LIST + "&maxResults=1", List.class);

        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":null}", "{\"data\":[]}", "{\"data\":null,\"pagination\":null}"})
    void ofNothingIsEmpty(String body) {
        simulator.misbehave(Fault.body(200, "application/json", body));

        assertThat(answer(LIST, List.class)).isEmpty();
        assertThat(answer(LIST + "&outputFormat=json", String.class)).isEqualTo("[]");
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void goesOnBehindAnEmptyPage() {
        simulator.misbehave(page(next("t1")));
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":null" + next("t2") + "}")
                .once());
        simulator.misbehave(page("", "one"));

        assertThat(ids(answer(LIST, List.class))).containsExactly("one");
        assertThat(queries()).containsExactly("", "page_token=t1", "page_token=t2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"pagination\":null",
                ",\"pagination\":{}",
                ",\"pagination\":{\"next_page_token\":null}",
                ",\"pagination\":{\"next_page_token\":\"\"}",
                ",\"pagination\":[\"next_page_token\"]"
            })
    void endsWhereNoTokenComes(String beside) {
        simulator.misbehave(page(beside, "one"));

        assertThat(ids(answer(LIST, List.class))).containsExactly("one");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void takesATokenBeforeTheData() {
        String body = "{\"pagination\":{\"total\":2,\"next_page_token\":\"t1\"},\"data\":[{\"id\":\"one\"}]}";
        simulator.misbehave(Fault.body(200, "application/json", body).once());
        simulator.misbehave(page("", "two"));

        assertThat(ids(answer(LIST, List.class))).containsExactly("one", "two");
    }

    @Test
    void ofWhichAPageIsItsOwnNextIsAnErrorAndNoEndlessLoop() {
        simulator.misbehave(page(next("t1"), "one").times(1_000));

        PolytomicMalformedResponseException error = failure(LIST, PolytomicMalformedResponseException.class);

        assertThat(error)
                .hasMessage("listBulkSyncExecutions of syncId=nightly returned to an earlier page:"
                        + " the list never ends");
        assertThat(error.getPageToken()).contains("t1");
        assertThat(error.getStatusCode()).isEqualTo(200);
        assertThat(error.isRetryable()).isFalse();
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void whosePagesLeadInACircleIsAnErrorAndNoEndlessLoop() {
        simulator.misbehave(page(next("t1"), "one"));
        for (int round = 0; round < 100; round++) {
            simulator.misbehave(page(next("t2"), "two"));
            simulator.misbehave(page(next("t3"), "three"));
            simulator.misbehave(page(next("t1"), "four"));
        }

        assertThat(failure(LIST, PolytomicMalformedResponseException.class))
                .hasMessageEndingWith("returned to an earlier page: the list never ends");
        assertThat(simulator.requests()).hasSizeLessThan(15);
    }

    @Test
    void isOneJsonTextWithEveryElement() {
        simulator.misbehave(
                Fault.body(200, "application/json", "{\"data\":[{\"id\":\"one\",\"x\":1.10},{}]" + next("t1") + "}")
                        .once());
        simulator.misbehave(page("", "two"));

        assertThat(answer(LIST + "&outputFormat=json", String.class))
                .isEqualTo("[{\"id\":\"one\",\"x\":1.10},{},{\"id\":\"two\"}]");
    }

    @Test
    void isMapsWhenTheyAreAskedFor() {
        List<?> list = answer(LIST + "&outputFormat=map&limit=100", List.class);

        assertThat(list).hasSize(RUNS).allSatisfy(element -> assertThat(element).isInstanceOf(Map.class));
        assertThat(list.stream().map(element -> ((Map<?, ?>) element).get("id")).toList())
                .isEqualTo(history);
    }

    @Test
    void isMadeOfRecords() {
        assertThat(answer(LIST + "&maxResults=3", List.class))
                .hasSize(3)
                .hasOnlyElementsOfType(BulkSyncExecution.class);
    }

    @Test
    void beginsAtTheTokenOfTheUri() {
        simulator.misbehave(page("", "seven"));

        assertThat(ids(answer(LIST + "&limit=5&pageToken=t6", List.class))).containsExactly("seven");
        assertThat(queries()).containsExactly("limit=5&page_token=t6");
    }
}
