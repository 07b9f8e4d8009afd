package io.github.camelpolytomic.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The measurements as Markdown: for each body a table of medians, as they are and as ratio to the floor of the same
 * round.
 *
 * @param rounds what each round measured
 */
record Report(List<List<Measurement>> rounds) {

    String markdown() {
        return Stream.of(Body.values())
                .filter(body -> rounds.get(0).stream().anyMatch(measured -> measured.body() == body))
                .map(this::table)
                .collect(Collectors.joining("\n"));
    }

    private String table(Body body) {
        String rows =
                Stream.of(Variant.values()).map(variant -> row(variant, body)).collect(Collectors.joining());
        return """
                ### %s (%,d bytes of JSON)

                | a call with | bytes allocated | spread | ratio to floor | microseconds | ratio to floor | lowest to highest |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s""".formatted(body.label(), body.json().length, rows);
    }

    private String row(Variant variant, Body body) {
        double[] bytes = ofEachRound(variant, body, Measurement::bytes);
        double[] micros = ofEachRound(variant, body, Measurement::micros);
        double[] bytesRatio = ratios(bytes, ofEachRound(Variant.FLOOR, body, Measurement::bytes));
        double[] timeRatio = ratios(micros, ofEachRound(Variant.FLOOR, body, Measurement::micros));
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f %% | **%.3f** | %,.0f | %.2f | %.2f to %.2f |%n",
                variant.label(),
                median(bytes),
                100 * (highest(bytes) - lowest(bytes)) / median(bytes),
                median(bytesRatio),
                median(micros),
                median(timeRatio),
                lowest(timeRatio),
                highest(timeRatio));
    }

    private double[] ofEachRound(Variant variant, Body body, ToDoubleFunction<Measurement> value) {
        return rounds.stream()
                .flatMap(List::stream)
                .filter(measured -> measured.variant() == variant && measured.body() == body)
                .mapToDouble(value)
                .toArray();
    }

    private static double[] ratios(double[] values, double[] floors) {
        return IntStream.range(0, values.length)
                .mapToDouble(round -> values[round] / floors[round])
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double lowest(double[] values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    private static double highest(double[] values) {
        return DoubleStream.of(values).max().orElseThrow();
    }
}
