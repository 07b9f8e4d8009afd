package io.github.camelpolytomic.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.suite.Figure;

/**
 * The limit of a figure of the component.
 *
 * @param suite of the figure
 * @param subject of the figure
 * @param measure of the figure
 * @param base whose figure is the unit of the limit; empty when the limit is absolute
 * @param atLeast whether the limit is the lowest value, and not the highest
 * @param limit the last value that keeps the bound
 */
record Bound(String suite, String subject, String measure, Optional<Variant> base, boolean atLeast, double limit) {

    private static final double TOLERANCE = 1.1;

    /** The component's figure in the bound's unit; empty when it was not measured. */
    OptionalDouble value(List<Figure> figures) {
        OptionalDouble measured = value(figures, Variant.COMPONENT);
        OptionalDouble unit = base.map(variant -> value(figures, variant)).orElse(OptionalDouble.of(1));
        return measured.isEmpty() || unit.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(measured.getAsDouble() / unit.getAsDouble());
    }

    private OptionalDouble value(List<Figure> figures, Variant variant) {
        return figures.stream()
                .filter(figure -> figure.suite().equals(suite))
                .filter(figure -> figure.subject().equals(subject))
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> figure.variant().equals(variant.label()))
                .mapToDouble(Figure::value)
                .findFirst();
    }

    boolean isKeptBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /** Whether the value misses the bound by more than the noise of the machine. */
    boolean isBrokenBy(double value) {
        return !isKeptBy(atLeast ? value * TOLERANCE : value / TOLERANCE);
    }

    /** The result as a figure, so that the history shows which bounds were kept. */
    Figure figure(double value) {
        String times = base.map(variant -> ", times " + variant.label()).orElse("");
        return new Figure(
                "bounds",
                "%s, %s, %s%s".formatted(suite, subject, measure, times),
                String.format(Locale.ROOT, "%s %,.3f", atLeast ? "at least" : "at most", limit),
                isKeptBy(value) ? "kept" : "broken",
                value);
    }
}
