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
import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.service.Executions;

/** Many elements, one list after the other: what each list allocates, and how long it takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StreamBenchmark {

    static final Executions LIST = Executions.SHORT;

    @Param
    public StreamVariant variant;

    private Caller caller;

    @Setup
    public void open() throws Exception {
        caller = variant.open(LIST, element -> {});
        for (int call = 0; call < variant.warmUpCalls(); call++) {
            caller.call();
        }
    }

    @Benchmark
    public Object manyElements() throws Exception {
        return caller.call();
    }

    @TearDown
    public void close() throws Exception {
        caller.close();
    }
}
