package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.documents.BenchmarkFigures.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/benchmarks.md} shows all figures that were recorded. */
class BenchmarksDocumentationTest {

    @Test
    void hasFiguresForEachOfItsTables() throws IOException {
        List<String> places = Pattern.compile("<!-- (?!end)(\\w+) -->")
                .matcher(Files.readString(BenchmarkTables.PAGE))
                .results()
                .map(place -> place.group(1))
                .toList();

        assertThat(BenchmarkTables.read().tables().map(GeneratedText::name))
                .containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void keepsTheHistoryInOrder() throws IOException {
        assertThat(BenchmarkTables.read().figures().lines())
                .extracting(Line::time)
                .isSorted();
    }
}
