package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** README and the other documents say what the code does. */
class DocumentationTest extends PolytomicTestSupport {

    private static final Path ROOT = GeneratedText.ROOT;
    private static final Path ERRORS = ROOT.resolve("docs/errors.md");
    private static final Path COMPONENT = OptionTables.COMPONENT;
    private static final Pattern URI = Pattern.compile("(?<![A-Za-z])polytomic:[a-z][A-Za-z]*(\\?[^\\s\"'`<>),]+)?");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^\\| `(Polytomic\\w+)` \\| ([^|]+) \\|");

    @Test
    void namesEveryExceptionAndTheStatusThatItIsThrownFor() throws IOException {
        Map<String, List<Integer>> rows = new TreeMap<>();
        EXCEPTION
                .matcher(Files.readString(ERRORS))
                .results()
                .forEach(row -> rows.put(row.group(1), statuses(row.group(2))));

        assertThat(rows.keySet()).isEqualTo(exceptionClasses());
        rows.forEach((exception, statuses) -> statuses.forEach(status -> {
            boolean foreign = exception.equals(PolytomicGatewayException.class.getSimpleName());
            simulator.misbehave((foreign ? Fault.html(status) : Fault.status(status)).once());
            Exception thrown =
                    call("polytomic:bulkSource?connectionId=c&maxRetries=0").getException();
            assertThat(thrown).as("status %s", status).isInstanceOf(PolytomicException.class);
            assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "httpclient5.version, httpclient5.version, 3",
        "httpcore5.version, httpcore5.version, 3",
        "jackson.version, jackson-bom.version, 3",
        "jackson.version, jackson-2-bom.version, 2"
    })
    void namesTheVersionsThatThisBuildBrings(String ours, String ofSpringBoot, int pages) throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version =
                pom.substring(pom.indexOf("<" + ours + ">") + ours.length() + 2, pom.indexOf("</" + ours + ">"));
        Pattern property = Pattern.compile("<" + Pattern.quote(ofSpringBoot) + ">(.*?)</");
        int found = 0;
        for (Path page : documentsAndExamples()) {
            if (page.toString().endsWith(".md")) {
                List<String> versions = property.matcher(Files.readString(page))
                        .results()
                        .map(place -> place.group(1))
                        .toList();
                assertThat(versions).as(page.toString()).allMatch(version::equals);
                found += versions.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(pages);
    }

    @Test
    void hasOnlyUrisThatCamelsCatalogAccepts() throws IOException {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("polytomic", PolytomicComponent.class.getName(), Files.readString(COMPONENT));
        int checked = 0;
        for (Path file : documentsAndExamples()) {
            for (MatchResult uri : URI.matcher(Files.readString(file)).results().toList()) {
                EndpointValidationResult result =
                        catalog.validateEndpointProperties(uri.group().replace("&amp;", "&"), false, false, true);
                assertThat(result.isSuccess())
                        .as("%s in %s: %s", uri.group(), ROOT.relativize(file), result.summaryErrorMessage(false))
                        .isTrue();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void isNotSparedByTheCatalog() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("polytomic", PolytomicComponent.class.getName(), read(COMPONENT));

        assertThat(Stream.of(
                        "polytomic:bulkSorce?connectionId=c",
                        "polytomic:bulkSource?conectionId=c",
                        "polytomic:bulkSource?includeFields=maybe",
                        "polytomic:bulkSource?apiVersion=1999-01-01"))
                .allMatch(uri -> !catalog.validateEndpointProperties(uri, false, false, true)
                        .isSuccess());
    }

    @Test
    void hasAnOptionAndAHeaderForEveryParameter() throws IOException {
        JsonNode json = new ObjectMapper().readTree(COMPONENT.toFile());
        Arrays.stream(PolytomicOperation.values())
                .flatMap(operation -> ApiOperations.row(operation).parameters().stream())
                .forEach(parameter -> {
                    assertThat(json.get("properties").has(parameter.name()))
                            .as("option %s", parameter.name())
                            .isTrue();
                    assertThat(json.get("headers").has(ParameterBinder.header(parameter)))
                            .as("header %s", ParameterBinder.header(parameter))
                            .isTrue();
                    parameter.aliases().forEach(alias -> assertThat(
                                    json.get("properties").has(alias))
                            .isTrue());
                });
    }

    @Test
    void hasOnlyLinksThatLeadSomewhere() throws IOException {
        Pattern link = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");
        for (Path file : documentsAndExamples()) {
            if (file.toString().endsWith(".md")) {
                link.matcher(read(file)).results().forEach(found -> assertThat(file.resolveSibling(found.group(1)))
                        .exists());
            }
        }
    }

    private static List<Integer> statuses(String cell) {
        return Pattern.compile("\\b\\d{3}\\b")
                .matcher(cell)
                .results()
                .map(status -> Integer.valueOf(status.group()))
                .toList();
    }

    private static TreeSet<String> exceptionClasses() throws IOException {
        Path sources = Path.of("src/main/java/io/github/camelpolytomic/error");
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> documentsAndExamples() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .filter(file -> file.toString().endsWith(".md")
                            || ROOT.relativize(file)
                                    .toString()
                                    .matches("(examples|platforms)/.*/src/main/.*\\.(java|yaml|xml|properties)"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
