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
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.internal.binding.OptionRules;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RequestBody;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * README and the other documents say what the code does. Run with {@code -Ddocs.update=true} to have the generated
 * tables written into README.
 */
class DocumentationTest extends PolytomicTestSupport {

    private static final Path ROOT = GeneratedText.ROOT;
    private static final Path README = ROOT.resolve("README.md");
    private static final Path OPERATIONS = ROOT.resolve("docs/operations.md");
    private static final Path SECURITY = ROOT.resolve("docs/security.md");
    private static final Path COMPONENT =
            Path.of("src/generated/resources/META-INF/io/github/camelpolytomic/polytomic.json");
    private static final Pattern URI = Pattern.compile("polytomic:[a-z][A-Za-z]*(\\?[^\\s\"'`<>),]+)?");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^\\| `(Polytomic\\w+)` \\| ([^|]+) \\|");

    static Stream<GeneratedText> tables() throws IOException {
        JsonNode json = new ObjectMapper().readTree(COMPONENT.toFile());
        JsonNode component = json.get("componentProperties");
        JsonNode endpoint = json.get("properties");
        Stream<GeneratedText> others = Stream.of(
                new GeneratedText(README, "areas", areas()),
                new GeneratedText(README, "component-options", options(component, name -> true)),
                new GeneratedText(SECURITY, "guards", options(component, name -> name.startsWith("allow"))),
                new GeneratedText(
                        README,
                        "endpoint-options",
                        options(
                                endpoint,
                                name -> !component.has(name)
                                        && !isParameter(name)
                                        && !OptionRules.runOptions().contains(name)
                                        && !name.equals("operation"))),
                new GeneratedText(README, "run-options", runOptions(endpoint)),
                new GeneratedText(README, "run-fields", OperatorTables.runFields()),
                new GeneratedText(README, "console-fields", OperatorTables.consoleFields()),
                new GeneratedText(README, "meters", OperatorTables.meters()),
                new GeneratedText(OPERATIONS, "parameters", options(endpoint, DocumentationTest::isParameter)),
                new GeneratedText(OPERATIONS, "headers", headers(json.get("headers"))));
        return Stream.concat(
                rows().map(Operation::area)
                        .distinct()
                        .map(area -> new GeneratedText(OPERATIONS, "operations " + area, operations(area))),
                others);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasItsTablesFromTheCode(GeneratedText table) throws IOException {
        table.check();
    }

    @Test
    void namesEveryExceptionAndTheStatusThatItIsThrownFor() throws IOException {
        Map<String, List<Integer>> rows = new TreeMap<>();
        EXCEPTION
                .matcher(Files.readString(README))
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
        "httpclient5.version, httpclient5.version",
        "httpcore5.version, httpcore5.version",
        "jackson.version, jackson-bom.version"
    })
    void namesTheVersionsThatThisBuildBrings(String ours, String ofSpringBoot) throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version =
                pom.substring(pom.indexOf("<" + ours + ">") + ours.length() + 2, pom.indexOf("</" + ours + ">"));

        for (String page : List.of("docs/security.md", "camel-polytomic-starter/README.md")) {
            assertThat(Files.readString(ROOT.resolve(page)))
                    .contains("<" + ofSpringBoot + ">" + version + "</" + ofSpringBoot + ">");
        }
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

    private static Stream<Operation> rows() {
        return Arrays.stream(PolytomicOperation.values()).map(ApiOperations::row);
    }

    private static boolean isParameter(String option) {
        return ParameterBinder.isParameter(option);
    }

    private static String areas() {
        return rows().map(Operation::area)
                .distinct()
                .map(area -> "| %s | %s |"
                        .formatted(
                                area,
                                rows().filter(row -> row.area().equals(area))
                                        .map(row -> "`" + row.name() + "`")
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n", "| Area | Operations |\n|---|---|\n", ""));
    }

    private static String operations(String area) {
        if (rows().filter(row -> row.area().equals(area))
                .allMatch(row -> row.action().isPresent())) {
            return composedOperations(area);
        }
        String head = "| Operation | What it does | " + versions()
                + " | Parameters | Request | Body |\n|---|---|---|---|---|---|---|---|\n";
        return rows().filter(row -> row.area().equals(area))
                .map(row -> "| `%s` | %s | %s | %s | %s | %s |"
                        .formatted(
                                row.name(),
                                row.summary(),
                                Arrays.stream(ApiVersion.values())
                                        .map(version -> request(row, version))
                                        .collect(Collectors.joining(" | ")),
                                row.parameters().stream()
                                        .map(DocumentationTest::parameter)
                                        .collect(Collectors.joining(", ")),
                                row.body().map(DocumentationTest::request).orElse(""),
                                row.result().toString().isEmpty() ? "" : "`" + row.result() + "`"))
                .collect(Collectors.joining("\n", head, ""));
    }

    private static String composedOperations(String area) {
        return rows().filter(row -> row.area().equals(area))
                .map(row -> "| `%s` | %s | %s | %s | `%s` |"
                        .formatted(
                                row.name(),
                                row.summary(),
                                row.parameters().stream()
                                        .map(DocumentationTest::parameter)
                                        .collect(Collectors.joining(", ")),
                                row.body().map(DocumentationTest::request).orElse(""),
                                row.result()))
                .collect(Collectors.joining(
                        "\n",
                        "| Operation | What it does | Parameters | Request | Body |\n|---|---|---|---|---|\n",
                        ""));
    }

    /** The options of runs, each with the operations that it goes with. */
    private static String runOptions(JsonNode endpoint) {
        return options(endpoint, OptionRules.runOptions()::contains);
    }

    private static String request(RequestBody body) {
        String others = body.responses().stream()
                .map(answer -> " or `" + answer.type().getSimpleName() + "`")
                .collect(Collectors.joining());
        return "`" + body.type().getSimpleName() + "`" + others + (body.isOptional() ? ", or nothing" : "");
    }

    private static String versions() {
        return Arrays.stream(ApiVersion.values()).map(ApiVersion::value).collect(Collectors.joining(" | "));
    }

    private static String request(Operation row, ApiVersion version) {
        return row.versions().contains(version)
                ? "`" + row.request(version).verb() + " "
                        + row.request(version).path().text() + "`"
                        + (row.presumed().contains(version) ? " ¹" : "")
                : "no";
    }

    private static String parameter(Parameter parameter) {
        String name = parameter.isRequired() ? "**`" + parameter.name() + "`**" : "`" + parameter.name() + "`";
        String alias =
                parameter.aliases().isEmpty() ? "" : " (alias `" + String.join("`, `", parameter.aliases()) + "`)";
        String only = parameter.versions().size() == ApiVersion.values().length
                ? ""
                : " (" + parameter.versions().stream().map(ApiVersion::value).collect(Collectors.joining(", "))
                        + " only)";
        String place = parameter.place() == Parameter.Place.BODY ? " (in the body)" : "";
        return name + alias + place + only;
    }

    private static String options(JsonNode options, Predicate<String> wanted) {
        return StreamSupport.stream(options.properties().spliterator(), false)
                .filter(option -> wanted.test(option.getKey()))
                .map(option -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                option.getKey(),
                                type(option.getValue()),
                                option.getValue().has("defaultValue")
                                        ? "`"
                                                + option.getValue()
                                                        .get("defaultValue")
                                                        .asText() + "`"
                                        : "",
                                option.getValue().get("description").asText()))
                .sorted()
                .collect(
                        Collectors.joining("\n", "| Option | Type | Default | Description |\n|---|---|---|---|\n", ""));
    }

    private static String type(JsonNode option) {
        if (option.has("enum")) {
            return StreamSupport.stream(option.get("enum").spliterator(), false)
                    .map(value -> "`" + value.asText() + "`")
                    .collect(Collectors.joining(" "));
        }
        String type = option.get("javaType").asText();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String headers(JsonNode headers) {
        return StreamSupport.stream(headers.properties().spliterator(), false)
                .map(header -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                header.getKey(),
                                header.getValue().get("constantName").asText().replaceAll(".*#", ""),
                                header.getValue().get("javaType").asText(),
                                header.getValue().get("description").asText()))
                .collect(Collectors.joining(
                        "\n", "| Header | `PolytomicConstants` | Type | Description |\n|---|---|---|---|\n", ""));
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
