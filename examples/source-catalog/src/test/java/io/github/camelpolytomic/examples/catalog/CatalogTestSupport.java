package io.github.camelpolytomic.examples.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the program as its command line does, and reads its page. */
final class CatalogTestSupport {

    static final String FILE = "catalog.html";

    private CatalogTestSupport() {}

    /** Runs without an account, whatever the environment of this test says. */
    static int runWithoutAccount(Path directory) {
        return SourceCatalog.run(
                "--POLYTOMIC_API_KEY=",
                "--POLYTOMIC_SOURCE=",
                "--POLYTOMIC_DESTINATION=",
                "--POLYTOMIC_URL=",
                "--catalog.directory=" + directory);
    }

    /** Runs with the environment of somebody who has an account at this service, changed or completed by more. */
    static int runWithAccount(PolytomicSimulator service, Path directory, Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "POLYTOMIC_URL",
                service.baseUrl(),
                "POLYTOMIC_API_KEY",
                service.apiKey(),
                // a test cannot set the variable itself, to which {{env:...}} refers
                "camel.component.polytomic.api-key",
                "{{POLYTOMIC_API_KEY}}",
                "POLYTOMIC_SOURCE",
                SampleWorkspace.SHOP,
                "POLYTOMIC_DESTINATION",
                SampleWorkspace.BUCKET,
                "catalog.directory",
                directory.toString()));
        environment.putAll(more);
        return SourceCatalog.run(environment.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
    }

    static Document page(Path directory) {
        try {
            return Jsoup.parse(directory.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Element schema(Document page, String name) {
        return only(page.select("article.schema").stream()
                .filter(schema -> schema.select("h3 .name").text().equals(name)));
    }

    static Element field(Document page, String schema, String name) {
        return only(schema(page, schema).select("tbody tr").stream()
                .filter(row -> row.select("th .name").text().equals(name)));
    }

    static List<String> texts(Element element, String selector) {
        return element.select(selector).eachText();
    }

    private static Element only(Stream<Element> elements) {
        List<Element> found = elements.toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
