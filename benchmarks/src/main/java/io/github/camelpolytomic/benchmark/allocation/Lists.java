package io.github.camelpolytomic.benchmark.allocation;

import java.util.List;
import java.util.stream.Stream;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** Many elements, whole and one by one. */
public final class Lists implements Suite {

    private static final String NAME = "lists";

    private static final List<StreamVariant> VARIANTS = List.of(
            StreamVariant.LIST_BASELINE,
            StreamVariant.LIST_WHOLE,
            StreamVariant.LIST_READ,
            StreamVariant.LIST_SPLIT,
            StreamVariant.SOURCE_WHOLE,
            StreamVariant.SOURCE_SPLIT);

    @Override
    public List<Figure> measure(Settings settings) throws RunnerException {
        List<RunResult> results =
                new JmhRuns(settings).results(StreamBenchmark.class, NAME, JmhRuns.Parameter.of("variant", VARIANTS));
        return VARIANTS.stream().flatMap(variant -> figures(variant, results)).toList();
    }

    private static Stream<Figure> figures(StreamVariant variant, List<RunResult> results) {
        List<RunResult> measured = results.stream()
                .filter(result -> JmhRuns.parameter(result, "variant").equals(variant.name()))
                .toList();
        return JmhRuns.figures(NAME, variant.subject(StreamBenchmark.LIST), variant.label(), measured);
    }
}
