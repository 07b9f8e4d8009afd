package io.github.camelpolytomic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A call ends with its component, at once and with an exception; a route that stops lets its calls finish. */
class StopTest extends PolytomicTestSupport {

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

        assertThat(call(CALL).getException()).hasMessage("The polytomic component is not started");
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

    private static void assertEnded(CompletableFuture<Exchange> call) throws Exception {
        Exchange exchange = call.get(5, TimeUnit.SECONDS);
        PolytomicTransportException error = failure(exchange, PolytomicTransportException.class);
        assertThat(error)
                .hasMessage(
                        "bulkSource of connectionId=" + SampleWorkspace.CRM + " was ended: the component is stopped");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
    }

    private List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")") && name.contains("Polytomic"))
                .toList();
    }
}
