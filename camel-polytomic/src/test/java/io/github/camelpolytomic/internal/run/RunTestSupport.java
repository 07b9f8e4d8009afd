package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.client.SteppedTimer;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs by a clock that stands until a test puts it forward: hours of waiting take no time. */
public abstract class RunTestSupport extends PolytomicTestSupport {

    protected static final String SYNC = SampleWorkspace.SHOP_TO_BUCKET;
    protected static final String RUN = "polytomic:runBulkSync?syncId=" + SYNC;

    private static final Duration RESPONSE_TIMEOUT = Duration.ofDays(1);

    protected PolytomicSimulator service;
    protected SteppedTimer timer;
    private final Queue<AtomicInteger> endings = new ConcurrentLinkedQueue<>();

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-03-01T02:00:00Z"));
        service = service(clock).start();
        timer = new SteppedTimer(clock);
        starting.getExecutorServiceManager().setThreadPoolFactory(timer.factory());
        starting.removeComponent("polytomic");
        component = new PolytomicComponent();
        component.getConfiguration().setBaseUrl(service.baseUrl());
        component.getConfiguration().setApiKey(service.apiKey());
        component.getConfiguration().setApiVersion("2025-09-18");
        // hours that pass while a request is on its way are no silence of the service
        component.getConfiguration().setResponseTimeout(RESPONSE_TIMEOUT);
        ComponentInternals.clock(component, timer::now);
        configure();
        starting.addComponent("polytomic", component);
    }

    /** The service before it starts. */
    protected PolytomicSimulator.Builder service(SimulatorClock clock) {
        return PolytomicSimulator.builder().clock(clock);
    }

    /** What a test class changes about the component before it starts. */
    protected void configure() {}

    @Override
    protected void afterStop() {
        service.close();
        everyExchangeHasEndedOnce();
    }

    // the stop ends all that still waits, some of it on threads of its own
    private void everyExchangeHasEndedOnce() {
        await().until(() -> endings.stream().allMatch(ends -> ends.get() > 0));
        assertThat(endings).allSatisfy(ends -> assertThat(ends).hasValue(1));
    }

    protected SimulatedBulkSync sync() {
        return service.workspace().bulkSync(SYNC).orElseThrow();
    }

    /** Begins an exchange on this thread; the future is done when the exchange is, which must not happen twice. */
    protected CompletableFuture<Exchange> begin(String uri) {
        return begin(uri, exchange -> {});
    }

    protected CompletableFuture<Exchange> begin(String uri, Processor before) {
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        AtomicInteger ends = new AtomicInteger();
        endings.add(ends);
        try {
            Endpoint endpoint = context.getEndpoint(uri);
            AsyncProducer producer = endpoint.createAsyncProducer();
            producer.start();
            Exchange exchange = endpoint.createExchange();
            before.process(exchange);
            producer.process(exchange, doneSync -> {
                ends.incrementAndGet();
                ended.complete(exchange);
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return ended;
    }

    protected CompletableFuture<Exchange> begin(String uri, Map<String, ?> headers) {
        return begin(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    /** Lets time pass, step by step, until the exchange has ended. */
    protected Exchange end(CompletableFuture<Exchange> running, Duration step) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            if (!running.isDone() && timer.isIdle()) {
                timer.advance(step);
            }
            return running.isDone();
        });
        return running.join();
    }

    /** Lets so much time pass, step by step, each when nothing is left to do. */
    protected void pass(Duration time, Duration step) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            settle();
            timer.advance(step);
        }
        settle();
    }

    /** Waits until the component has nothing to do before time passes. */
    protected void settle() {
        await().pollInterval(Duration.ofMillis(1)).until(timer::isIdle);
    }

    protected Exchange end(CompletableFuture<Exchange> running) {
        return end(running, Duration.ofSeconds(5));
    }

    protected static BulkSyncRun run(Exchange exchange) {
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(BulkSyncRun.class);
    }

    /** How often the service was asked this, by verb and the end of the path. */
    protected long asked(String verb, String pathEnd) {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals(verb) && request.rawPath().endsWith(pathEnd))
                .count();
    }
}
