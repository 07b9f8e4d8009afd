package io.github.camelpolytomic.benchmark.polling;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application with runs in flight. It prints a line when it has sent the runs, goes on when it reads one, prints
 * another when it starts to count, and then what it counted.
 */
final class PollingProcess {

    /** How many runs end before the others start, so that what stays in memory for good is there before. */
    static final int WARM_UP = 200;

    // over a minute: idle threads have ended by then
    private static final int INTERVALS = 13;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint entry;

    private PollingProcess(PollingVariant variant) throws Exception {
        context.disableJMX();
        RouteBuilder.addRoutes(context, variant.route());
        context.start();
        template = context.createProducerTemplate();
        if (variant.holdsThread()) {
            template.setExecutorService(Executors.newCachedThreadPool());
        }
        entry = context.getEndpoint(PollingVariant.ENTRY);
    }

    /** Takes the variant and the number of runs. */
    public static void main(String[] arguments) throws Exception {
        PrintStream output = System.out;
        // logs go there too
        System.setOut(System.err);
        int threadsBefore = THREADS.getThreadCount();
        PollingProcess process = new PollingProcess(PollingVariant.valueOf(arguments[0]));
        for (CompletableFuture<Exchange> run : process.start(0, WARM_UP)) {
            Exception failure = run.join().getException();
            if (failure != null) {
                throw failure;
            }
        }
        long heapBefore = heap();
        List<CompletableFuture<Exchange>> runs = process.start(WARM_UP, WARM_UP + Integer.parseInt(arguments[1]));
        output.println("sent");
        require(System.in.read() >= 0, "The parent has ended");
        pass(1);
        long heap = heap() - heapBefore;
        Map<Long, Long> allocatedBefore = allocated();
        output.println("counting");
        pass(INTERVALS);
        long allocated = allocated().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - allocatedBefore.getOrDefault(thread.getKey(), 0L))
                .sum();
        require(runs.stream().noneMatch(CompletableFuture::isDone), "A run has ended");
        output.printf(
                "%s %s %s %s%n",
                heap,
                allocated,
                THREADS.getThreadCount() - threadsBefore,
                THREADS.getPeakThreadCount() - threadsBefore);
        // the runs do not end
        Runtime.getRuntime().halt(0);
    }

    private List<CompletableFuture<Exchange>> start(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(SimulatedAccount::syncId)
                .map(id -> template.asyncSend(
                        entry, exchange -> exchange.getMessage().setHeader(PollingVariant.SYNC_ID, id)))
                .toList();
    }

    /** The bytes in use after a garbage collection, the least of some. */
    private static long heap() {
        return LongStream.generate(PollingProcess::heapAfterCollection)
                .limit(5)
                .min()
                .orElseThrow();
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The bytes that each thread has allocated. */
    private static Map<Long, Long> allocated() {
        Map<Long, Long> allocated = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            allocated.put(id, THREADS.getThreadAllocatedBytes(id));
        }
        return allocated;
    }

    private static void pass(int intervals) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) intervals * PollingVariant.INTERVAL_MILLIS);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
