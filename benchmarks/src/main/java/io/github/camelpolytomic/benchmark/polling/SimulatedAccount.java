package io.github.camelpolytomic.benchmark.polling;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.github.tomakehurst.wiremock.http.RequestMethod;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatedSchema;

/** A simulated account with many small syncs, in this process; it counts its calls. */
final class SimulatedAccount implements AutoCloseable {

    private static final String SOURCE = "small";

    private final PolytomicSimulator service = PolytomicSimulator.start();
    private final LongAdder calls = new LongAdder();
    private final LongAdder starts = new LongAdder();

    /**
     * @param quick how many syncs have runs that end in a second
     * @param endless how many more have runs that do not end
     */
    SimulatedAccount(int quick, int endless) {
        service.workspace()
                .acceptApiKey(Service.API_KEY)
                .add(SimulatedConnection.named("Small")
                        .id(SOURCE)
                        .type("postgresql")
                        .schema(SimulatedSchema.named("orders")
                                .field(SimulatedField.of("id", "number").primaryKey())));
        for (int number = 0; number < quick + endless; number++) {
            SimulatedBulkSync sync = sync(number);
            service.workspace().add(sync);
            sync.everyRun(
                    number < quick ? SimulatedRun.completesAfter(Duration.ofSeconds(1)) : SimulatedRun.neverEnds());
        }
        service.wireMock().addMockServiceRequestListener((request, response) -> {
            calls.increment();
            if (request.getMethod().equals(RequestMethod.POST)) {
                starts.increment();
            }
        });
    }

    private static SimulatedBulkSync sync(int number) {
        return SimulatedBulkSync.named("Sync " + number)
                .id(syncId(number))
                .source(SOURCE)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "sync-" + number)
                .schemas("orders");
    }

    static String syncId(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    int port() {
        return URI.create(service.baseUrl()).getPort();
    }

    /** Waits until this many runs have started. */
    void awaitStarts(int number) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (starts.sum() < number) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d runs were started".formatted(starts.sum(), number));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** How many calls have completed. */
    long calls() {
        return calls.sum();
    }

    @Override
    public void close() {
        service.close();
    }
}
