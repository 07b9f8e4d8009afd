package io.github.camelpolytomic.benchmark.suite;

import java.util.Collection;
import java.util.List;

/** The median, so that one noisy round has no effect. */
public final class Median {

    private Median() {}

    /** The median of at least one value. */
    public static double of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
