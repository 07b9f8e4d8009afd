package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatedSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** Many runs that are waited for at once, and what the service is asked meanwhile. */
public abstract class PollingTestSupport extends RunTestSupport {

    protected static final String MANY = "GET /api/bulk/syncs/status";
    protected static final Duration SECOND = Duration.ofSeconds(1);

    /** A request that came at most a step before this time. */
    protected record Asked(Duration at, ReceivedRequest request) {

        String line() {
            return request.method() + " " + request.rawPath();
        }

        boolean isOne() {
            return request.method().equals("GET") && request.rawPath().contains("/executions/");
        }
    }

    /** Syncs with one schema each, whose next runs go like this. */
    protected List<SimulatedBulkSync> fleet(int size, SimulatedRun run) {
        // thousands of them are made, and a sync is made of all the schemas of its source
        service.workspace()
                .add(SimulatedConnection.named("Small")
                        .id("small")
                        .type("postgresql")
                        .schema(SimulatedSchema.named("orders")
                                .field(SimulatedField.of("id", "number").primaryKey())));
        int before = service.workspace().bulkSyncs().size();
        return IntStream.range(before, before + size)
                .mapToObj(number -> {
                    SimulatedBulkSync sync = SimulatedBulkSync.named("Sync " + number)
                            .id("00000000-0000-4000-8000-%012d".formatted(number))
                            .source("small")
                            .destination(SampleWorkspace.BUCKET)
                            .destinationSetting("path", "sync-" + number)
                            .schemas("orders");
                    service.workspace().add(sync);
                    return sync.everyRun(run);
                })
                .toList();
    }

    /** Runs each, and lets them get under way. */
    protected List<CompletableFuture<Exchange>> runAll(List<SimulatedBulkSync> syncs, String options) {
        List<CompletableFuture<Exchange>> running =
                syncs.stream().map(sync -> run(sync, options)).toList();
        settle();
        service.forgetRequests();
        return running;
    }

    protected CompletableFuture<Exchange> run(SimulatedBulkSync sync, String options) {
        return begin("polytomic:runBulkSync?" + options, Map.of("CamelPolytomicSyncId", sync.id()));
    }

    protected static String in(ApiVersion version) {
        return "apiVersion=" + version;
    }

    /** Lets time pass, and tells what the service was asked meanwhile. */
    protected List<Asked> ask(Duration time, Duration step) {
        List<Asked> asked = new ArrayList<>();
        service.forgetRequests();
        for (Duration passed = step; passed.compareTo(time) <= 0; passed = passed.plus(step)) {
            settle();
            timer.advance(step);
            settle();
            Duration at = passed;
            service.requests().forEach(request -> asked.add(new Asked(at, request)));
            service.forgetRequests();
        }
        return asked;
    }

    protected static List<Asked> looksAtMany(List<Asked> asked) {
        return asked.stream().filter(each -> each.line().equals(MANY)).toList();
    }

    protected static List<Asked> looksAt(SimulatedBulkSync sync, List<Asked> asked) {
        return asked.stream()
                .filter(each -> each.isOne() && each.request().rawPath().contains("/" + sync.id() + "/"))
                .toList();
    }

    /** The times between what was asked, with the time until the first. */
    protected static List<Duration> gaps(List<Asked> asked) {
        List<Duration> gaps = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (Asked each : asked) {
            gaps.add(each.at().minus(before));
            before = each.at();
        }
        return gaps;
    }

    protected static void haveAllEnded(List<CompletableFuture<Exchange>> running) {
        assertThat(running)
                .allSatisfy(each -> assertThat(each).isDone())
                .allSatisfy(each -> assertThat(run(each.join()).status()).isEqualTo("completed"));
    }
}
