package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.documents.BenchmarkFigures.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/benchmarks.md} shows the last figures that were recorded, and how they came about. */
class BenchmarksDocumentationTest {

    private static final Path DOCS = GeneratedText.ROOT.resolve("docs");
    private static final Path PAGE = DOCS.resolve("benchmarks.md");
    private static final BenchmarkFigures FIGURES = read();

    static Stream<GeneratedText> tables() {
        Stream<GeneratedText> suites = FIGURES.different(Line::suite).stream()
                .filter(suite -> !suite.equals("bounds"))
                .map(suite -> new GeneratedText(PAGE, suite, FIGURES.tables(suite)));
        Stream<GeneratedText> all = Stream.of(
                new GeneratedText(PAGE, "bounds", FIGURES.bounds()),
                new GeneratedText(PAGE, "history", FIGURES.history()));
        return Stream.concat(suites, all);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasItsTablesFromTheHistory(GeneratedText table) throws IOException {
        table.check();
    }

    @Test
    void hasFiguresForEachOfItsTables() throws IOException {
        List<String> places = Pattern.compile("<!-- (?!end)(\\w+) -->")
                .matcher(Files.readString(PAGE))
                .results()
                .map(place -> place.group(1))
                .toList();

        assertThat(tables().map(GeneratedText::name)).containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void hasItsChartFromTheHistory() throws IOException {
        BarChart chart = new BarChart(List.of(
                panel("calls", "1 kB", "bytes allocated"),
                panel("calls", "200 kB", "bytes allocated"),
                panel("calls", "20 MB", "bytes allocated"),
                panel("heap", "20 MB", "smallest heap (MB)"),
                panel("concurrency", "64 concurrent calls, Java 17", "calls per second"),
                panel("concurrency", "1,000 concurrent calls, Java 17", "calls per second"),
                panel("concurrency", "1,000 concurrent calls, Java 25, virtual threads", "calls per second")));

        GeneratedText.check(
                DOCS.resolve("benchmarks.svg"), chart.svg("What polytomic:bulkSource costs, beside others"));
    }

    @Test
    void keepsTheHistoryInOrder() {
        assertThat(FIGURES.lines()).extracting(Line::time).isSorted();
    }

    private static BarChart.Panel panel(String suite, String subject, String measure) {
        BenchmarkFigures shown = FIGURES.latest(suite)
                .where(line -> line.subject().equals(subject) && line.measure().equals(measure));
        return new BarChart.Panel(
                subject + ": " + measure,
                shown.lines().stream()
                        .map(line -> new BarChart.Bar(line.variant(), line.value(), line.isOurs()))
                        .toList());
    }

    private static BenchmarkFigures read() {
        try {
            return BenchmarkFigures.read(DOCS.resolve("benchmarks.tsv"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
