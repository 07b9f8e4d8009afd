package io.github.camelpolytomic.internal.producer;

import java.io.Closeable;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every end of a stream releases its connection: all calls here share one. */
class StreamingBodyEndTest extends StreamTestSupport {

    private static final String ONE = "&maxConnections=1&connectionRequestTimeout=2s&maxRetries=0";
    private static final String SOURCE =
            "polytomic:bulkSource?streaming=true&connectionId=" + SampleWorkspace.CRM + ONE;
    private static final String PAGES =
            "polytomic:listBulkSyncExecutions?paging=stream&limit=2&syncId=" + SampleWorkspace.SHOP_TO_BUCKET + ONE;
    private static final String CLOSED =
            "The stream is closed: its exchange is done, or it was closed explicitly. Read it"
                    + " within the route, or keep the defaults of paging and streaming";
    private static final int ELEMENTS = 40;

    private boolean stopped;

    @BeforeAll
    static void addHistory() {
        POLYTOMIC
                .simulator()
                .workspace()
                .bulkSync(SampleWorkspace.SHOP_TO_BUCKET)
                .orElseThrow()
                .pastRuns(ELEMENTS);
    }

    @AfterEach
    void theConnectionIsFreeAgain() {
        simulator.behave();
        if (!stopped) {
            String call = "polytomic:bulkDestination?connectionId=" + SampleWorkspace.WAREHOUSE + ONE;
            assertThat((Throwable) call(call).getException()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void isReachedBySplit(String uri) throws Exception {
        for (int time = 1; time <= 3; time++) {
            assertThat(elements(uri)).hasSize(time * ELEMENTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, SOURCE + "&synchronous=true"})
    void isAFaultInTheMiddle(String uri) throws Exception {
        simulator.misbehave(Fault.cutOff());

        assertThat(split(uri).getException()).hasCauseInstanceOf(PolytomicTransportException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void comesWithTheExchangeWhenNobodyReads(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ignoring").to(uri).setBody(constant("other"));
            }
        });

        for (int time = 0; time < 3; time++) {
            assertThat(template.requestBody("direct:ignoring", (Object) null)).isEqualTo("other");
        }
        assertThat(simulator.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void comesWithTheExchangeOfAProducerTemplateAndIsNoSilentEnd(String uri) {
        for (int time = 0; time < 3; time++) {
            Iterator<?> stream = template.requestBody(uri, null, Iterator.class);

            assertThat(stream.hasNext()).isTrue();
            assertThatThrownBy(stream::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(CLOSED);
        }
        assertThat(simulator.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void isTheReadersWhoHasEnough(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:reading").to(uri).process(exchange -> {
                    Iterator<?> stream = exchange.getMessage().getBody(Iterator.class);
                    handedOut.add(stream.next());
                    ((Closeable) stream).close();
                });
            }
        });

        Exchange exchange = template.send("direct:reading", out -> {});

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(handedOut).hasSize(1);
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void comesWithASplitThatStopsEarly(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:stopping")
                        .to(uri)
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(exchange -> handedOut.add(exchange.getMessage().getBody()))
                        .throwException(new IllegalStateException("enough"));
            }
        });

        Exchange exchange = template.send("direct:stopping", out -> {});

        assertThat(exchange.getException()).hasStackTraceContaining("enough");
        assertThat(handedOut).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void goesWithTheExchangeOverASedaQueue(String uri) throws Exception {
        MockEndpoint out = context.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(ELEMENTS);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:first").to(uri).to("seda:second?waitForTaskToComplete=Never");
                from("seda:second").split(body()).streaming().to("mock:out");
            }
        });

        template.sendBody("direct:first", "");

        out.assertIsSatisfied();
    }

    @ParameterizedTest
    @ValueSource(strings = {SOURCE, PAGES})
    void ofTheComponentBreaksAStreamThatIsRead(String uri) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:slow").to(uri).split(body()).streaming().process(exchange -> {
                    begun.countDown();
                    goOn.await();
                });
            }
        });
        simulator.misbehave(Fault.slowDrip(Duration.ofSeconds(5)).on("/source/"));
        CompletableFuture<Exchange> reading =
                CompletableFuture.supplyAsync(() -> template.send("direct:slow", exchange -> {}));
        begun.await();

        component.stop();
        stopped = true;
        goOn.countDown();

        Exception error = reading.get(30, TimeUnit.SECONDS).getException();
        assertThat(error).hasCauseInstanceOf(PolytomicTransportException.class);
        assertThat(error.getCause()).hasMessageEndingWith(" was aborted: the component is stopped");
    }

    @Test
    void ofAPageLeavesTheConnectionToOthers() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:nested")
                        .to(PAGES)
                        .split(body())
                        .streaming()
                        .to("polytomic:bulkDestination?connectionId=" + SampleWorkspace.WAREHOUSE + ONE)
                        .process(exchange -> handedOut.add(exchange.getMessage().getBody()));
            }
        });

        Exchange exchange = template.send("direct:nested", out -> {});

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(handedOut).hasSize(ELEMENTS);
    }

    @Test
    void ofASourceIsAwaitedByOthersWhoSayWhatToDo() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:nested")
                        .to(SOURCE)
                        .process(exchange -> exchange.setProperty(
                                "stream", exchange.getMessage().getBody()))
                        .to("polytomic:bulkDestination?connectionId=" + SampleWorkspace.WAREHOUSE + ONE);
            }
        });

        assertThat(template.send("direct:nested", out -> {}).getException())
                .hasMessageEndingWith("no pooled connection became available within"
                        + " connectionRequestTimeout;"
                        + " raise maxConnections");
    }

    @Test
    void leavesNothingOfTheListBehindWhenItIsStreamedManyTimes() throws Exception {
        List<String> uris = List.of(SOURCE, PAGES);
        for (int time = 0; time < 50; time++) {
            call(uris.get(time % 2));
        }

        assertThat(simulator.requests()).hasSize(50);
    }
}
