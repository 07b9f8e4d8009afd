package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which threads a call holds, and that each exchange is completed once. */
class PolytomicProducerThreadsTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?includeFields=false&connectionId=" + SampleWorkspace.SHOP;

    @Test
    void ofTheRouteAreFreeWhileTheServiceThinks() throws Exception {
        simulator.misbehave(Fault.delay(Duration.ofSeconds(2)));
        AtomicInteger completions = new AtomicInteger();
        Exchange exchange = new DefaultExchange(context);

        boolean doneSync = producer(CALL).process(exchange, sync -> completions.incrementAndGet());

        assertThat(doneSync).isFalse();
        assertThat(completions).hasValue(0);
        await().until(() -> completions.get() == 1);
        assertThat(exchange.getMessage().getBody()).isNotNull();
    }

    @Test
    void ofTheRouteAreHeldWhenTheExchangeIsTransacted() throws Exception {
        AtomicInteger completions = new AtomicInteger();
        Exchange exchange = new DefaultExchange(context);
        exchange.getExchangeExtension().setTransacted(true);

        boolean doneSync = producer(CALL).process(exchange, sync -> completions.incrementAndGet());

        assertThat(doneSync).isTrue();
        assertThat(completions).hasValue(1);
        assertThat(exchange.getMessage().getBody()).isNotNull();
    }

    @Test
    void ofTheRouteAreHeldWhenTheEndpointIsSynchronous() throws Exception {
        Exchange exchange = new DefaultExchange(context);

        assertThat(producer(CALL + "&synchronous=true").process(exchange, sync -> {}))
                .isTrue();
        assertThat(exchange.getMessage().getBody()).isNotNull();
    }

    @Test
    void ofThePoolMakeTheNextCallOfTheirRoute() throws Exception {
        AsyncProducer producer = producer(CALL);
        Thread[] threads = threadsOfTwoCalls(producer, producer);

        assertThat(threads[1]).isSameAs(threads[0]);
    }

    @Test
    void ofThePoolDoNotMakeTheCallsOfAnotherClient() throws Exception {
        Thread[] threads = threadsOfTwoCalls(producer(CALL), producer(CALL + "&maxConnections=3"));

        assertThat(threads[1]).isNotSameAs(threads[0]);
    }

    private Thread[] threadsOfTwoCalls(AsyncProducer first, AsyncProducer second) throws Exception {
        CompletableFuture<Thread[]> threads = new CompletableFuture<>();
        first.process(new DefaultExchange(context), done -> {
            Thread ofTheFirst = Thread.currentThread();
            second.process(
                    new DefaultExchange(context),
                    sync -> threads.complete(new Thread[] {ofTheFirst, Thread.currentThread()}));
        });
        return threads.get(60, TimeUnit.SECONDS);
    }

    @Test
    void makeManyCallsOfOneRouteWithoutAnOverflow() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:loop").loop(3_000).to(CALL).process(exchange -> calls.incrementAndGet());
            }
        });

        template.requestBody("direct:loop", null, Object.class);

        assertThat(calls).hasValue(3_000);
    }

    @Test
    void areNotHeldByPausesBetweenAttempts() throws Exception {
        int calls = 300;
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ofSeconds(2)).times(calls));
        String narrow = CALL + "&maxConnections=5&maxRetries=50";

        List<CompletableFuture<Exchange>> waiting = IntStream.range(0, calls)
                .mapToObj(i -> template.asyncSend(narrow, exchange -> {}))
                .toList();

        int attempts = 0;
        for (CompletableFuture<Exchange> call : waiting) {
            attempts += call.get().getMessage().getHeader("CamelPolytomicAttempts", Integer.class);
        }
        assertThat(attempts).isEqualTo(2 * calls);
        assertThat(threads()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void areNoMoreThanThereAreCallsAtATime() {
        for (int i = 0; i < 300; i++) {
            call(CALL);
        }

        assertThat(simulator.requests()).hasSize(300);
        assertThat(threads().stream().filter(name -> name.contains("PolytomicWorker")))
                .hasSizeBetween(1, 3);
    }

    @Test
    void areAsManyAsThereAreCallsAtATime() throws Exception {
        int calls = 40;
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(calls);
        AsyncProducer producer = producer(CALL);

        for (int i = 0; i < calls; i++) {
            producer.process(new DefaultExchange(context), sync -> {
                held.countDown();
                awaitQuietly(released);
            });
        }

        assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
        released.countDown();
    }

    @Test
    void completeEachExchangeOnceWhenItsTimeRunsOutWhileItIsAnswered() throws Exception {
        int calls = 200;
        simulator.misbehave(Fault.delay(Duration.ofMillis(100)));
        AsyncProducer producer = producer(CALL + "&maxRetries=0&callTimeout=100ms");
        List<AtomicInteger> completions =
                IntStream.range(0, calls).mapToObj(i -> new AtomicInteger()).toList();

        for (AtomicInteger completion : completions) {
            producer.process(new DefaultExchange(context), sync -> completion.incrementAndGet());
        }

        await().untilAsserted(() -> assertThat(completions)
                .allSatisfy(completion -> assertThat(completion).hasValue(1)));
        component.stop();
        await().until(() -> threads().isEmpty());
        assertThat(completions).allSatisfy(completion -> assertThat(completion).hasValue(1));
    }

    @Test
    void ofThePoolNeedNotBeFreeForACallToRunOutOfItsTime() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        AsyncProducer producer = producer(CALL + "&maxConnections=1&callTimeout=300ms");
        producer.process(new DefaultExchange(context), sync -> {
            held.countDown();
            awaitQuietly(released);
        });
        held.await();
        Exchange waiting = new DefaultExchange(context);
        CompletableFuture<Void> done = new CompletableFuture<>();

        producer.process(waiting, sync -> done.complete(null));

        done.get(5, TimeUnit.SECONDS);
        released.countDown();
        assertThat(waiting.getException()).hasMessageContaining("timed out: callTimeout PT0.3S");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void completeAnExchangeWhoseMessageCannotTakeTheResult() throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.setMessage(new DefaultMessage(context) {
            @Override
            public void setBody(Object body) {
                throw new IllegalStateException("full");
            }
        });
        CompletableFuture<Void> done = new CompletableFuture<>();

        producer(CALL).process(exchange, sync -> done.complete(null));

        done.get(5, TimeUnit.SECONDS);
        assertThat(exchange.getException())
                .isInstanceOf(PolytomicException.class)
                .hasMessage("bulkSource has ended, but the result could not be set on the message:"
                        + " java.lang.IllegalStateException: full")
                .hasRootCauseMessage("full");
    }

    private AsyncProducer producer(String uri) throws Exception {
        Endpoint endpoint = context.getEndpoint(uri);
        AsyncProducer producer = endpoint.createAsyncProducer();
        producer.start();
        return producer;
    }
}
