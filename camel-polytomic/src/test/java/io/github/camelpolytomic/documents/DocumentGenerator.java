package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the tables and the chart of the documents. The build runs it after it has compiled the tests. */
public final class DocumentGenerator {

    private static final Path DOCS = GeneratedText.ROOT.resolve("docs");
    private static final Path CONFIGURATION = DOCS.resolve("configuration.md");
    private static final Path OBSERVABILITY = DOCS.resolve("observability.md");
    private static final Path OPERATIONS = DOCS.resolve("operations.md");

    static final Path RECIPES = DOCS.resolve("recipes.md");

    private DocumentGenerator() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkTables benchmarks = BenchmarkTables.read();
        for (GeneratedText text :
                Stream.concat(ofTheCode().stream(), benchmarks.tables()).toList()) {
            text.write();
        }
        for (GeneratedText snippet : FileSnippets.in(RECIPES)) {
            snippet.write();
        }
        Files.writeString(BenchmarkTables.CHART, benchmarks.chart());
    }

    private static List<GeneratedText> ofTheCode() throws IOException {
        OptionTables options = OptionTables.read();
        ModelTables model = ModelTables.read();
        return List.of(
                new GeneratedText(OPERATIONS, "areas", OperationTables.areas()),
                new GeneratedText(CONFIGURATION, "component-options", options.ofTheComponent(name -> true)),
                new GeneratedText(
                        DOCS.resolve("security.md"),
                        "guards",
                        options.ofTheComponent(name -> name.startsWith("allow"))),
                new GeneratedText(CONFIGURATION, "endpoint-options", options.ofEndpoints()),
                new GeneratedText(DOCS.resolve("runs.md"), "run-options", options.ofRuns()),
                new GeneratedText(OBSERVABILITY, "run-fields", OperatorTables.runFields()),
                new GeneratedText(OBSERVABILITY, "console-fields", OperatorTables.consoleFields()),
                new GeneratedText(OBSERVABILITY, "meters", OperatorTables.meters()),
                new GeneratedText(ModelTables.PAGE, "contents", model.contents()),
                new GeneratedText(ModelTables.PAGE, "packages", model.packages()),
                new GeneratedText(OPERATIONS, "operations", OperationTables.operations()),
                new GeneratedText(OPERATIONS, "parameters", options.parameters()),
                new GeneratedText(OPERATIONS, "headers", options.headers()));
    }
}
