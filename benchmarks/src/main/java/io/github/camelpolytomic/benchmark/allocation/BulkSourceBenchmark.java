package io.github.camelpolytomic.benchmark.allocation;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;

/** One call after the other: what each allocates, and how long it takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BulkSourceBenchmark {

    @Param
    public Variant variant;

    @Param
    public Body body;

    private Caller caller;

    @Setup
    public void open() throws Exception {
        caller = variant.open(body);
        // counted, not timed: on a busy machine a second of warm-up is now a hundred calls and now ten thousand
        for (int call = 0; call < body.warmUpCalls(); call++) {
            caller.call();
        }
    }

    @Benchmark
    public Object bulkSource() throws Exception {
        return caller.call();
    }

    @TearDown
    public void close() throws Exception {
        caller.close();
    }
}
