package io.github.camelpolytomic.benchmark.concurrency;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** Measures one variant for a fixed time, after a warm-up of a number of calls, or of a time where calls are slow. */
final class ConcurrencyProcess {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(5);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double NANOS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double PERCENTILE = 0.99;

    private final CallRecorder recorder = new CallRecorder();

    private ConcurrencyProcess() {}

    /** Takes the variant, how many calls are in flight, and how many warm it up. */
    public static void main(String[] args) throws Exception {
        ChildProcess.endWithParent();
        Thread.setDefaultUncaughtExceptionHandler(ConcurrencyProcess::giveUp);
        ConcurrencyVariant variant = ConcurrencyVariant.valueOf(args[0]);
        Load load = variant.open(Integer.parseInt(args[1]));
        ConcurrencyProcess process = new ConcurrencyProcess();
        load.start(process.recorder);
        long warmUp = process.warmUp(Integer.parseInt(args[2]), variant.warmUpLimit());
        System.out.println(process.sample(warmUp).line());
        // what is in flight is not waited for
        System.exit(0);
    }

    // the threads that call would go on for ever
    private static void giveUp(Thread thread, Throwable fault) {
        fault.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    /** Returns how many calls there were. */
    private long warmUp(int enough, Duration limit) throws InterruptedException {
        // starting takes as long as the machine likes
        waitFor(1, Duration.ofMinutes(1));
        waitFor(enough, limit);
        return recorder.drain().count();
    }

    private void waitFor(int ended, Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        while (recorder.count() < ended && System.nanoTime() - began < limit.toNanos()) {
            Thread.sleep(POLL_INTERVAL.toMillis());
        }
    }

    private Sample sample(long warmUp) throws InterruptedException {
        long began = System.nanoTime();
        Thread.sleep(WINDOW.toMillis());
        LatencyHistogram latencies = recorder.drain();
        double seconds = (System.nanoTime() - began) / NANOS_OF_A_SECOND;
        return new Sample(
                latencies.count() / seconds,
                latencies.milliseconds(PERCENTILE),
                ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                warmUp);
    }
}
