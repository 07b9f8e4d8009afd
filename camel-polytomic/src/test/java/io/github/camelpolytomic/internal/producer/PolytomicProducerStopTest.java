package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The stop of a component ends its calls at once with an exception; the stop of a route lets its calls finish. */
class PolytomicProducerStopTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTheComponentEndsACallThatWaitsForItsAnswer(boolean synchronous) throws Exception {
        simulator.misbehave(Fault.silence());
        CompletableFuture<Exchange> call = template.asyncSend(CALL + "&synchronous=" + synchronous, exchange -> {});
        await().until(() -> simulator.requests().size() == 1);
        StopWatch watch = new StopWatch();

        component.stop();

        assertEnded(call);
        assertThat(watch.taken()).isLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTheComponentEndsACallThatWaitsForItsNextAttempt(boolean synchronous) throws Exception {
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ofSeconds(60)));
        CompletableFuture<Exchange> call = template.asyncSend(CALL + "&synchronous=" + synchronous, exchange -> {});
        await().until(() -> simulator.requests().size() == 1);

        component.stop();

        assertEnded(call);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void ofTheComponentEndsCallsThatHaveNotBegun() throws Exception {
        simulator.misbehave(Fault.silence());
        List<CompletableFuture<Exchange>> calls = IntStream.range(0, 50)
                .mapToObj(i -> template.asyncSend(CALL + "&maxConnections=2", exchange -> {}))
                .toList();
        await().until(() -> simulator.requests().size() == 2);

        component.stop();

        for (CompletableFuture<Exchange> call : calls) {
            assertThat(call.get(5, TimeUnit.SECONDS).getException()).isNotNull();
        }
        assertThat(simulator.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTheContextEndsACallThatWaitsForItsTurn(boolean synchronous) throws Exception {
        PolytomicComponent few = new PolytomicComponent();
        few.setConfiguration(component.getConfiguration());
        few.setRequestsPerMinute(2);
        context.addComponent("few", few);
        String uri = CALL.replace("polytomic:", "few:") + "&callTimeout=60s&synchronous=" + synchronous;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:few").to(uri);
            }
        });
        assertThat((Throwable) call("direct:few").getException()).isNull();
        CompletableFuture<Exchange> waiting = template.asyncSend("direct:few", exchange -> {});
        await().until(() -> context.getInflightRepository().size() == 1);
        StopWatch watch = new StopWatch();

        context.stop();

        assertThat(failure(waiting.get(5, TimeUnit.SECONDS), PolytomicTransportException.class))
                .hasMessage(
                        "bulkSource of connectionId=" + SampleWorkspace.CRM + " was not sent: the context is stopping");
        assertThat(watch.taken()).isLessThan(5_000);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void ofTheComponentLeavesNoThreadBehind() throws Exception {
        call(CALL);
        assertThat(threads()).isNotEmpty();

        component.stop();

        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    void ofTheComponentMakesLaterCallsFail() {
        call(CALL);
        component.stop();

        PolytomicTransportException error = failure(CALL, PolytomicTransportException.class);
        assertThat(error)
                .hasMessage("bulkSource of connectionId=" + SampleWorkspace.CRM
                        + " was not sent: The polytomic component is not started");
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
    }

    @Test
    void ofTheContextFreesTheComponentForAnotherContext() throws Exception {
        assertThat((Throwable) template.send(CALL, exchange -> {}).getException())
                .isNull();
        context.stop();

        try (CamelContext other = new DefaultCamelContext()) {
            other.addComponent("polytomic", component);
            other.start();

            assertThat((Throwable) other.createProducerTemplate()
                            .send(CALL, exchange -> {})
                            .getException())
                    .isNull();
        }
    }

    @Test
    void ofTheComponentIsUndoneByItsStart() {
        call(CALL);
        component.stop();
        component.start();

        assertThat((Throwable) call(CALL).getException()).isNull();
    }

    @Test
    void ofARouteLetsItsCallsFinish() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").routeId("reader").to(CALL).to("mock:out");
            }
        });
        simulator.misbehave(Fault.delay(Duration.ofSeconds(1)));
        template.sendBody("seda:in", "");
        await().until(() -> simulator.requests().size() == 1);

        context.getRouteController().stopRoute("reader");

        var out = context.getEndpoint("mock:out", MockEndpoint.class);
        assertThat(out.getReceivedExchanges()).hasSize(1);
    }

    @Test
    void ofTheComponentWaitsForNoRouteThatTreatsTheEndOfItsCall() throws Exception {
        CountDownLatch treated = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicTransportException.class).handled(true).process(exchange -> treated.await());
                from("direct:slow").to(CALL);
            }
        });
        simulator.misbehave(Fault.silence());
        List<CompletableFuture<Exchange>> calls = IntStream.range(0, 5)
                .mapToObj(i -> template.asyncSend("direct:slow", exchange -> {}))
                .toList();
        await().until(() -> simulator.requests().size() == 5);

        component.stop();

        assertThat(calls).noneMatch(CompletableFuture::isDone);
        treated.countDown();
        for (CompletableFuture<Exchange> call : calls) {
            assertThat((Throwable) call.get(5, TimeUnit.SECONDS).getException()).isNull();
        }
    }

    @Test
    void ofTheComponentEndsMoreCallsThanItsThreadsCanTakeAtOnce() throws Exception {
        int calls = 1_500;
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ofSeconds(60)));
        AsyncProducer producer = context.getEndpoint(CALL).createAsyncProducer();
        producer.start();
        CountDownLatch released = new CountDownLatch(1);
        Thread stopping = Thread.currentThread();
        AtomicInteger first = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        for (int i = 0; i < calls; i++) {
            producer.process(new DefaultExchange(context), sync -> {
                if (Thread.currentThread() != stopping && first.incrementAndGet() <= 10) {
                    awaitQuietly(released);
                }
                ended.incrementAndGet();
            });
        }
        await().until(() -> simulator.requests().size() == PolytomicSimulator.JOURNAL_ENTRIES);

        component.stop();
        released.countDown();

        await().until(() -> threads().isEmpty());
        assertThat(ended).hasValue(calls);
    }

    @Test
    void ofTheComponentCompletesEachExchangeOnceHoweverManyAreSent() throws Exception {
        Endpoint endpoint = context.getEndpoint(CALL + "&includeFields=false&maxConnections=2");
        AsyncProducer producer = endpoint.createAsyncProducer();
        producer.start();
        for (int round = 0; round < 20; round++) {
            Queue<AtomicInteger> completions = new ConcurrentLinkedQueue<>();
            AtomicBoolean sending = new AtomicBoolean(true);
            List<CompletableFuture<Void>> senders = IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> {
                        while (sending.get()) {
                            AtomicInteger completion = new AtomicInteger();
                            completions.add(completion);
                            producer.process(new DefaultExchange(context), sync -> completion.incrementAndGet());
                        }
                    }))
                    .toList();
            await().until(() -> completions.size() > 50);

            component.stop();
            sending.set(false);
            for (CompletableFuture<Void> sender : senders) {
                sender.get(5, TimeUnit.SECONDS);
            }

            await().until(() -> completions.stream().allMatch(completion -> completion.get() > 0));
            await().until(() -> threads().isEmpty());
            assertThat(completions)
                    .allSatisfy(completion -> assertThat(completion).hasValue(1));
            component.start();
        }
    }

    private static void assertEnded(CompletableFuture<Exchange> call) throws Exception {
        Exchange exchange = call.get(5, TimeUnit.SECONDS);
        PolytomicTransportException error = failure(exchange, PolytomicTransportException.class);
        assertThat(error)
                .hasMessage(
                        "bulkSource of connectionId=" + SampleWorkspace.CRM + " was aborted: the component is stopped");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
    }
}
