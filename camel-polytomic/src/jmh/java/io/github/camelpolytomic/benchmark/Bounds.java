package io.github.camelpolytomic.benchmark;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.allocation.Calls;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.Figure;

/**
 * What the component may cost at most, as a multiple of the floor's cost.
 *
 * <p>A bound that is broken by more than a tenth fails the run: less than that may be the machine's doing.
 *
 * @param suite of both figures
 * @param subject of both figures
 * @param measure of both figures
 * @param ratio of the component's figure to the floor's
 */
record Bounds(String suite, String subject, String measure, double ratio) {

    private static final double ALLOWANCE = 1.1;
    private static final List<Bounds> ALL = List.of(
            new Bounds(Calls.NAME, Body.ONE_KB.label(), Calls.ALLOCATED, 1.15),
            new Bounds(Calls.NAME, Body.TWO_HUNDRED_KB.label(), Calls.ALLOCATED, 1.05),
            new Bounds(Calls.NAME, Body.TWENTY_MB.label(), Calls.ALLOCATED, 0.8));

    /** Says of each bound whose figures were measured whether it is kept. */
    static void check(List<Figure> figures) {
        List<String> broken =
                ALL.stream().flatMap(bound -> bound.breach(figures)).toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Broken by more than a tenth: " + String.join("; ", broken));
        }
    }

    private Stream<String> breach(List<Figure> figures) {
        double[] floor = values(figures, Variant.FLOOR);
        double[] component = values(figures, Variant.COMPONENT);
        if (floor.length == 0 || component.length == 0) {
            return Stream.empty();
        }
        double measured = component[0] / floor[0];
        String finding = "%s, %s: %.3f times the floor, bound %.3f".formatted(subject, measure, measured, ratio);
        System.out.println(finding);
        return measured > ratio * ALLOWANCE ? Stream.of(finding) : Stream.empty();
    }

    private double[] values(List<Figure> figures, Variant variant) {
        return figures.stream()
                .filter(figure -> figure.suite().equals(suite))
                .filter(figure -> figure.subject().equals(subject))
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> figure.variant().equals(variant.label()))
                .mapToDouble(Figure::value)
                .toArray();
    }
}
