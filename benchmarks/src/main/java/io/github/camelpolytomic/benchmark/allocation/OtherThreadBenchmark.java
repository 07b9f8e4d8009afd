package io.github.camelpolytomic.benchmark.allocation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Checks the measurement itself: a known number of bytes, allocated on another thread than the caller's. The component
 * works on such threads, and what it allocates there must be counted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OtherThreadBenchmark {

    static final int BYTES = 1_000_000;

    private ExecutorService worker;

    @Setup
    public void open() {
        worker = Executors.newSingleThreadExecutor();
    }

    @Benchmark
    public byte[] allocateOnAnotherThread() throws Exception {
        return worker.submit(() -> new byte[BYTES]).get();
    }

    @TearDown
    public void close() {
        worker.shutdown();
    }
}
