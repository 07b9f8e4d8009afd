package io.github.camelpolytomic.benchmark.heap;

import java.lang.ref.Reference;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** Reads the largest response three times; each result is retained until it is complete, and no longer. */
final class ReadThreeTimes {

    private ReadThreeTimes() {}

    /** Takes the variant. */
    public static void main(String[] arguments) throws Exception {
        ChildProcess.endWithParent();
        try (Caller caller = Variant.valueOf(arguments[0]).open(Body.TWENTY_MB)) {
            for (int call = 0; call < 3; call++) {
                Reference.reachabilityFence(caller.call());
            }
        }
    }
}
