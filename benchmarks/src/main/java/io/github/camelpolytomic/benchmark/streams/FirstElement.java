package io.github.camelpolytomic.benchmark.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.suite.ChildProcess;
import io.github.camelpolytomic.benchmark.suite.Median;

/** Prints how many milliseconds pass from a call to its first element, or to its return: the median of many calls. */
final class FirstElement {

    private static final int WARM_UP_CALLS = 9;
    private static final int CALLS = 9;
    private static final long NONE = Long.MIN_VALUE;

    private FirstElement() {}

    /** Takes the variant. */
    public static void main(String[] arguments) throws Exception {
        ChildProcess.endWithParent();
        AtomicLong first = new AtomicLong(NONE);
        List<Double> millis = new ArrayList<>();
        try (Caller caller = StreamVariant.valueOf(arguments[0])
                .open(Streams.LIST, element -> first.compareAndSet(NONE, System.nanoTime()))) {
            for (int call = -WARM_UP_CALLS; call < CALLS; call++) {
                first.set(NONE);
                long start = System.nanoTime();
                caller.call();
                // a whole is there when the call returns
                first.compareAndSet(NONE, System.nanoTime());
                if (call >= 0) {
                    millis.add((first.get() - start) / 1e6);
                }
            }
        }
        System.out.println(Median.of(millis));
    }
}
