package io.github.camelpolytomic.benchmark.allocation;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Setting;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** One call after the other, by size of the answer. */
public final class Calls implements Suite {

    public static final String NAME = "calls";
    public static final String ALLOCATED = "bytes allocated";

    private static final List<Variant> BOUNDED = List.of(Variant.FLOOR, Variant.COMPONENT);

    @Override
    public List<Figure> measure(Setting setting) throws RunnerException {
        Plan plan = new Plan(setting);
        checkThatOtherThreadsCount(plan);
        List<Variant> variants = setting.quick() ? BOUNDED : List.of(Variant.values());
        List<RunResult> results = plan.results(
                BulkSourceBenchmark.class,
                NAME,
                Plan.Parameter.of("variant", variants),
                Plan.Parameter.of("body", List.of(Body.values())));
        List<Figure> figures = new ArrayList<>();
        for (Body body : Body.values()) {
            for (Variant variant : variants) {
                List<RunResult> measured = results.stream()
                        .filter(result -> Plan.parameter(result, "variant").equals(variant.name()))
                        .filter(result -> Plan.parameter(result, "body").equals(body.name()))
                        .toList();
                Plan.figures(NAME, body.label(), variant.label(), measured).forEach(figures::add);
            }
        }
        return figures;
    }

    private static void checkThatOtherThreadsCount(Plan plan) throws RunnerException {
        double counted = plan.results(OtherThreadBenchmark.class, "check").stream()
                .mapToDouble(Plan::allocated)
                .average()
                .orElseThrow();
        if (Math.abs(counted / OtherThreadBenchmark.BYTES - 1) > 0.01) {
            throw new IllegalStateException(
                    "Another thread allocated %,d bytes but %,.0f were counted: no figure could be trusted"
                            .formatted(OtherThreadBenchmark.BYTES, counted));
        }
    }
}
