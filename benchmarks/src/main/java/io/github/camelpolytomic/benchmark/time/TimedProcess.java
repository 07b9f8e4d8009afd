package io.github.camelpolytomic.benchmark.time;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** Makes calls, one after the other, and prints what each took. */
final class TimedProcess {

    // the compiler works behind the calls that warm it up
    private static final int WARM_UP = 2;
    private static final double NANOS_OF_A_MICROSECOND = TimeUnit.MICROSECONDS.toNanos(1);

    private TimedProcess() {}

    /** Takes the arguments of a {@link TimedCase}. */
    public static void main(String[] arguments) throws Exception {
        ChildProcess.endWithParent();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        TimedCase each = TimedCase.of(arguments);
        int calls = each.calls();
        try (Caller caller = each.open()) {
            call(caller, WARM_UP * calls);
            long processor = system.getProcessCpuTime();
            long began = System.nanoTime();
            call(caller, calls);
            long elapsed = System.nanoTime() - began;
            processor = system.getProcessCpuTime() - processor;
            System.out.println(new Times.Sample(micros(processor, calls), micros(elapsed, calls)).line());
        }
        // the threads of the template's pool would be waited for
        System.exit(0);
    }

    private static void call(Caller caller, int times) throws Exception {
        for (int call = 0; call < times; call++) {
            caller.call();
        }
    }

    private static double micros(long nanos, int calls) {
        return nanos / NANOS_OF_A_MICROSECOND / calls;
    }
}
