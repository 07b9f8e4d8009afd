package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.test.ColdSchemaCache;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A sync of a source with a cold schema cache is refused with its own exception, or the creation waits. */
class SchemaCacheWaitTest extends PolytomicTestSupport {

    private static final String CREATE = "polytomic:createBulkSync?apiVersion=2025-09-18";
    private static final String AWAIT = CREATE + "&awaitSchemaCache=2m";
    private static final String SYNCS = "/api/bulk/syncs";
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final Fault TOO_EARLY = Fault.status(422)
            .error(ErrorShape.API_ERROR, "unprocessable_entity", "cache refresh in progress")
            .recorded()
            .on(SYNCS);

    private final List<String> names = new ArrayList<>();

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        simulator.workspace().onColdSchemaCache(ColdSchemaCache.REFRESH_IN_PROGRESS);
        simulator
                .workspace()
                .add(SimulatedConnection.named("Cold")
                        .id("cold")
                        .type("postgresql")
                        .schema(SimulatedSchema.named("public.orders")
                                .field(SimulatedField.of("id", "number").primaryKey()))
                        .coldFor(LONG));
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(AWAIT);
                from("direct:createHere").to(AWAIT + "&synchronous=true");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REFRESH_IN_PROGRESS, 422 (unprocessable_entity): cache refresh in progress",
        "NO_SCHEMAS, 400 (bad_request): did not provide any schemas"
    })
    void isAnExceptionOfItsOwnWhenItIsCold(ColdSchemaCache how, String said) {
        simulator.workspace().onColdSchemaCache(how);

        PolytomicSchemaCacheException error = failure(create(CREATE), PolytomicSchemaCacheException.class);

        assertThat(error)
                .hasMessage("createBulkSync of name="
                        + request().bodyText().replaceAll("(?s).*\"name\"\\s*:\\s*\"([^\"]*)\".*", "$1")
                        + " failed with " + said + ". The service has not cached the schemas of"
                        + " the source yet: retry when bulkSourceStatus no longer reports a refresh, or set"
                        + " awaitSchemaCache to longer than the refresh takes");
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isOutcomeKnown()).isTrue();
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ColdSchemaCache.class)
    void isHealedByARedeliveryWithANewKey(ColdSchemaCache how) throws Exception {
        simulator.workspace().onColdSchemaCache(how);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicSchemaCacheException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> simulator.clock().advance(LONG));
                from("direct:redelivered").to(CREATE);
            }
        });

        Exchange exchange = create("direct:redelivered");

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(keys(creations())).hasSize(2).doesNotHaveDuplicates();
        assertThat(created()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void isWaitedForAndThenTheSyncIsCreatedOnce(ApiVersion version) throws Exception {
        CompletableFuture<Exchange> waiting =
                createLater("polytomic:createBulkSync?awaitSchemaCache=2m&apiVersion=" + version, version);
        await().until(() -> simulator.requests().size() == 2);
        simulator.clock().advance(LONG);

        Exchange exchange = waiting.get();

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(BulkSync.class).id())
                .isEqualTo(created().get(0).id());
        assertThat(created()).hasSize(1);
        assertThat(creations()).hasSize(1);
        assertThat(simulator.requests())
                .filteredOn(request -> request.method().equals("GET"))
                .allSatisfy(poll -> {
                    assertThat(poll.rawPath())
                            .isEqualTo(
                                    version == ApiVersion.V2023_04_25
                                            ? "/api/bulk/source/cold/status"
                                            : "/api/connections/cold/schemas/status");
                    assertThat(poll.headerValues("Idempotency-Key")).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isWaitedForOnTheRoutesOwnThreadWhereThatIsAsked(boolean transacted) throws Exception {
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(
                () -> template.send(transacted ? AWAIT : AWAIT + "&synchronous=true", exchange -> {
                    exchange.getExchangeExtension().setTransacted(transacted);
                    exchange.getMessage().setBody(request(ApiVersion.V2025_09_18));
                }));
        await().until(() -> simulator.requests().size() == 2);
        simulator.clock().advance(LONG);

        assertThat((Throwable) waiting.get().getException()).isNull();
        assertThat(created()).hasSize(1);
    }

    @Test
    void isNotAskedForLongWhenItIsWarm() {
        simulator.clock().advance(LONG);

        assertThat((Throwable) create(AWAIT).getException()).isNull();

        assertThat(simulator.requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactly("/api/connections/cold/schemas/status", SYNCS);
    }

    @Test
    void isWaitedForByManyWithoutAThread() throws Exception {
        int calls = 100;
        String narrow = AWAIT + "&maxConnections=3";
        List<CompletableFuture<Exchange>> waiting = IntStream.range(0, calls)
                .mapToObj(i -> createLater(narrow, ApiVersion.V2025_09_18))
                .toList();
        await().until(() -> simulator.requests().size() >= calls);

        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        simulator.clock().advance(LONG);
        for (CompletableFuture<Exchange> call : waiting) {
            assertThat((Throwable) call.get().getException()).isNull();
        }
        assertThat(creations()).hasSize(calls);
        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void isPolledAgainWhenTheServiceFindsItTooEarly() {
        simulator.clock().advance(LONG);
        simulator.misbehave(TOO_EARLY.once());

        assertThat((Throwable) create(AWAIT).getException()).isNull();

        assertThat(simulator.requests())
                .extracting(ReceivedRequest::method)
                .containsExactly("GET", "POST", "GET", "POST");
        assertThat(keys(creations())).doesNotContain("none").doesNotHaveDuplicates();
        assertThat(created()).hasSize(1);
    }

    @Test
    void isNotPolledAgainForTheUsersKeyWhichRepeatsTheRefusal() {
        simulator.clock().advance(LONG);
        simulator.misbehave(TOO_EARLY.once());

        failure(create(AWAIT + "&idempotencyKey=order-4711"), PolytomicSchemaCacheException.class);

        assertThat(creations()).hasSize(1);
    }

    @Test
    void isGivenUpAtTheLimit() {
        StopWatch watch = new StopWatch();

        failure(create(CREATE + "&awaitSchemaCache=700ms"), PolytomicSchemaCacheException.class);

        assertThat(watch.taken()).isBetween(700L, 10_000L);
        assertThat(creations()).hasSize(1);
    }

    @Test
    void isNoLongerWaitedForWhenTheContextStops() throws Exception {
        CompletableFuture<Exchange> waiting = createLater("direct:create", ApiVersion.V2025_09_18);
        await().until(() -> simulator.requests().size() == 3);

        assertEndsWithTheContext(waiting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:create", "direct:createHere"})
    void isNoLongerWaitedForWhenTheContextStopsDuringAPoll(String route) throws Exception {
        simulator.misbehave(Fault.delay(Duration.ofMillis(500)));
        CompletableFuture<Exchange> waiting = createLater(route, ApiVersion.V2025_09_18);
        await().until(() -> simulator.requests().size() == 1);

        assertEndsWithTheContext(waiting);
    }

    @Test
    void isNotWaitedForWhenItCannotBePolled() {
        simulator.misbehave(Fault.status(404).on("/schemas/status"));

        PolytomicNotFoundException error = failure(create(AWAIT), PolytomicNotFoundException.class);

        assertThat(error.getOperation()).isEqualTo("bulkSourceStatus");
        assertThat(creations()).isEmpty();
    }

    @Test
    void cannotBePolledForASourceThatIsNoId() {
        Exchange exchange = template.send(AWAIT, sent -> sent.getMessage()
                .setBody(request(ApiVersion.V2025_09_18).replace("\"cold\"", "\"..\"")));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("createBulkSync cannot wait for the schemas of its source: member"
                        + " source_connection_id is not a connection id");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void isPolledAgainAfterATransientFailure(int status) {
        simulator.clock().advance(LONG);
        simulator.misbehave(Fault.status(status).on("/schemas/status").once());

        assertThat((Throwable) create(AWAIT + "&maxRetries=0").getException()).isNull();

        assertThat(simulator.requests()).extracting(ReceivedRequest::method).containsExactly("GET", "GET", "POST");
        assertThat(created()).hasSize(1);
    }

    @Test
    void thatCannotBePolledKeepsTheKeyOfACreationWithoutAResponse() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicException.class).maximumRedeliveries(3).redeliveryDelay(0);
                from("direct:redelivered").to(AWAIT + "&maxRetries=0");
            }
        });
        simulator.clock().advance(LONG);
        simulator.misbehave(Fault.lostResponse().on(SYNCS).once());
        simulator.misbehave(Fault.delay(Duration.ZERO).on("/schemas/status").once());
        simulator.misbehave(Fault.status(404).on("/schemas/status").once());

        assertThat((Throwable) create("direct:redelivered").getException()).isNull();

        assertThat(keys(creations())).hasSize(2).containsOnly(keys(creations()).get(0));
        assertThat(created()).hasSize(1);
    }

    @Test
    void isWaitedForByNoOtherOperation() {
        assertThat(refusal("polytomic:startBulkSync?syncId=s&awaitSchemaCache=2m"))
                .isEqualTo("Option awaitSchemaCache applies only to createBulkSync, not to startBulkSync");
    }

    private void assertEndsWithTheContext(CompletableFuture<Exchange> waiting) throws Exception {
        StopWatch watch = new StopWatch();

        context.stop();

        assertThat(watch.taken()).isLessThan(5_000);
        PolytomicTransportException error =
                failure(waiting.get(5, TimeUnit.SECONDS), PolytomicTransportException.class);
        assertThat(error).hasMessage("bulkSourceStatus of connectionId=cold was not sent: the context is stopping");
        assertThat(creations()).isEmpty();
    }

    private Exchange create(String uri) {
        return template.send(uri, exchange -> exchange.getMessage().setBody(request(ApiVersion.V2025_09_18)));
    }

    private CompletableFuture<Exchange> createLater(String uri, ApiVersion version) {
        return template.asyncSend(uri, exchange -> exchange.getMessage().setBody(request(version)));
    }

    private String request(ApiVersion version) {
        String name = "Sync " + System.nanoTime();
        names.add(name);
        return """
                {"name": "%s", "mode": "replicate", "source_connection_id": "cold", "destination_connection_id": "%s",
                 "destination_configuration": {"path": "cold", "format": "parquet"},
                 "%s": {"frequency": "manual"}}""".formatted(
                name, SampleWorkspace.BUCKET, version == ApiVersion.V2025_09_18 ? "default_schedule" : "schedule");
    }

    private List<SimulatedBulkSync> created() {
        return simulator.workspace().bulkSyncs().stream()
                .filter(sync -> names.contains(sync.name()))
                .toList();
    }

    private List<ReceivedRequest> creations() {
        return simulator.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private static List<String> keys(List<ReceivedRequest> requests) {
        return StartTestSupport.keys(requests);
    }
}
