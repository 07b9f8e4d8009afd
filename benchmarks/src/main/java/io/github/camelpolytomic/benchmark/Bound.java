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
 * @param variant whose figure is limited
 * @param tolerance the run fails when the limit is missed by more than this factor, which is noise; infinite when the
 *     bound is only reported
 */
record Bound(
        String suite,
        String subject,
        String measure,
        Optional<Variant> base,
        boolean atLeast,
        double limit,
        Variant variant,
        double tolerance) {

    /** A bound of the component that is only reported. */
    Bound(String suite, String subject, String measure, Optional<Variant> base, boolean atLeast, double limit) {
        this(suite, subject, measure, base, atLeast, limit, Variant.COMPONENT, Double.POSITIVE_INFINITY);
    }

    /** The same bound; the run fails when it is missed by more than this factor. */
    Bound failingBeyond(double factor) {
        return new Bound(suite, subject, measure, base, atLeast, limit, variant, factor);
    }

    /** The same bound of another variant. */
    Bound of(Variant other) {
        return new Bound(suite, subject, measure, base, atLeast, limit, other, tolerance);
    }

    /** Whether the run can fail for it. */
    boolean isRequired() {
        return Double.isFinite(tolerance);
    }

    /** The figure in the bound's unit; empty when it was not measured. */
    OptionalDouble value(List<Figure> figures) {
        OptionalDouble measured = value(figures, variant);
        OptionalDouble unit = base.map(other -> value(figures, other)).orElse(OptionalDouble.of(1));
        return measured.isEmpty() || unit.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(measured.getAsDouble() / unit.getAsDouble());
    }

    private OptionalDouble value(List<Figure> figures, Variant whose) {
        return figures.stream()
                .filter(figure -> figure.suite().equals(suite))
                .filter(figure -> figure.subject().equals(subject))
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> figure.variant().equals(whose.label()))
                .mapToDouble(Figure::value)
                .findFirst();
    }

    boolean isKeptBy(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /** Whether the value misses the bound by more than the tolerance. */
    boolean isBrokenBy(double value) {
        return !isKeptBy(atLeast ? value * tolerance : value / tolerance);
    }

    /** The result as a figure, so that the history shows which bounds were kept. */
    Figure figure(double value) {
        String of = variant == Variant.COMPONENT ? "" : ", " + variant.label();
        String times = base.map(other -> ", times " + other.label()).orElse("");
        return new Figure(
                "bounds",
                "%s, %s, %s%s%s".formatted(suite, subject, measure, of, times),
                String.format(Locale.ROOT, "%s %,.3f", atLeast ? "at least" : "at most", limit),
                isKeptBy(value) ? "kept" : "broken",
                value);
    }
}
