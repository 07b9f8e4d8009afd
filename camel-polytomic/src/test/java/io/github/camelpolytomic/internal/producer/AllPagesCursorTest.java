package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.model.bulksync.ExecutionConsoleLogEntry;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Console logs use cursors that are valid after the last entry, for entries still to come. */
class AllPagesCursorTest extends StreamTestSupport {

    private static final String CURSOR = "CamelPolytomicNextPageToken";

    private static String list;

    @BeforeAll
    static void run() {
        SimulatedBulkSync sync = POLYTOMIC
                .simulator()
                .workspace()
                .bulkSync(SampleWorkspace.SHOP_TO_BUCKET)
                .orElseThrow();
        SimulatedRun run = SimulatedRun.completesAfter(Duration.ofMinutes(1));
        for (int line = 0; line < 25; line++) {
            run = run.schemaLog("public.orders", Duration.ofSeconds(line), "INFO", "line " + line);
        }
        sync.pastRuns(1, run);
        list = "polytomic:getBulkSyncExecutionSchemaConsoleLogs?apiVersion=2025-09-18&syncId=" + sync.id()
                + "&schemaId=public.orders&executionId="
                + sync.executions().get(0).id();
    }

    @ParameterizedTest
    @CsvSource({"10, 4", "5, 7", "50, 2"})
    void endAtAPageWithoutEntries(int limit, int requests) {
        assertThat(lines(call(list + "&limit=" + limit).getMessage().getBody())).isEqualTo(linesTo(25));
        assertThat(simulator.requests()).hasSize(requests);
    }

    @Test
    void goOnFromPageToPageWithTheParameterAfter() {
        call(list + "&limit=10");

        assertThat(simulator.requests().stream().map(ReceivedRequest::rawQuery).toList())
                .containsExactly(
                        "limit=10", "limit=10&after=line-9", "limit=10&after=line-19", "limit=10&after=line-25");
    }

    @Test
    void comeElementByElementToo() throws Exception {
        assertThat(lines(elements(list + "&limit=10&paging=stream"))).isEqualTo(linesTo(25));
        assertThat(simulator.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "page"})
    void leaveTheCursorForEntriesThatAreStillToCome(String paging) {
        Exchange first = call(list + "&paging=" + paging);
        String cursor = first.getMessage().getHeader(CURSOR, String.class);

        Exchange second = call(list + "&paging=" + paging, Map.of("CamelPolytomicPageToken", cursor));

        assertThat(cursor).isEqualTo("line-25");
        assertThat(lines(second.getMessage().getBody())).isEmpty();
        assertThat(second.getMessage().getHeader(CURSOR)).isEqualTo(cursor);
    }

    @Test
    void keepTheCursorThatTheServiceRepeatsAtTheEnd() {
        simulator.misbehave(entries("{\"entries\":[{\"id\":\"a\"}],\"next_cursor\":\"a\"}"));
        simulator.misbehave(entries("{\"entries\":[],\"next_cursor\":\"a\"}"));

        Exchange exchange = call(list);

        assertThat((List<?>) exchange.getMessage().getBody()).hasSize(1);
        assertThat(exchange.getMessage().getHeader(CURSOR)).isEqualTo("a");
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void endAtAPageThatGivesItsOwnCursorAgain() {
        simulator.misbehave(entries("{\"entries\":[{\"id\":\"a\"}],\"next_cursor\":\"a\"}"));
        simulator.misbehave(entries("{\"entries\":[{\"id\":\"b\"}],\"next_cursor\":\"a\"}"));

        Exchange exchange = call(list);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat((List<?>) exchange.getMessage().getBody()).hasSize(2);
        assertThat(exchange.getMessage().getHeader(CURSOR)).isEqualTo("a");
        assertThat(simulator.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"entries\":null,\"next_cursor\":null}", "{\"entries\":[]}", "null"})
    void withoutEntriesAreEmpty(String data) {
        simulator.misbehave(entries(data));

        Exchange exchange = call(list);

        assertThat((List<?>) exchange.getMessage().getBody()).isEmpty();
        assertThat(exchange.getMessage().getHeader(CURSOR)).isNull();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void takeACursorBeforeTheEntries() {
        simulator.misbehave(entries("{\"next_cursor\":\"b\",\"more\":{},\"entries\":[{\"id\":\"a\"}]}"));
        simulator.misbehave(entries("{\"next_cursor\":null,\"entries\":[]}"));

        Exchange exchange = call(list);

        assertThat((List<?>) exchange.getMessage().getBody()).hasSize(1);
        assertThat(exchange.getMessage().getHeader(CURSOR)).isEqualTo("b");
    }

    private static Fault entries(String data) {
        return Fault.body(200, "application/json", "{\"data\":" + data + "}").once();
    }

    private static List<String> lines(Object list) {
        return ((List<?>) list)
                .stream()
                        .map(entry -> ((ExecutionConsoleLogEntry) entry).message())
                        .filter(message -> message.startsWith("line"))
                        .toList();
    }

    private static List<String> linesTo(int count) {
        return IntStream.range(0, count).mapToObj(line -> "line " + line).toList();
    }
}
