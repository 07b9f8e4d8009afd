package io.github.camelpolytomic.benchmark;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.suite.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;



/**
 * What a figure of the component may be.
 *
 * @param suite of the figure
 * @param subject of the figure
 * @param measure of the figure
 * @param base whose figure it is a multiple of; nobody's when it is the figure itself
 * @param side of the limit where it has to be
 * @param limit that it must not pass
 */
record Bound(String suite, String subject, String measure, Optional<Variant> base, Side side, double limit) {

    private static final double ALLOWANCE = 1.1;

    /** On which side of the limit it is well. */
    enum Side {
        AT_MOST("at most") {
            @Override
            boolean keeps(double value, double limit) {
                return value <= limit;
            }
        },
        AT_LEAST("at least") {
            @Override
            boolean keeps(double value, double limit) {
                return value >= limit;
            }
        };

        private final String words;

        Side(String words) {
            this.words = words;
        }

        abstract boolean keeps(double value, double limit);
    }

    static Bound times(Variant base, String suite, String subject, String measure, Side side, double limit) {
        return new Bound(suite, subject, measure, Optional.of(base), side, limit);
    }

    static Bound absolute(String suite, String subject, String measure, Side side, double limit) {
        return new Bound(suite, subject, measure, Optional.empty(), side, limit);
    }

    /** What was found; nothing where it was not measured. */
    Optional<Finding> finding(List<Figure> figures) {
        OptionalDouble measured = value(figures, Variant.COMPONENT);
        OptionalDouble unit = base.map(variant -> value(figures, variant)).orElse(OptionalDouble.of(1));
        if (measured.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(this, measured.getAsDouble() / unit.getAsDouble()));
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

    /**
     * What was measured where a bound is.
     *
     * @param bound that it is held against
     * @param value as the bound counts it
     */
    record Finding(Bound bound, double value) {

        boolean keeps() {
            return bound.side.keeps(value, bound.limit);
        }

        /** Whether it is so far on the wrong side that the machine cannot have done it. */
        boolean breaksByMoreThanATenth() {
            double further = bound.side == Side.AT_MOST ? bound.limit * ALLOWANCE : bound.limit / ALLOWANCE;
            return !bound.side.keeps(value, further);
        }

        /** The finding as a figure, so that the history tells which bounds were kept. */
        Figure figure() {
            String times =
                    bound.base.map(variant -> ", times " + variant.label()).orElse("");
            String subject = "%s, %s, %s%s".formatted(bound.suite, bound.subject, bound.measure, times);
            String limit = String.format(Locale.ROOT, "%s %,.3f", bound.side.words, bound.limit);
            return new Figure("bounds", subject, limit, keeps() ? "kept" : "broken", value);
        }
    }
}
