package io.github.camelpolytomic.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.github.camelpolytomic.benchmark.suite.Figure;

/**
 * The figures of all runs, {@code docs/benchmarks.tsv}: what {@code docs/benchmarks.md} shows is made from it.
 *
 * @param file with tabs between the columns
 */
record History(Path file) {

    private static final MathContext DIGITS = new MathContext(6);

    /** Appends the figures of a run that ends now. */
    void add(List<Figure> figures) throws IOException {
        String before = Instant.now().truncatedTo(ChronoUnit.MINUTES) + "\t";
        List<String> lines =
                figures.stream().map(figure -> before + line(figure)).toList();
        Files.write(file, lines, StandardOpenOption.APPEND);
    }

    private static String line(Figure figure) {
        String value =
                new BigDecimal(figure.value(), DIGITS).stripTrailingZeros().toPlainString();
        return String.join("\t", figure.suite(), figure.subject(), figure.variant(), figure.measure(), value);
    }
}
