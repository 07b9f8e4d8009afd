package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.documents.BenchmarkFigures.Line;

/** The tables and the chart of the recorded figures. */
record BenchmarkTables(BenchmarkFigures figures) {

    static final Path PAGE = GeneratedText.ROOT.resolve("docs/benchmarks.md");
    static final Path CHART = GeneratedText.ROOT.resolve("docs/benchmarks.svg");

    static BenchmarkTables read() throws IOException {
        return new BenchmarkTables(BenchmarkFigures.read(GeneratedText.ROOT.resolve("docs/benchmarks.tsv")));
    }

    Stream<GeneratedText> tables() {
        Stream<GeneratedText> suites = figures.different(Line::suite).stream()
                .filter(suite -> !suite.equals("bounds"))
                .map(suite -> new GeneratedText(PAGE, suite, figures.tables(suite)));
        Stream<GeneratedText> all = Stream.of(
                new GeneratedText(PAGE, "bounds", figures.bounds()),
                new GeneratedText(PAGE, "history", figures.history()));
        return Stream.concat(suites, all);
    }

    String chart() {
        BarChart chart = new BarChart(List.of(
                panel("calls", "1 kB", "bytes allocated"),
                panel("calls", "200 kB", "bytes allocated"),
                panel("calls", "20 MB", "bytes allocated"),
                panel("heap", "20 MB", "smallest heap (MB)"),
                panel("concurrency", "64 concurrent calls, Java 17", "calls per second"),
                panel("concurrency", "1,000 concurrent calls, Java 17", "calls per second"),
                panel("concurrency", "1,000 concurrent calls, Java 25, virtual threads", "calls per second")));
        return chart.svg("What polytomic:bulkSource costs, beside others");
    }

    private BarChart.Panel panel(String suite, String subject, String measure) {
        BenchmarkFigures shown = figures.latest(suite)
                .where(line -> line.subject().equals(subject) && line.measure().equals(measure));
        return new BarChart.Panel(
                subject + ": " + measure,
                shown.lines().stream()
                        .map(line -> new BarChart.Bar(line.variant(), line.value(), line.isOurs()))
                        .toList());
    }
}
