package io.github.camelpolytomic.benchmark.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Median;
import io.github.camelpolytomic.benchmark.suite.Settings;

/**
 * How JMH measures: in rounds, all variants taking turns within a round, so that a noisy minute does not hit only one of
 * them; each measurement in a process of its own.
 */
record JmhRuns(Settings settings) {

    // after the calls that warm the code up: the compiler works behind them
    private static final int WARM_UP_SECONDS = 4;

    /** Runs a benchmark for each pair of these parameters' values, as often as there are rounds. */
    List<RunResult> results(Class<?> benchmark, String name, Parameter... parameters) throws RunnerException {
        int rounds = settings.quick() ? 1 : 3;
        List<RunResult> results = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s, round %d of %d%n", name, round, rounds);
            ChainedOptionsBuilder options = options()
                    .include(benchmark.getName())
                    .output(settings.file("%s-%d.log".formatted(name, round)))
                    .result(settings.file("%s-%d.json".formatted(name, round)))
                    .resultFormat(ResultFormatType.JSON);
            for (Parameter parameter : parameters) {
                options.param(parameter.name(), parameter.values());
            }
            results.addAll(new Runner(options.build()).run());
        }
        return results;
    }

    private ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                .measurementIterations(settings.quick() ? 2 : 4)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseG1GC", "-D" + Service.PORT_PROPERTY + "=" + settings.port());
    }

    /** The bytes that a call of any benchmark allocates, on all threads. */
    static double allocated(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    /** What these runs of one variant measured, each the median of them. */
    static Stream<Figure> figures(String suite, String subject, String variant, List<RunResult> measured) {
        return Stream.of(
                new Figure(suite, subject, variant, Calls.ALLOCATED, median(measured, JmhRuns::allocated)),
                new Figure(suite, subject, variant, "microseconds", median(measured, JmhRuns::micros)));
    }

    private static double median(List<RunResult> measured, ToDoubleFunction<RunResult> value) {
        return Median.of(measured.stream().map(value::applyAsDouble).toList());
    }

    private static double micros(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    /** What a result was measured with. */
    static String parameter(RunResult result, String name) {
        return result.getParams().getParam(name);
    }

    /** What a benchmark is run with. */
    record Parameter(String name, String... values) {
        static Parameter of(String name, Collection<? extends Enum<?>> values) {
            return new Parameter(name, values.stream().map(Enum::name).toArray(String[]::new));
        }
    }
}
