package io.github.camelpolytomic.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;

/**
 * Lists and streams as a Markdown table: medians, and the ratio of what is allocated to that of the variant's base.
 *
 * @param results of all rounds
 */
record StreamReport(List<RunResult> results) {

    String markdown() {
        Map<StreamVariant, Double> bytes = medians(Measurement::allocated);
        Map<StreamVariant, Double> micros =
                medians(result -> result.getPrimaryResult().getScore());
        String rows = bytes.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(variant -> String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | **%.3f** | %,.0f |%n",
                        variant.label(),
                        bytes.get(variant),
                        bytes.get(variant) / bytes.get(variant.base()),
                        micros.get(variant)))
                .collect(Collectors.joining());
        return """
                ### Lists and streams

                | what is read | bytes allocated | ratio | microseconds |
                | --- | ---: | ---: | ---: |
                %s""".formatted(rows);
    }

    private Map<StreamVariant, Double> medians(Function<RunResult, Double> value) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> StreamVariant.valueOf(result.getParams().getParam("variant")),
                        Collectors.collectingAndThen(Collectors.mapping(value, Collectors.toList()), values -> {
                            List<Double> sorted = values.stream().sorted().toList();
                            return sorted.get(sorted.size() / 2);
                        })));
    }
}
