package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code awaitBulkSyncExecution} waits for the end of an execution, whoever has started it, and starts nothing. */
class AttachByIdTest extends RunTestSupport {

    private static final String AWAIT = "polytomic:awaitBulkSyncExecution?syncId=" + SYNC;
    private static final Duration STEP = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void waitsForTheEnd(ApiVersion version) {
        SimulatedExecution execution = running(SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        CompletableFuture<Exchange> waiting =
                begin(AWAIT + "&executionId=" + execution.id() + "&apiVersion=" + version);
        pass(Duration.ofMinutes(9), STEP);
        assertThat(waiting).isNotDone();

        Exchange exchange = end(waiting, STEP);

        BulkSyncRun run = run(exchange);
        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.origin()).isEqualTo("awaited");
        assertThat(run.executionIds()).containsExactly(execution.id());
        assertThat(exchange.getMessage().getHeader("CamelPolytomicRunOrigin")).isEqualTo("awaited");
        assertThat(service.requests()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void tellsOfAnEndThatIsLongPast() {
        sync().pastRuns(3);
        String first = sync().executions().get(0).id();

        BulkSyncRun run = run(end(begin(AWAIT, Map.of("CamelPolytomicExecutionId", first))));

        assertThat(run.executionId()).isEqualTo(first);
        assertThat(run.status()).isEqualTo("completed");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void followsTheExecutionAndNotTheNewest() {
        SimulatedExecution execution = running(SimulatedRun.completesAfter(Duration.ofMinutes(2)));
        CompletableFuture<Exchange> waiting = begin(AWAIT + "&executionId=" + execution.id());
        settle();
        service.clock().advance(Duration.ofMinutes(3));
        running(SimulatedRun.neverEnds());

        assertThat(run(end(waiting, STEP)).executionId()).isEqualTo(execution.id());
    }

    @Test
    void failsAsTheExecutionDoes() {
        SimulatedExecution execution = running(SimulatedRun.failsAfter(Duration.ofMinutes(2), "the disk is full"));

        assertThat(failure(
                        end(begin(AWAIT + "&executionId=" + execution.id()), STEP), PolytomicRunFailedException.class))
                .hasMessageStartingWith(
                        "awaitBulkSyncExecution of syncId=%s, executionId=%s ended failed: the disk is full."
                                .formatted(SYNC, execution.id()));
    }

    @Test
    void failsAtOnceWhereThereIsNoSuchExecution() {
        failure(end(begin(AWAIT + "&executionId=nothing")), PolytomicNotFoundException.class);

        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void outlastsAServiceThatIsDownWhenItBegins() {
        SimulatedExecution execution = running(SimulatedRun.completesAfter(Duration.ofMinutes(2)));
        service.misbehave(Fault.status(503).times(30));

        assertThat(run(end(begin(AWAIT + "&executionId=" + execution.id()), STEP))
                        .status())
                .isEqualTo("completed");
    }

    @Test
    void givesUpWhereOnlyAGatewayAnswers() {
        service.misbehave(Fault.html(404));

        try (LogRecorder log = new LogRecorder()) {
            log.listen(Map.of());
            failure(end(begin(AWAIT + "&executionId=x")), PolytomicGatewayException.class);

            assertThat(warnings(log)).singleElement().asString().contains("awaitBulkSyncExecution of syncId=" + SYNC);
        }
        assertThat(service.requests()).hasSize(3);
        assertThat(timer.waiting()).isZero();
    }

    static Stream<Fault> gateways() {
        return Stream.of(
                Fault.html(404),
                Fault.html(400),
                Fault.html(200),
                Fault.body(405, "text/plain", "not here"),
                Fault.redirect("https://sign-in.invalid/"));
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void outlastsAGatewayOnceTheServiceHasAnswered(Fault gateway) {
        SimulatedExecution execution = running(SimulatedRun.completesAfter(Duration.ofMinutes(30)));
        service.misbehave(gateway.times(2));

        try (LogRecorder log = new LogRecorder()) {
            log.listen(Map.of());
            CompletableFuture<Exchange> waiting = begin(AWAIT + "&executionId=" + execution.id());
            pass(Duration.ofMinutes(2), STEP);
            service.misbehave(gateway);
            pass(Duration.ofMinutes(10), STEP);
            service.behave();

            assertThat(run(end(waiting, STEP)).status()).isEqualTo("completed");
            assertThat(warnings(log)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void warnsOnceOfAGatewayThatAnswersThePolls(ApiVersion version) {
        SimulatedExecution execution = running(SimulatedRun.completesAfter(Duration.ofMinutes(30)));
        CompletableFuture<Exchange> waiting =
                begin(AWAIT + "&executionId=" + execution.id() + "&apiVersion=" + version);
        pass(Duration.ofMinutes(2), STEP);

        try (LogRecorder log = new LogRecorder()) {
            log.listen(Map.of());
            for (int status : List.of(401, 404)) {
                service.misbehave(Fault.html(status));
                pass(Duration.ofMinutes(5), STEP);
                service.behave();
            }

            assertThat(run(end(waiting, STEP)).status()).isEqualTo("completed");
            assertThat(warnings(log))
                    .singleElement()
                    .asString()
                    .contains("awaitBulkSyncExecution of syncId=" + SYNC)
                    .contains("failed with 401");
        }
    }

    private static List<String> warnings(LogRecorder log) {
        return log.lines().stream()
                .filter(line -> line.startsWith("WARN io.github.camelpolytomic.internal.run"))
                .toList();
    }

    @Test
    void isOutOfTimeWhereTheServiceStaysDown() {
        service.misbehave(Fault.status(503));

        assertThat(failure(end(begin(AWAIT + "&executionId=x&timeout=5m"), STEP), PolytomicRunTimeoutException.class))
                .hasMessageStartingWith(
                        "awaitBulkSyncExecution of syncId=%s did not end within timeout PT5M: no execution is known. Last failure: getBulkSyncExecution of syncId=%s, executionId=x failed with 503"
                                .formatted(SYNC, SYNC));
    }

    private SimulatedExecution running(SimulatedRun how) {
        sync().nextRun(how);
        return sync().startScheduledRun();
    }
}
