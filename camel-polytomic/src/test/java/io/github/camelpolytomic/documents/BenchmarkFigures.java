package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of all benchmark runs, as {@code docs/benchmarks.tsv} keeps them. */
record BenchmarkFigures(List<Line> lines) {

    /** One figure; times are ISO instants, so that their texts stand in order. */
    record Line(String time, String suite, String subject, String variant, String measure, double value) {

        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(cells[0], cells[1], cells[2], cells[3], cells[4], Double.parseDouble(cells[5]));
        }

        String day() {
            return time.substring(0, time.indexOf('T'));
        }

        boolean isOurs() {
            return variant.startsWith("`polytomic:");
        }

        // moves by a factor of three from run to run
        boolean isNoise() {
            return measure.equals("microseconds") || measure.equals("time (µs)");
        }

        private boolean isBeside(Line other) {
            return time.equals(other.time)
                    && suite.equals(other.suite)
                    && subject.equals(other.subject)
                    && measure.equals(other.measure);
        }
    }

    static BenchmarkFigures read(Path file) throws IOException {
        return new BenchmarkFigures(
                Files.readAllLines(file).stream().skip(1).map(Line::of).toList());
    }

    /** The figures of the suite's last run. */
    BenchmarkFigures latest(String suite) {
        List<Line> all =
                lines.stream().filter(line -> line.suite().equals(suite)).toList();
        String last = all.stream().map(Line::time).max(String::compareTo).orElseThrow();
        return new BenchmarkFigures(
                all.stream().filter(line -> line.time().equals(last)).toList());
    }

    /** What a column holds, each once and in the order of the lines. */
    Set<String> different(Function<Line, String> column) {
        return lines.stream().map(column).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    BenchmarkFigures where(Predicate<Line> wanted) {
        return new BenchmarkFigures(lines.stream().filter(wanted).toList());
    }

    /** How many times the first variant's figure this one is. */
    double ratio(Line line) {
        return line.value() / base(line).value();
    }

    private Line base(Line line) {
        return lines.stream().filter(line::isBeside).findFirst().orElseThrow();
    }

    /** The suite's last run as tables, one for each subject: variants as rows, measures as columns. */
    String tables(String suite) {
        BenchmarkFigures last = latest(suite);
        return last.different(Line::subject).stream()
                .map(subject ->
                        last.where(line -> line.subject().equals(subject)).table(subject))
                .collect(Collectors.joining("\n\n"));
    }

    private String table(String subject) {
        Set<String> measures = different(Line::measure);
        String head = measures.stream()
                .map(measure -> " %s | ratio |".formatted(measure))
                .collect(Collectors.joining(
                        "", "| " + subject + " |", "\n| --- |" + " ---: | ---: |".repeat(measures.size())));
        return different(Line::variant).stream()
                .map(variant -> measures.stream()
                        .map(measure -> where(line ->
                                line.variant().equals(variant) && line.measure().equals(measure)))
                        .map(this::cells)
                        .collect(Collectors.joining("", "\n| " + variant + " |", "")))
                .collect(Collectors.joining("", head, ""));
    }

    private String cells(BenchmarkFigures cell) {
        return cell.lines().stream()
                .map(line -> " %s | **%.3f** |".formatted(number(line.value()), ratio(line)))
                .findFirst()
                .orElse(" | |");
    }

    /** The bounds as they were found last, each with the day of its run. */
    String bounds() {
        BenchmarkFigures bounds = where(line -> line.suite().equals("bounds"));
        return bounds.different(Line::subject).stream()
                .map(subject ->
                        bounds.where(line -> line.subject().equals(subject)).last())
                .map(line -> String.format(
                        Locale.ROOT,
                        "\n| %s | %s | %,.3f | %s | %s |",
                        line.subject(),
                        line.variant(),
                        line.value(),
                        line.measure(),
                        line.day()))
                .collect(Collectors.joining(
                        "", "| what | bound | measured | | on |\n| --- | --- | ---: | --- | --- |", ""));
    }

    private Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Of each of the component's figures the ratio in each run that has it, so that a loss shows. */
    String history() {
        NavigableSet<String> times = new TreeSet<>(different(Line::time));
        String head = times.stream()
                .map(time -> " %s |"
                        .formatted(time.replace('T', ' ').replace(":00Z", "").replace("Z", "")))
                .collect(Collectors.joining(
                        "", "| times the first of its table |", "\n| --- |" + " ---: |".repeat(times.size())));
        BenchmarkFigures compared =
                where(line -> line.isOurs() && !line.isNoise() && !base(line).isOurs());
        return compared.different(BenchmarkFigures::name).stream()
                .map(name -> times.stream()
                        .map(time -> compared.lines().stream()
                                .filter(line ->
                                        name(line).equals(name) && line.time().equals(time))
                                .map(line -> String.format(Locale.ROOT, " %.3f |", ratio(line)))
                                .findFirst()
                                .orElse(" |"))
                        .collect(Collectors.joining("", "\n| " + name + " |", "")))
                .collect(Collectors.joining("", head, ""));
    }

    private static String name(Line line) {
        return "%s, %s: %s, %s".formatted(line.suite(), line.subject(), line.measure(), line.variant());
    }

    /** With three digits at least, and none behind the point that says nothing. */
    static String number(double value) {
        String format = value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
