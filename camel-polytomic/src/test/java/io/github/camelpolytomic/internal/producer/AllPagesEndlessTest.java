package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A list with an unlimited number of pages and tokens is aborted. */
class AllPagesEndlessTest extends StreamTestSupport {

    private static final String LIST = "polytomic:listBulkSyncExecutions?syncId=s";
    private static final int MOST_PAGES = 20_000;

    private EndlessList server;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        server = new EndlessList();
    }

    @Override
    protected void afterStop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&synchronous=true"})
    void ofEmptyPagesEndsSoon(String options) {
        server.elements("");

        PolytomicMalformedResponseException failure =
                failure(LIST + at(server.url()) + options, PolytomicMalformedResponseException.class);

        assertThat(failure)
                .hasMessage("listBulkSyncExecutions of syncId=s returned 100 consecutive empty pages:"
                        + " the list never ends");
        assertThat(failure.getPageToken()).hasValue("99");
        assertThat(server.requests()).isEqualTo(100);
    }

    @Test
    void ofEmptyPagesEndsAStream() throws Exception {
        server.elements("");

        Exchange exchange = split(LIST + "&paging=stream" + at(server.url()));

        assertThat(exchange.getException().getCause())
                .isExactlyInstanceOf(PolytomicMalformedResponseException.class)
                .hasMessageContaining("100 consecutive empty pages");
        assertThat(server.requests()).isEqualTo(100);
    }

    @Test
    void emptyPagesBetweenOthersAreNoFault() {
        server.emptyBut(90, 360);

        assertThat(answer(LIST + at(server.url()), List.class)).hasSize(4);
    }

    @Test
    void endsAtTheLimitOfPages() {
        assertThat(failure(LIST + at(server.url()), PolytomicMalformedResponseException.class))
                .hasMessage("listBulkSyncExecutions of syncId=s returned 20000 pages, which is the limit, and still has"
                        + " more: the list never ends");
        assertThat(server.requests()).isEqualTo(MOST_PAGES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listBulkSyncExecutions?syncId=s",
                "listBulkSyncExecutions?syncId=s&outputFormat=JSON&synchronous=true",
                "runBulkSync?name=n",
                "runBulkSyncs?select=name:*",
                "bulkSyncFreshness?maxAge=1h&syncId=s"
            })
    void endsWhereItsPagesTogetherAreTooLarge(String operation) {
        server.elements("{\"id\":\"%s\"}".formatted("e".repeat(10_000)));

        PolytomicMalformedResponseException failure = failure(
                "polytomic:" + operation + "&maxResponseSize=100000" + at(server.url()),
                PolytomicMalformedResponseException.class);

        assertThat(failure)
                .hasMessageMatching(
                        "listBulkSync(Execution)?s( of syncId=s)? returned pages that together exceed option"
                                + " maxResponseSize \\(100000 bytes\\)\\. Raise it, or read the list with"
                                + " paging=stream");
        assertThat(failure.getPageToken()).hasValue("9");
        assertThat(server.requests()).isEqualTo(10);
    }

    @Test
    void isStreamedHoweverLargeItsPagesAreTogether() throws Exception {
        server.elements("{\"id\":\"%s\"}".formatted("e".repeat(10_000)));

        assertThat(elements(LIST + "&paging=stream&maxResults=100&maxResponseSize=100000" + at(server.url())))
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "runBulkSyncs?select=name:*, select=name:*",
        "bulkSyncFreshness?maxAge=1h&name=n, name=n",
        "bulkSyncFreshness?maxAge=1h&syncId=s, syncId=s",
        "bulkSyncFreshness?maxAge=1h&syncId=s&ifStale=run, syncId=s",
        "bulkSyncFreshness?maxAge=1h&syncId=s&ifStale=wait&synchronous=true, syncId=s"
    })
    void endsAtTheTimeoutBeforeAnyRunBegins(String operation, String what) throws Exception {
        server.holdAfter(1000);

        PolytomicRunTimeoutException failure = failure(
                "polytomic:" + operation + "&timeout=1s" + at(server.url()), PolytomicRunTimeoutException.class);

        assertThat(failure)
                .hasMessage(operation.substring(0, operation.indexOf('?')) + " of " + what
                        + " did not end within timeout PT1S: no run has started");
        assertThat(failure.getRun()).isNull();
        assertThat(failure.isOutcomeKnown()).isTrue();
        server.release();
        nothingMoreIsAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runBulkSync?name=n", "cancelBulkSyncAndWait?name=n"})
    void aRunThatIsOverReadsNoFurtherPage(String operation) throws Exception {
        server.holdAfter(1000);

        PolytomicRunTimeoutException failure = failure(
                "polytomic:" + operation + "&timeout=1s" + at(server.url()), PolytomicRunTimeoutException.class);

        assertThat(failure).hasMessageContaining("did not end within timeout PT1S");
        server.release();
        nothingMoreIsAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runBulkSync?name=n",
                "runBulkSyncs?select=name:*",
                "bulkSyncFreshness?maxAge=1h&name=n",
                "bulkSyncFreshness?maxAge=1h&syncId=s"
            })
    void anInterruptStopsTheWalk(String operation) throws Exception {
        String uri = "polytomic:" + operation + "&synchronous=true" + at(server.url());
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() -> ended.complete(call(uri)));
        waiting.start();
        await().until(() -> server.requests() > 10);

        waiting.interrupt();

        assertThat(ended.get(20, TimeUnit.SECONDS).getException()).isNotNull();
        nothingMoreIsAsked();
    }

    @ParameterizedTest
    @CsvSource({
        "listBulkSyncExecutions?syncId=s, page_token",
        "getBulkSyncExecutionSchemaConsoleLogs?apiVersion=2025-09-18&syncId=s&executionId=e&schemaId=t, after"
    })
    void aNumberIsATokenToTheLetter(String operation, String parameter) {
        server.numbers();

        Exchange exchange = call("polytomic:" + operation + "&paging=page" + at(server.url()));

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicNextPageToken"))
                .isEqualTo("12345678901234567890");
        call("polytomic:" + operation + "&paging=page&pageToken=12345678901234567890" + at(server.url()));
        assertThat(server.lastPath()).contains(parameter + "=12345678901234567890");
    }

    // a request in flight at the end may still arrive
    private void nothingMoreIsAsked() {
        long asked = server.requests() + 2;
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(server.requests()).isLessThanOrEqualTo(asked));
    }
}
