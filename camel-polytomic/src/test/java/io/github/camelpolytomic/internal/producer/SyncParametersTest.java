package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Options, headers and the message body determine which sync is run, and how. */
class SyncParametersTest extends RunTestSupport {

    @BeforeEach
    void everyRunIsShort() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
    }

    @Test
    void aSyncMustBeNamed() {
        assertThat(refused("polytomic:runBulkSync", Map.of()))
                .hasMessageStartingWith("runBulkSync requires ")
                .hasMessageContaining("CamelPolytomicSyncId")
                .hasMessageContaining("CamelPolytomicName");
    }

    @Test
    void aSyncMustNotBeNamedTwice() {
        assertThat(refused(
                        "polytomic:runBulkSync",
                        Map.of("CamelPolytomicSyncId", SYNC, "CamelPolytomicName", "Shop to bucket")))
                .hasMessageStartingWith("runBulkSync requires exactly one of ")
                .hasMessageEndingWith("remove a header left by an earlier step, or set one of the two in the URI");
        assertThat(refusal(RUN + "&name=x")).isEqualTo("runBulkSync accepts only one of the options syncId and name");
    }

    @Test
    void whatTheUriNamesTakesPrecedence() {
        String name = sync().name();
        run(end(begin(
                "polytomic:runBulkSync?name=" + name.replace(" ", "%20"), Map.of("CamelPolytomicSyncId", "gone"))));
        run(end(begin(RUN, Map.of("CamelPolytomicName", "nobody"))));

        assertThat(sync().executions()).hasSize(2);
    }

    @Test
    void anIdIsAnotherNameForTheSyncId() {
        assertThat(run(end(begin("polytomic:runBulkSync?id=" + SYNC))).syncId()).isEqualTo(SYNC);
    }

    @Test
    void anUnknownNameIsReportedWithSimilarOnes() {
        assertThat(refused("polytomic:runBulkSync?name=Shop%20to%20bukket", Map.of()))
                .hasMessageStartingWith("No sync is named 'Shop to bukket'; similar names are ")
                .hasMessageContaining("Shop to bucket (" + SYNC + ")");
    }

    @Test
    void anOptionTakesPrecedenceOverAHeader() {
        String one = sync().enabledSchemas().get(0);
        String other = sync().enabledSchemas().get(1);

        run(end(begin(RUN + "&schemas=" + one, Map.of("CamelPolytomicSchemas", List.of(other)))));

        assertThat(sync().executions().get(0).schemas()).containsExactly(one);
    }

    @Test
    void aRunMayOnlyTry() {
        run(end(begin(RUN + "&test=true")));
        run(end(begin(RUN)));

        assertThat(sync().executions()).extracting(SimulatedExecution::isTest).containsExactly(true, false);
    }

    @Test
    void ofAGroupOnlyAYearMayPass() {
        assertThat(refusal("polytomic:runBulkSyncs?select=id:a&timeout=200000d"))
                .startsWith("Option timeout must be greater than 0 and at most 365 days");
        assertThat(refusal("polytomic:bulkSyncFreshness?syncId=a&maxAge=200000d"))
                .startsWith("Option maxAge must be greater than 0 and at most 365 days");
        context.getEndpoint(RUN + "&timeout=365d&maxPollInterval=365d");
    }

    @Test
    void theBodyMayBeTheRequest() {
        String schema = sync().enabledSchemas().get(0);
        StartBulkSyncRequest request = StartBulkSyncRequest.builder()
                .schemas(List.of(schema))
                .resyncMode("resync")
                .build();

        run(end(begin(RUN, exchange -> exchange.getMessage().setBody(request))));

        assertThat(sync().executions().get(0).schemas()).containsExactly(schema);
        assertThat(sync().executions().get(0).resyncMode()).isEqualTo("resync");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"schemas\": [\"x\"], \"resync_mode\": \"rebuild\"}", "[1]"})
    void anyOtherBodyIsNone(String body) {
        run(end(begin(RUN, exchange -> exchange.getMessage().setBody(body))));

        assertThat(sync().executions().get(0).schemas()).isEqualTo(sync().enabledSchemas());
        assertThat(sync().executions().get(0).resyncMode()).isEmpty();
    }

    @Test
    void aTransactionIsRefused() {
        Exchange exchange =
                end(begin(RUN, before -> before.getExchangeExtension().setTransacted(true)));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("runBulkSync cannot take part in a transaction, which would stay open until the run"
                        + " has ended. End the transaction first, for example with a seda or JMS endpoint in"
                        + " between");
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "map", "record"})
    void theRunComesInTheFormThatIsAskedFor(String form) {
        Exchange exchange = end(begin(RUN + "&outputFormat=" + form));

        assertThat((Throwable) exchange.getException()).isNull();
        Object body = exchange.getMessage().getBody();
        switch (form) {
            case "json" ->
                assertThat((String) body).contains("\"sync_id\":\"" + SYNC + "\"", "\"status\":\"completed\"");
            case "map" ->
                assertThat((Map<?, ?>) body).extracting("sync_id", "status").containsExactly(SYNC, "completed");
            default -> assertThat(run(exchange).syncId()).isEqualTo(SYNC);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    timeout=0                              | Option timeout must be greater than 0 and at most 365 days, not PT0S
                    cancelTimeout=0                        | Option cancelTimeout must be greater than 0 and at most 365 days, not PT0S
                    retryFailedSchemas=-1                  | Option retryFailedSchemas must be 0 or more, not -1
                    maxErrorRows=-1                        | Option maxErrorRows must be 0 or more, not -1
                    maxErrorPercent=101                    | Option maxErrorPercent must be a number from 0 to 100, not 101.0
                    minPollInterval=0                      | Option minPollInterval must be greater than 0 and at most 365 days, not PT0S
                    timeout=200000d                        | Option timeout must be greater than 0 and at most 365 days, not PT4800000H
                    cancelTimeout=366d                     | Option cancelTimeout must be greater than 0 and at most 365 days, not PT8784H
                    maxPollInterval=366d                   | Option maxPollInterval must be greater than 0 and at most 365 days, not PT8784H
                    minPollInterval=2m                     | Option minPollInterval PT2M must not be longer than maxPollInterval PT1M
                    maxAge=6h                              | Option maxAge applies only to bulkSyncFreshness, not to runBulkSync
                    ifStale=run                            | Option ifStale applies only to bulkSyncFreshness, not to runBulkSync
                    maxParallel=2                          | Option maxParallel applies only to runBulkSyncs, not to runBulkSync
                    idempotent=false&idempotencyKey=12345678 | Option idempotencyKey requires idempotent=true
                    """)
    void anOptionThatCannotBeUsedIsRefused(String option, String reason) {
        assertThat(refusal(RUN + "&" + option)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onActive=attach", "retryFailedSchemas=1", "preflight=true", "allowDestructive=true"})
    void whatIsForStartsDoesNotGoWithAWait(String option) {
        assertThat(refusal("polytomic:awaitBulkSyncExecution?syncId=a&executionId=b&" + option))
                .isEqualTo("Option %s applies only to runBulkSync, runBulkSyncs, not to awaitBulkSyncExecution"
                        .formatted(option.substring(0, option.indexOf('='))));
    }

    private PolytomicValidationException refused(String uri, Map<String, String> headers) {
        PolytomicValidationException failure = failure(end(begin(uri, headers)), PolytomicValidationException.class);
        assertThat(sync().executions()).isEmpty();
        return failure;
    }
}
