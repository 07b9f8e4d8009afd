package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Waiting holds no thread. Uses real threads and the real clock. */
class RunProducerThreadsTest extends PolytomicTestSupport {

    private static final int MANY = 1_000;
    private static final int WORKERS = 4;

    private Endpoint endpoint;
    private AsyncProducer producer;
    private final Queue<AtomicInteger> ends = new ConcurrentLinkedQueue<>();

    @Override
    protected void prepare(CamelContext starting) {
        component.getConfiguration().setMaxConnections(WORKERS);
        component.getConfiguration().setApiVersion("2025-09-18");
    }

    @Test
    void aThousandRunsInFlightUseNoMoreThreadsThanOne() throws Exception {
        endpoint = context.getEndpoint("polytomic:runBulkSync?minPollInterval=50ms&maxPollInterval=50ms");
        producer = endpoint.createAsyncProducer();
        producer.start();
        List<CompletableFuture<Exchange>> running = new ArrayList<>(run(0, 1));
        awaitPolls(3 * WORKERS);
        int threadsOfOne = threads().size();
        int allThreads = Thread.getAllStackTraces().size();

        running.addAll(run(1, MANY));
        await().until(() -> component.runs().stream()
                        .filter(run -> run.stage().equals("waiting"))
                        .count()
                == MANY);
        awaitPolls(3 * WORKERS);

        // only this many concurrent starts make the pool reach its maximum size
        assertThat(threads()).hasSizeLessThanOrEqualTo(WORKERS + 1);
        assertThat(Thread.getAllStackTraces()).hasSizeLessThanOrEqualTo(allThreads + 10);
        assertThat(threadsOfOne).isLessThanOrEqualTo(WORKERS + 1);
        assertThat(running).noneMatch(CompletableFuture::isDone);

        context.stop();
        await().until(() -> running.stream().allMatch(CompletableFuture::isDone));
        await().until(() -> threads().isEmpty());
        assertThat(component.runs()).isEmpty();
        assertThat(ends).hasSize(MANY).allSatisfy(each -> assertThat(each).hasValue(1));
    }

    private List<CompletableFuture<Exchange>> run(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::run).toList();
    }

    private CompletableFuture<Exchange> run(int number) {
        SimulatedBulkSync sync = SimulatedBulkSync.named("Sync " + number)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "sync-" + number)
                .schemas("public.customers");
        simulator.workspace().add(sync);
        sync.everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setHeader("CamelPolytomicSyncId", sync.id());
        AtomicInteger count = new AtomicInteger();
        ends.add(count);
        producer.process(exchange, doneSync -> {
            count.incrementAndGet();
            ended.complete(exchange);
        });
        return ended;
    }

    /** Waits until this many further polls have been made. */
    private void awaitPolls(int number) {
        simulator.forgetRequests();
        await().until(() -> simulator.requests().stream()
                        .filter(request -> request.rawPath().equals("/api/bulk/syncs/status"))
                        .count()
                >= number);
    }
}
