package io.github.camelpolytomic.benchmark.streams;

import java.lang.ref.Reference;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** Reads everything once; a whole is retained until it is complete, an element until the next. */
final class ReadAll {

    private ReadAll() {}

    /** Takes the variant. */
    public static void main(String[] arguments) throws Exception {
        ChildProcess.endWithParent();
        try (Caller caller = StreamVariant.valueOf(arguments[0]).open(Streams.LIST, element -> {})) {
            Reference.reachabilityFence(caller.call());
        }
    }
}
