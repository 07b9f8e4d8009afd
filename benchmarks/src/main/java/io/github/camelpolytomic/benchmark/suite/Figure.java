package io.github.camelpolytomic.benchmark.suite;

import java.util.Locale;

/**
 * One figure, a line of the history.
 *
 * @param suite what it was measured for
 * @param subject what was worked on, such as {@code 20 MB}; figures of one subject stand side by side
 * @param variant who did it
 * @param measure what was measured, with its unit in brackets where the name does not say it
 */
public record Figure(String suite, String subject, String variant, String measure, double value) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %s, %s, %s: %,.3f", suite, subject, variant, measure, value);
    }
}
