package io.github.camelpolytomic.internal.run;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.chaos.Upstream;
import io.github.camelpolytomic.chaos.WatchedPool;
import io.github.camelpolytomic.chaos.WireMessage;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.fuzz.Figures;
import io.github.camelpolytomic.fuzz.HostileAnswer;
import io.github.camelpolytomic.fuzz.Oracle;
import io.github.camelpolytomic.internal.client.SteppedTimer;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever comes in place of the answers that a run asks for, it ends, once, with a result or an exception of this project. */
class RunFuzzTest {

    /** A run, and what it meets at the service. */
    private enum Case {
        STARTS("runBulkSync?syncId=%s&timeout=10m", sync -> {}),
        STARTS_BY_NAME("runBulkSync?name=%s&timeout=10m", sync -> {}),
        STARTS_AFTER_A_LOOK("runBulkSync?syncId=%s&timeout=10m&preflight=true&activate=true", sync -> {}),
        STARTS_AGAIN(
                "runBulkSync?syncId=%s&timeout=10m&retryFailedSchemas=2",
                sync -> sync.everyRun(SimulatedRun.failsAfter(Duration.ofMinutes(1), "no"))),
        MEETS_ANOTHER("runBulkSync?syncId=%s&timeout=10m", SimulatedBulkSync::startScheduledRun),
        ATTACHES("runBulkSync?syncId=%s&timeout=10m&onActive=attach", SimulatedBulkSync::startScheduledRun),
        QUEUES("runBulkSync?syncId=%s&timeout=10m&onActive=queue", SimulatedBulkSync::startScheduledRun),
        RESTARTS("runBulkSync?syncId=%s&timeout=10m&onActive=restart", SimulatedBulkSync::startScheduledRun),
        HAS_A_KEY(
                "runBulkSync?syncId=%1$s&timeout=10m&onActive=queue&idempotencyKey=key-of-%1$s",
                SimulatedBulkSync::startScheduledRun),
        IS_CANCELED_TOO_LATE(
                "runBulkSync?syncId=%s&timeout=10m&onTimeout=cancel", sync -> sync.everyRun(SimulatedRun.neverEnds())),
        IS_CANCELED_TOO_LATE_AND_WAITED_FOR(
                "runBulkSync?syncId=%s&timeout=10m&onTimeout=cancelAndWait",
                sync -> sync.everyRun(SimulatedRun.neverEnds())),
        RUNS_IN_A_GROUP("runBulkSyncs?select=name:%s&timeout=10m", sync -> {}),
        CANCELS("cancelBulkSyncAndWait?syncId=%s&timeout=10m", SimulatedBulkSync::startScheduledRun),
        IS_MADE_FRESH("bulkSyncFreshness?syncId=%s&maxAge=1h&ifStale=run&timeout=10m", sync -> sync.pastRuns(3)),
        BECOMES_FRESH(
                "bulkSyncFreshness?syncId=%s&maxAge=1m&ifStale=wait&timeout=10m",
                sync -> {
                    sync.pastRuns(1);
                    sync.startScheduledRun();
                }),
        AWAITS("awaitBulkSyncExecution?syncId=%s&timeout=10m&executionId=", SimulatedBulkSync::startScheduledRun);

        private final String call;
        private final Consumer<SimulatedBulkSync> before;

        Case(String call, Consumer<SimulatedBulkSync> before) {
            this.call = call;
            this.before = before;
        }

        String uri(SimulatedBulkSync sync, String version) {
            before.accept(sync);
            String execution = this == AWAITS ? sync.executions().get(0).id() : "";
            return "polytomic:" + call.formatted(sync.id()) + execution + "&apiVersion=" + version;
        }
    }

    private static final List<String> VERSIONS = List.of("2023-04-25", "2024-02-08", "2025-09-18");
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int LONGEST = 150;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Figures FIGURES = new Figures(RunFuzzTest.class);
    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2026-03-01T02:00:00Z"));
    // lists of syncs get no longer than this
    private static final int SYNCS_OF_A_SIMULATOR = 50;
    private static final AtomicInteger SYNCS = new AtomicInteger();
    private static final AtomicInteger ANSWERS = new AtomicInteger();
    private static final WatchedPool POOL = new WatchedPool();

    private static volatile List<HostileAnswer> hostile;
    private static volatile int first;
    private static PolytomicSimulator simulator;
    private static volatile Upstream upstream;
    private static WireServer service;
    private static SteppedTimer timer;
    private static PolytomicComponent component;
    private static CamelContext context;

    @BeforeContainer
    static void start() {
        service = new WireServer(RunFuzzTest::answer);
        timer = new SteppedTimer(CLOCK);
        context = new DefaultCamelContext();
        context.getExecutorServiceManager().setThreadPoolFactory(timer.factory());
        component = new PolytomicComponent();
        component.getConfiguration().setBaseUrl(service.url());
        component.getConfiguration().setApiKey("key");
        component.getConfiguration().setResponseTimeout(Duration.ofDays(1));
        component.getConfiguration().setHttpComponent(POOL);
        ComponentInternals.clock(component, timer::now);
        ComponentInternals.wallClock(component, CLOCK);
        context.addComponent("polytomic", component);
        context.start();
        startSimulator();
    }

    private static void startSimulator() {
        simulator = PolytomicSimulator.builder().clock(CLOCK).start();
        simulator
                .workspace()
                .acceptApiKey("key")
                .add(SimulatedConnection.named("Small")
                        .id("small")
                        .type("postgresql")
                        .schema(SimulatedSchema.named("orders")
                                .field(SimulatedField.of("id", "number").primaryKey())));
        upstream = new Upstream(simulator.baseUrl());
    }

    @AfterContainer
    static void stop() throws Exception {
        context.close();
        service.close();
        simulator.close();
        FIGURES.write();
    }

    @Provide
    Arbitrary<List<HostileAnswer>> answers() {
        return HostileAnswer.any().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> version() {
        return Arbitraries.of(VERSIONS);
    }

    @Provide
    Arbitrary<Integer> first() {
        return Arbitraries.integers().between(0, 5);
    }

    @Property
    void aRunEndsOnceWithAResultOrAnExceptionOfThisProject(
            @ForAll Case run,
            @ForAll("version") String version,
            @ForAll("answers") List<HostileAnswer> answers,
            @ForAll("first") int firstOfThem)
            throws Exception {
        String uri = run.uri(sync(), version);
        ANSWERS.set(0);
        first = firstOfThem;
        hostile = answers;
        AtomicInteger ends = new AtomicInteger();

        CompletableFuture<Exchange> running = begin(uri, ends);
        for (int step = 0; !running.isDone(); step++) {
            assertThat(step).as("steps of %s", STEP).isLessThan(LONGEST);
            settle();
            timer.advance(STEP);
        }
        settle();

        requireAResult(running.join());
        assertThat(ends).hasValue(1);
        assertThat(component.runs()).isEmpty();
        assertThat(POOL.leased()).isZero();
    }

    private static void requireAResult(Exchange exchange) {
        Throwable failure = exchange.getException();
        FIGURES.count("runs");
        FIGURES.count("inputs", Math.max(0, Math.min(hostile.size(), ANSWERS.get() - first)));
        if (failure == null) {
            FIGURES.count("ended well");
            assertThat(exchange.getMessage().getBody()).isInstanceOf(PolytomicRecord.class);
        } else {
            FIGURES.count(failure.getClass().getSimpleName());
            Oracle.requireOfThisProject(failure);
        }
    }

    private static SimulatedBulkSync sync() {
        String id = "sync-" + SYNCS.incrementAndGet();
        if (SYNCS.get() % SYNCS_OF_A_SIMULATOR == 0) {
            simulator.close();
            startSimulator();
        }
        SimulatedBulkSync sync = SimulatedBulkSync.named(id)
                .id(id)
                .source("small")
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", id)
                .schemas("orders");
        simulator.workspace().add(sync);
        return sync.everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(2)));
    }

    private static CompletableFuture<Exchange> begin(String uri, AtomicInteger ends) throws Exception {
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        Exchange exchange = producer.getEndpoint().createExchange();
        producer.process(exchange, doneSync -> {
            ends.incrementAndGet();
            ended.complete(exchange);
        });
        return ended;
    }

    private static void settle() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(timer::isIdle);
    }

    private static boolean answer(WireMessage request, Socket connection) throws IOException {
        WireMessage proper = upstream.ask(request);
        int number = ANSWERS.getAndIncrement() - first;
        if (number < 0 || number >= hostile.size()) {
            connection.getOutputStream().write(proper.bytes());
            return true;
        }
        HostileAnswer answer = hostile.get(number);
        connection.getOutputStream().write(answer.framed(content(answer, proper)));
        return false;
    }

    private static byte[] content(HostileAnswer answer, WireMessage proper) {
        try {
            return answer.content((ObjectNode) MAPPER.readTree(new String(proper.body(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return proper.body();
        }
    }
}
