package io.github.camelpolytomic.benchmark.crowd;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** Measures one variant: warms up by a number of calls, or by a time where calls are slow, and then looks at a window. */
final class CrowdProcess {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double NANOS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double NEARLY_ALL = 0.99;

    private final Calls calls = new Calls();

    private CrowdProcess() {}

    /** Takes the variant, how many calls are in flight, and after how many it is warm. */
    public static void main(String[] args) throws Exception {
        ChildProcess.endWithParent();
        Thread.setDefaultUncaughtExceptionHandler(CrowdProcess::giveUp);
        CrowdVariant variant = CrowdVariant.valueOf(args[0]);
        Load load = variant.open(Integer.parseInt(args[1]));
        CrowdProcess process = new CrowdProcess();
        load.start(process.calls);
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

    /** Gives how many calls there were. */
    private long warmUp(int enough, Duration limit) throws InterruptedException {
        // starting takes as long as the machine likes
        waitFor(1, Duration.ofMinutes(1));
        waitFor(enough, limit);
        return calls.turn().count();
    }

    private void waitFor(int ended, Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        while (calls.count() < ended && System.nanoTime() - began < limit.toNanos()) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    private Sample sample(long warmUp) throws InterruptedException {
        long began = System.nanoTime();
        Thread.sleep(WINDOW.toMillis());
        Tally tally = calls.turn();
        double seconds = (System.nanoTime() - began) / NANOS_OF_A_SECOND;
        return new Sample(
                tally.count() / seconds,
                tally.milliseconds(NEARLY_ALL),
                ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                warmUp);
    }
}
