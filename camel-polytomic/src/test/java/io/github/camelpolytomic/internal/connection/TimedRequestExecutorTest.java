package io.github.camelpolytomic.internal.connection;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The read timeout, with a manual clock; {@code HttpSenderFaultTest} tests it with a real one. */
class TimedRequestExecutorTest extends RunTestSupport {

    private static final String STATUS = "polytomic:bulkSyncStatus?syncId=" + SYNC + "&callTimeout=20d";
    private static final String SOURCE = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final String SILENT = "read timeout (responseTimeout) expired";

    @Test
    void endsAnAttemptWhenTheServiceIsSilent() {
        service.misbehave(Fault.silence());
        CompletableFuture<Exchange> call = begin(STATUS + "&responseTimeout=1m&maxRetries=0");
        await().until(() -> service.requests().size() == 1);

        timer.advance(MINUTE.minus(MOMENT));
        assertThat(call).isNotDone();
        timer.advance(MOMENT);

        PolytomicTransportException error = failure(call.join(), PolytomicTransportException.class);
        assertThat(error).hasMessage("bulkSyncStatus of syncId=" + SYNC + " received no response: " + SILENT);
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(error.isRetryable()).isTrue();
    }

    @Test
    void doesNotEndTheCallWhichRetries() {
        service.misbehave(Fault.silence().once());

        CompletableFuture<Exchange> call = begin(STATUS + "&responseTimeout=1m");
        await().until(() -> service.requests().size() == 1);

        timer.advance(MINUTE);
        Exchange exchange = end(call);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(2);
        assertThat(service.requests()).hasSize(2);
    }

    @Test
    void endsAStreamWhenTheServiceIsSilentInIt() {
        // the clock advances between two packets
        service.misbehave(Fault.slowDrip(MINUTE));
        Iterator<?> schemas = stream(SOURCE + "&streaming=true&responseTimeout=1m");

        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> schemas.forEachRemaining(schema -> {}));
        await().pollInterval(MOMENT).until(() -> {
            timer.advance(MINUTE);
            return reading.isDone();
        });

        assertThatThrownBy(reading::join)
                .hasCauseInstanceOf(RuntimeCamelException.class)
                .hasRootCauseMessage("Read timed out")
                .hasStackTraceContaining("received no complete response: " + SILENT);
    }

    @Test
    void doesNotCountTheTimeOfARouteBetweenElementsOfAStream() {
        Iterator<?> schemas = stream(SOURCE + "&streaming=true&responseTimeout=1m");
        for (int i = 0; i < 5; i++) {
            assertThat(schemas.next()).isNotNull();
            timer.advance(MINUTE.multipliedBy(60));
        }

        assertThat(schemas).toIterable().hasSize(35);
    }

    @Test
    void keepsTheConnectionForTheNextCallHoweverLongThatTakes() {
        Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
        context.getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(
                        builder -> builder.addResponseInterceptorLast((response, entity, http) -> connections.add(
                                HttpCoreContext.cast(http).getEndpointDetails().getLocalAddress())));

        for (int i = 0; i < 3; i++) {
            assertThat((Throwable) begin(STATUS).join().getException()).isNull();
            timer.advance(Duration.ofDays(2));
        }

        assertThat(connections).hasSize(1);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void countsForEachOfManyCallsFromItsOwnRequest() {
        service.misbehave(Fault.silence());
        List<CompletableFuture<Exchange>> calls = IntStream.range(1, 21)
                .mapToObj(i -> {
                    CompletableFuture<Exchange> call = begin(STATUS + "&responseTimeout=1m&maxRetries=0");
                    await().until(() -> service.requests().size() == i);
                    timer.advance(Duration.ofSeconds(1));
                    return call;
                })
                .toList();

        timer.advance(Duration.ofSeconds(40));
        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i)).succeedsWithin(MINUTE);
            assertThat(calls.subList(i + 1, calls.size())).noneMatch(CompletableFuture::isDone);
            timer.advance(Duration.ofSeconds(1));
        }
    }

    private Iterator<?> stream(String uri) {
        Exchange exchange = begin(uri).join();
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(Iterator.class);
    }
}
