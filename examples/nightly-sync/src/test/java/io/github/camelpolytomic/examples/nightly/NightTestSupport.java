package io.github.camelpolytomic.examples.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the program as its command line does, and reads what it has written. */
final class NightTestSupport {

    private NightTestSupport() {}

    /** Runs without an account, whatever the environment of this test says. */
    static int runWithoutAccount(Path directory) {
        return NightlySync.run("--POLYTOMIC_API_KEY=", "--POLYTOMIC_URL=", "--nightly.directory=" + directory);
    }

    /** Runs with the environment of somebody who has an account at this service, changed or completed by more. */
    static int runWithAccount(PolytomicSimulator service, Path directory, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "POLYTOMIC_URL", service.baseUrl(),
                "POLYTOMIC_API_KEY", service.apiKey(),
                // a test cannot set the variable itself, to which {{env:...}} refers
                "camel.component.polytomic.api-key", "{{POLYTOMIC_API_KEY}}",
                "nightly.min-poll-interval", "50ms",
                "nightly.directory", directory.toString()));
        settings.putAll(more);
        return NightlySync.run(settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
    }

    /** The only report in the directory. */
    static Document report(Path directory) {
        List<Path> reports = files(directory, "night-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.html");
        assertThat(reports).hasSize(1);
        return Jsoup.parse(text(reports.get(0)));
    }

    /** The lines of the only quarantine file; none when there is no such file. */
    static List<JsonNode> quarantine(Path directory) {
        List<Path> found = files(directory, "quarantine-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.jsonl");
        assertThat(found).hasSizeLessThan(2);
        return found.stream()
                .flatMap(file -> text(file).lines())
                .map(NightTestSupport::json)
                .toList();
    }

    /** The row of a sync in the table at the top, without its name: outcome, rows, errors, duration. */
    static List<String> row(Document report, String sync) {
        return report.select(".syncs tbody tr").stream()
                .filter(row -> row.select("th").text().equals(sync))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    /** The outcomes of all syncs, by their names. */
    static Map<String, String> outcomes(Document report) {
        Map<String, String> outcomes = new TreeMap<>();
        report.select(".syncs tbody tr")
                .forEach(row -> outcomes.put(
                        row.select("th").text(), row.select(".outcome").text()));
        return outcomes;
    }

    /** The section of a sync, reached as a reader does: by the link at the top. */
    static Element section(Document report, String sync) {
        String target = report.select(".syncs a").stream()
                .filter(link -> link.text().equals(sync))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return report.getElementById(target.substring(1));
    }

    /** What the section of a sync says about it under this name, technical details included. */
    static String fact(Document report, String sync, String name) {
        return section(report, sync).select("dl div").stream()
                .filter(fact -> fact.select("dt").text().equals(name))
                .map(fact -> fact.select("dd").text())
                .findFirst()
                .orElse("");
    }

    static SimulatedBulkSync sync(PolytomicSimulator service, String name) {
        return service.workspace().bulkSyncs().stream()
                .filter(sync -> sync.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> executionIds(PolytomicSimulator service, String name) {
        return sync(service, name).executions().stream()
                .map(SimulatedExecution::id)
                .toList();
    }

    private static List<Path> files(Path directory, String name) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
