package io.github.camelpolytomic.internal.run.outcome;

import java.time.Duration;
import java.util.List;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts as a failure of a run that has ended, and what the exception tells of it. */
class SuccessCriteriaRouteTest extends RunTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aFailedRunTellsTheServicesReason() {
        String schema = schemas().get(0);
        PolytomicRunFailedException failure = failure(
                after(SimulatedRun.failsAfter(MINUTE, "the disk is full."), "&schemas=" + schema),
                PolytomicRunFailedException.class);

        assertThat(failure)
                .hasMessage(("runBulkSync of syncId=%s, executionId=%s ended failed: the disk is full. Schemas: %s"
                                + " (failed) (100 records, 0 errors)")
                        .formatted(SYNC, executionId(), schema));
        assertThat(failure.getServiceMessage()).isEqualTo("the disk is full.");
    }

    @Test
    void aCanceledRunIsAFailureOfItsOwn() {
        sync().everyRun(SimulatedRun.neverEnds());
        var running = begin(RUN);
        pass(MINUTE, Duration.ofSeconds(20));

        sync().executions().get(0).cancel();

        PolytomicRunCanceledException failure = failure(end(running), PolytomicRunCanceledException.class);
        assertThat(failure)
                .hasMessageStartingWith(
                        "runBulkSync of syncId=%s, executionId=%s ended canceled: the service gave no reason."
                                .formatted(SYNC, executionId()));
        assertThat(failure.getRun().status()).isEqualTo("canceled");
        assertThat(failure.getRun().executionId()).isEqualTo(executionId());
    }

    @ParameterizedTest
    @CsvSource({
        "failed,      ''",
        "failed,      'canceled,errors'",
        "canceled,    'failed,errors,interrupted'",
        "errors,      failed",
        "interrupted, failed",
        "archived,    failed",
    })
    void aStatusThatFailOnDoesNotListIsNoFailure(String status, String failOn) {
        BulkSyncRun run = run(after(SimulatedRun.endsAfter(MINUTE, status), "&failOn=" + failOn));

        assertThat(run.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "failed,      io.github.camelpolytomic.error.PolytomicRunFailedException",
        "canceled,    io.github.camelpolytomic.error.PolytomicRunCanceledException",
        "errors,      io.github.camelpolytomic.error.PolytomicPartialFailureException",
        "interrupted, io.github.camelpolytomic.error.PolytomicRunFailedException",
        "archived,    io.github.camelpolytomic.error.PolytomicRunFailedException",
    })
    void aStatusThatFailOnListsIsOne(String status, Class<? extends PolytomicRunException> type) {
        Exchange exchange = after(SimulatedRun.endsAfter(MINUTE, status), "&failOn=" + status);

        PolytomicRunException failure = failure(exchange, type);
        assertThat(failure.getRun().status()).isEqualTo(status);
        assertThat(failure.getRun().executionId()).isEqualTo(executionId());
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(executionId());
        assertThat(exchange.getMessage().getHeader("CamelPolytomicRunOrigin")).isEqualTo("started");
    }

    @Test
    void aFailedSchemaOfACompletedRunIsAPartialFailure() {
        Exchange exchange = after(
                SimulatedRun.completesAfter(MINUTE)
                        .schema(schemas().get(0), 10)
                        .schemaEnds(schemas().get(0), "failed", "no permission"),
                "");

        PolytomicPartialFailureException failure = failure(exchange, PolytomicPartialFailureException.class);
        assertThat(failure)
                .hasMessageStartingWith(
                        "runBulkSync of syncId=%s, executionId=%s ended completed, but some of its schemas failed. Schemas: %s (failed: no permission) ("
                                .formatted(SYNC, executionId(), schemas().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, 7, &maxErrorRows=7,                      false",
        "completed, 8, &maxErrorRows=7,                      true",
        "errors,    7, &maxErrorRows=7,                      false",
        "errors,    8, &maxErrorRows=7,                      true",
        "errors,    5, &maxErrorPercent=5,                   false",
        "errors,    6, &maxErrorPercent=5,                   true",
        "errors,    6, &maxErrorPercent=5.9,                 true",
        "errors,    6, &maxErrorPercent=5&maxErrorRows=100,  true",
        "errors,    6, &maxErrorPercent=50&maxErrorRows=5,   true",
        "errors,    6, &maxErrorPercent=50&maxErrorRows=6,   false",
        "failed,    0, &maxErrorRows=7,                      true",
    })
    void boundsDecideAboutRowsWithErrors(String status, long errors, String options, boolean fails) {
        // one schema, so that there are a hundred records
        String schema = schemas().get(0);
        Exchange exchange = after(
                SimulatedRun.endsAfter(MINUTE, status).schema(schema, 100, errors), options + "&schemas=" + schema);

        assertThat(exchange.getException() != null).isEqualTo(fails);
    }

    @Test
    void tooManyErrorsAreCounted() {
        String schema = schemas().get(0);
        Exchange exchange =
                after(SimulatedRun.completesAfter(MINUTE).schema(schema, 100, 8), "&maxErrorRows=7&schemas=" + schema);

        assertThat(failure(exchange, PolytomicPartialFailureException.class))
                .hasMessage(("runBulkSync of syncId=%s, executionId=%s ended completed with 8 errors, more than"
                                + " maxErrorRows=7 allows. Schemas: %s (completed, 8 errors) (100 records, 8 errors)")
                        .formatted(SYNC, executionId(), schema));
    }

    @Test
    void aBusySyncNamesTheExecutionThatIsInTheWay() {
        sync().everyRun(SimulatedRun.neverEnds());
        sync().startScheduledRun();

        Exchange exchange = end(begin(RUN));

        assertThat(failure(exchange, PolytomicSyncBusyException.class))
                .hasMessage(
                        ("runBulkSync of syncId=%s was not started, because another execution of the sync is running:"
                                        + " executionId=%s, status created. Wait for its end, or set onActive to attach, skip,"
                                        + " queue or restart")
                                .formatted(SYNC, executionId()));
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(executionId());
    }

    @Test
    void noMessageRepeatsTheCredentials() {
        String secret = service.apiKey();
        Exchange exchange = after(
                SimulatedRun.failsAfter(MINUTE, "denied for " + secret)
                        .schemaEnds(schemas().get(0), "failed", "no entry with " + secret),
                "");

        PolytomicRunFailedException failure = failure(exchange, PolytomicRunFailedException.class);
        assertThat(failure.getMessage()).contains("denied for", "no entry with").doesNotContain(secret);
        assertThat(failure.getServiceMessage()).doesNotContain(secret);
    }

    private Exchange after(SimulatedRun how, String options) {
        sync().everyRun(how);
        return end(begin(RUN + options));
    }

    private List<String> schemas() {
        return sync().enabledSchemas();
    }

    private String executionId() {
        assertThat(sync().executions()).hasSize(1);
        return sync().executions().get(0).id();
    }
}
