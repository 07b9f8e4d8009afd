package io.github.camelpolytomic.benchmark.polling;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;



/**
 * An application whose runs are waited for. It takes commands from its standard input, a line each, answers each with a
 * line, and ends with its standard input.
 */
final class PollingProcess {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int threadsBefore = THREADS.getThreadCount();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint entry;
    private final List<CompletableFuture<Exchange>> running = new ArrayList<>();
    private Map<Long, Long> allocatedBefore = Map.of();

    private PollingProcess(PollingVariant variant) throws Exception {
        context.disableJMX();
        context.addRoutes(variant.route());
        context.start();
        template = context.createProducerTemplate();
        if (variant.holdsThread()) {
            template.setExecutorService(Executors.newCachedThreadPool());
        }
        entry = context.getEndpoint(PollingVariant.ENTRY);
    }

    /** Takes the name of the variant. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        // logs go there too
        System.setOut(System.err);
        PollingProcess program = new PollingProcess(PollingVariant.valueOf(arguments[0]));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            answers.println(program.answer(line.split(" ")));
        }
        // nobody is left to wait for the runs
        Runtime.getRuntime().halt(0);
    }

    private long answer(String... command) {
        return switch (command[0]) {
            case "begin" -> begin(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            case "end" -> end();
            case "running" -> running.stream().filter(run -> !run.isDone()).count();
            case "heap" -> heap();
            case "threads" -> THREADS.getThreadCount() - threadsBefore;
            case "peak" -> THREADS.getPeakThreadCount() - threadsBefore;
            case "allocated" -> allocated();
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    /** Begins the runs of these syncs and says how many there are. */
    private int begin(int from, int to) {
        for (int sync = from; sync < to; sync++) {
            String id = SimulatedAccount.syncId(sync);
            running.add(
                    template.asyncSend(entry, exchange -> exchange.getMessage().setHeader(PollingVariant.SYNC_ID, id)));
        }
        return running.size();
    }

    /** Waits until all have ended, and says how many did not end well. */
    private long end() {
        long failed = running.stream()
                .filter(run -> run.join().getException() != null)
                .count();
        running.clear();
        return failed;
    }

    /** The bytes that are used after a collection, the least of some. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** The bytes that the threads of this moment have allocated since it was last asked. */
    private long allocated() {
        Map<Long, Long> now = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            now.put(id, THREADS.getThreadAllocatedBytes(id));
        }
        long bytes = now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - allocatedBefore.getOrDefault(thread.getKey(), 0L))
                .sum();
        allocatedBefore = now;
        return bytes;
    }
}
