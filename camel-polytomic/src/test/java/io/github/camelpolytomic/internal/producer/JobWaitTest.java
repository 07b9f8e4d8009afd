package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicJobException;
import io.github.camelpolytomic.error.PolytomicJobFailedException;
import io.github.camelpolytomic.error.PolytomicJobTimeoutException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.RequestState;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.jobs.Job;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;

import static io.github.camelpolytomic.internal.run.StartTestSupport.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With option {@code await}, the result of a job takes the place of the job. */
class JobWaitTest extends PolytomicTestSupport {

    private static final Duration LONG = Duration.ofMinutes(30);
    private static final String ASYNC_CALL = "{\"async\":true,\"request\":{\"method\":\"GET\",\"path\":\"/contacts\"}}";

    private RequestState state;
    private String export;
    private String proxy;

    @BeforeEach
    void makeAnExecutionAndAConnection() {
        state = new RequestState(simulator, template);
        export = "polytomic:exportBulkSyncExecutionLogs?syncId=" + state.id("sync") + "&executionId="
                + state.id("execution");
        proxy = "polytomic:executeConnectionProxy?apiVersion=2025-09-18&connectionId=" + state.id("proxied");
        simulator.workspace().jobsTake(LONG);
        simulator.forgetRequests();
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void isTheResponseWithItsHeaders(ApiVersion version) throws Exception {
        CompletableFuture<Exchange> waiting = callLater(export + "&await=5m&apiVersion=" + version, null);
        await().until(() -> simulator.requests().size() == 3);
        simulator.clock().advance(LONG);

        Exchange exchange = waiting.get();

        assertThat((Throwable) exchange.getException()).isNull();
        BulkSyncExecutionLogsExport result = exchange.getMessage().getBody(BulkSyncExecutionLogsExport.class);
        assertThat(result.url()).startsWith("https://files.polytomic.example/" + state.id("execution"));
        assertThat(result.job()).isNull();
        String jobId = exchange.getMessage().getHeader("CamelPolytomicJobId", String.class);
        assertThat(exchange.getMessage().getHeaders())
                .isEqualTo(Map.of(
                        "CamelPolytomicSyncId",
                        state.id("sync"),
                        "CamelPolytomicExecutionId",
                        state.id("execution"),
                        "CamelPolytomicJobId",
                        jobId,
                        "CamelPolytomicJobType",
                        "exportlogs",
                        "CamelHttpResponseCode",
                        200,
                        "CamelPolytomicServedVersion",
                        version.value(),
                        "CamelPolytomicAttempts",
                        1));
        assertThat(starts()).hasSize(1);
        assertThat(keys(starts())).doesNotContain("none");
        assertThat(polls()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(poll -> {
            assertThat(poll.rawPath()).isEqualTo("/api/jobs/exportlogs/" + jobId);
            assertThat(poll.header("X-Polytomic-Version")).contains(version.value());
            assertThat(poll.headerValues("Idempotency-Key")).isEmpty();
        });
    }

    @Test
    void isTheRecordOfAnAsynchronousProxiedCall() throws Exception {
        CompletableFuture<Exchange> waiting = callLater(proxy + "&await=5m", ASYNC_CALL);
        await().until(() -> !polls().isEmpty());
        simulator.clock().advance(LONG);

        ConnectionProxyResponse result = waiting.get().getMessage().getBody(ConnectionProxyResponse.class);

        assertThat(result.status()).isEqualTo(201);
        assertThat(result.contentLength()).isEqualTo(8);
        assertThat(result.headers()).isEqualTo(Map.of("X-Trace", "7"));
        assertThat(result.bodyDownloadUrl()).startsWith("https://");
        assertThat(result.toString()).contains("status=201").doesNotContain(result.bodyDownloadUrl());
        assertThat(result.additionalProperties()).isEmpty();
        assertThat(waiting.get().getMessage().getHeader("CamelPolytomicJobType"))
                .isEqualTo("connectionproxy");
    }

    @Test
    void isTheJobUnlessAskedFor() {
        ConnectionProxyResponse accepted = template.requestBody(proxy, ASYNC_CALL, ConnectionProxyResponse.class);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.jobStatus()).isIn("created", "running");
        assertThat(accepted.jobUrl()).endsWith(accepted.jobId());
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void isNotWaitedForWhereThereIsNoJob() {
        ConnectionProxyResponse response = template.requestBody(
                proxy + "&await=5m",
                "{\"request\":{\"method\":\"GET\",\"path\":\"/contacts\"}}",
                ConnectionProxyResponse.class);

        assertThat(response.body()).isEqualTo(Map.of("id", 7));
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void isNotWaitedForWhereTheResponseHasItAlready() {
        template.requestBody(export, (Object) null);
        simulator.clock().advance(LONG);
        simulator.forgetRequests();

        BulkSyncExecutionLogsExport ready =
                template.requestBody(export + "&await=5m", null, BulkSyncExecutionLogsExport.class);

        assertThat(ready.url()).isNotEmpty();
        assertThat(ready.job().status()).isEqualTo("done");
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isWaitedForOnTheRoutesOwnThreadWhereThatIsAsked(boolean transacted) throws Exception {
        String uri = export + "&await=5m" + (transacted ? "" : "&synchronous=true");
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(() ->
                template.send(uri, exchange -> exchange.getExchangeExtension().setTransacted(transacted)));
        await().until(() -> polls().size() >= 2);
        simulator.clock().advance(LONG);

        assertThat(waiting.get()
                        .getMessage()
                        .getBody(BulkSyncExecutionLogsExport.class)
                        .url())
                .isNotEmpty();
    }

    @Test
    void isWaitedForByManyWithoutAThread() throws Exception {
        int calls = 100;
        List<CompletableFuture<Exchange>> waiting = IntStream.range(0, calls)
                .mapToObj(i -> callLater(export + "&await=5m&maxConnections=3", null))
                .toList();
        await().until(() -> simulator.requests().size() >= calls);

        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        simulator.clock().advance(LONG);
        for (CompletableFuture<Exchange> call : waiting) {
            assertThat((Throwable) call.get().getException()).isNull();
        }
        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void thatFailsIsAnExceptionOfItsOwn() {
        simulator.workspace().jobsTake(Duration.ZERO).failNextJob("The disk is full.");

        PolytomicJobFailedException failed = failure(export + "&await=5m", PolytomicJobFailedException.class);

        assertThat(failed)
                .hasMessage(
                        "exportBulkSyncExecutionLogs of syncId=%s, executionId=%s started job %s (exportlogs), which"
                                        .formatted(state.id("sync"), state.id("execution"), failed.getJobId())
                                + " failed: The disk is full");
        assertThat(failed.getJobId()).isEqualTo(lastJobId());
        assertThat(failed.getJobType()).isEqualTo("exportlogs");
        assertThat(failed.getJobError()).isEqualTo("The disk is full.");
        assertThat(failed.getOperation()).isEqualTo("exportBulkSyncExecutionLogs");
        assertThat(failed.isRetryable()).isFalse();
        assertThat(failed.isOutcomeKnown()).isTrue();
    }

    @Test
    void thatFailsIsStartedAnewByARedelivery() throws Exception {
        simulator.workspace().jobsTake(Duration.ZERO).failNextJob("The disk is full.");
        redeliver(PolytomicJobFailedException.class, () -> {});

        Exchange exchange = call("direct:redelivered");

        assertThat(exchange.getMessage()
                        .getBody(BulkSyncExecutionLogsExport.class)
                        .url())
                .isNotEmpty();
        assertThat(keys(starts())).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void thatFailsUnderTheUsersKeyIsRepeatedUnderIt() {
        simulator.workspace().jobsTake(Duration.ZERO).failNextJob("The disk is full.");

        assertThat(failure(export + "&await=5m&idempotencyKey=export-4711", PolytomicJobFailedException.class))
                .hasMessageEndingWith("failed: The disk is full. The service repeats this job for the idempotency key"
                        + " export-4711 for at least 24 hours: use another key for a retry");
    }

    @Test
    void isGivenUpAtTheLimitAndCanBeReadLater() {
        StopWatch watch = new StopWatch();

        PolytomicJobTimeoutException late = failure(export + "&await=700ms", PolytomicJobTimeoutException.class);

        assertThat(watch.taken()).isBetween(700L, 10_000L);
        assertThat(late)
                .hasMessageEndingWith(
                        " started job " + late.getJobId() + " (exportlogs), which did not end within await"
                                + " PT0.7S (last status running). Go on with getJob")
                .hasNoCause();
        assertThat(late.isRetryable()).isTrue();
        assertThat(late.isOutcomeKnown()).isFalse();
        simulator.clock().advance(LONG);
        Job job = answer("polytomic:getJob?jobType=" + late.getJobType() + "&jobId=" + late.getJobId(), Job.class);
        assertThat(job.status()).isEqualTo("done");
    }

    @Test
    void isWaitedForAgainByARedelivery() throws Exception {
        redeliver(PolytomicJobTimeoutException.class, () -> simulator.clock().advance(LONG));

        Exchange exchange = call("direct:redelivered");

        assertThat(exchange.getMessage()
                        .getBody(BulkSyncExecutionLogsExport.class)
                        .url())
                .isNotEmpty();
        assertThat(keys(starts())).hasSize(2).containsOnly(keys(starts()).get(0));
        assertThat(polls())
                .extracting(ReceivedRequest::rawPath)
                .containsOnly(polls().get(0).rawPath());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void isPolledAgainAfterATransientFailure(int status) throws Exception {
        simulator.misbehave(Fault.status(status).on("/api/jobs/").once());

        CompletableFuture<Exchange> waiting = callLater(export + "&await=5m&maxRetries=0", null);
        await().until(() -> !polls().isEmpty());
        simulator.clock().advance(LONG);

        assertThat(waiting.get()
                        .getMessage()
                        .getBody(BulkSyncExecutionLogsExport.class)
                        .url())
                .isNotEmpty();
        assertThat(polls()).hasSize(2);
    }

    @Test
    void isGivenUpWithTheLastFailure() {
        simulator.misbehave(Fault.status(503).on("/api/jobs/"));

        PolytomicJobTimeoutException late =
                failure(export + "&await=700ms&maxRetries=0", PolytomicJobTimeoutException.class);

        assertThat(late).hasMessageContaining("Go on with getJob. The last poll failed: getJob of jobType=exportlogs");
        assertThat(late.getCause()).hasMessageContaining("failed with 503");
    }

    @Test
    void thatCannotBePolledIsNamedWithTheReason() {
        simulator.misbehave(Fault.status(404).on("/api/jobs/"));

        PolytomicJobException unknown = failure(export + "&await=5m", PolytomicJobException.class);

        assertThat(unknown)
                .hasMessageMatching(".* started job " + unknown.getJobId() + " \\(exportlogs\\), but its state is"
                        + " unknown: getJob of jobType=exportlogs, jobId=.* failed with 404.*\\. Go on with getJob")
                .hasCauseInstanceOf(PolytomicNotFoundException.class);
        assertThat(unknown.isOutcomeKnown()).isFalse();
        assertThat(polls()).hasSize(1);
    }

    @Test
    void isPolledUnderTheRateLimit() throws Exception {
        PolytomicComponent limited = new PolytomicComponent();
        limited.setConfiguration(component.getConfiguration().copy());
        limited.setRequestsPerMinute(1);
        context.addComponent("limited", limited);

        PolytomicJobException refused = failure(
                export.replace("polytomic:", "limited:") + "&await=5m&callTimeout=5s", PolytomicJobException.class);

        assertThat(refused).hasCauseInstanceOf(PolytomicRateLimitException.class);
        assertThat(refused.getRetryAfter()).isPresent();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void isNoLongerWaitedForWhenTheContextStops() throws Exception {
        CompletableFuture<Exchange> waiting = callLater(export + "&await=5m", null);
        await().until(() -> polls().size() >= 2);
        StopWatch watch = new StopWatch();

        context.stop();

        assertThat(watch.taken()).isLessThan(5_000);
        PolytomicJobException stopped = failure(waiting.get(5, TimeUnit.SECONDS), PolytomicJobException.class);
        assertThat(stopped)
                .hasMessageContaining("was not sent: the context is stopping")
                .hasCauseInstanceOf(PolytomicTransportException.class);
        assertThat(stopped.getJobId()).isEqualTo(lastJobId());
    }

    @Test
    void isWaitedForByNoOtherOperation() {
        assertThat(refusal("polytomic:getBulkSync?syncId=s&await=2m"))
                .matches("Option await applies only to .*exportBulkSyncExecutionLogs.*, not to getBulkSync");
        assertThat(refusal(export + "&await=0s"))
                .isEqualTo("Option await must be between 1 millisecond and 24 days, not PT0S");
    }

    private void redeliver(Class<? extends Exception> failure, Runnable before) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(failure).maximumRedeliveries(3).redeliveryDelay(0).onRedelivery(exchange -> before.run());
                from("direct:redelivered").to(export + "&await=700ms");
            }
        });
    }

    private CompletableFuture<Exchange> callLater(String uri, Object body) {
        return template.asyncSend(uri, exchange -> exchange.getMessage().setBody(body));
    }

    private List<ReceivedRequest> starts() {
        return simulator.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private List<ReceivedRequest> polls() {
        return simulator.requests().stream()
                .filter(request -> request.rawPath().startsWith("/api/jobs/"))
                .toList();
    }

    private String lastJobId() {
        return polls().get(polls().size() - 1).rawPath().replaceAll(".*/", "");
    }
}
