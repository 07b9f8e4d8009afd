package io.github.camelpolytomic.benchmark.allocation;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** One call after the other, by size of the response. */
public final class Calls implements Suite {

    public static final String NAME = "calls";
    public static final String ALLOCATED = "bytes allocated";

    private static final List<Variant> BOUNDED = List.of(Variant.BASELINE, Variant.COMPONENT);

    @Override
    public List<Figure> measure(Settings settings) throws RunnerException {
        JmhRuns runs = new JmhRuns(settings);
        checkThatOtherThreadsCount(runs);
        List<Variant> variants = settings.quick() ? BOUNDED : List.of(Variant.values());
        List<RunResult> results = runs.results(
                BulkSourceBenchmark.class,
                NAME,
                JmhRuns.Parameter.of("variant", variants),
                JmhRuns.Parameter.of("body", List.of(Body.values())));
        List<Figure> figures = new ArrayList<>();
        for (Body body : Body.values()) {
            for (Variant variant : variants) {
                List<RunResult> measured = results.stream()
                        .filter(result -> JmhRuns.parameter(result, "variant").equals(variant.name()))
                        .filter(result -> JmhRuns.parameter(result, "body").equals(body.name()))
                        .toList();
                JmhRuns.figures(NAME, body.label(), variant.label(), measured).forEach(figures::add);
            }
        }
        return figures;
    }

    private static void checkThatOtherThreadsCount(JmhRuns runs) throws RunnerException {
        double counted = runs.results(OtherThreadBenchmark.class, "check").stream()
                .mapToDouble(JmhRuns::allocated)
                .average()
                .orElseThrow();
        if (Math.abs(counted / OtherThreadBenchmark.BYTES - 1) > 0.01) {
            throw new IllegalStateException(
                    "Another thread allocated %,d bytes but %,.0f were counted: no figure could be trusted"
                            .formatted(OtherThreadBenchmark.BYTES, counted));
        }
    }
}
