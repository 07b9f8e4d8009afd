package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the tables and the chart of the documents. The build runs it after it has compiled the tests. */
public final class DocumentGenerator {

    private static final Path README = GeneratedText.ROOT.resolve("README.md");
    private static final Path OPERATIONS = GeneratedText.ROOT.resolve("docs/operations.md");
    private static final Path SECURITY = GeneratedText.ROOT.resolve("docs/security.md");

    private DocumentGenerator() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkTables benchmarks = BenchmarkTables.read();
        for (GeneratedText text :
                Stream.concat(ofTheCode().stream(), benchmarks.tables()).toList()) {
            text.write();
        }
        Files.writeString(BenchmarkTables.CHART, benchmarks.chart());
    }

    private static List<GeneratedText> ofTheCode() throws IOException {
        OptionTables options = OptionTables.read();
        return List.of(
                new GeneratedText(README, "areas", OperationTables.areas()),
                new GeneratedText(README, "component-options", options.ofTheComponent(name -> true)),
                new GeneratedText(SECURITY, "guards", options.ofTheComponent(name -> name.startsWith("allow"))),
                new GeneratedText(README, "endpoint-options", options.ofEndpoints()),
                new GeneratedText(README, "run-options", options.ofRuns()),
                new GeneratedText(README, "run-fields", OperatorTables.runFields()),
                new GeneratedText(README, "console-fields", OperatorTables.consoleFields()),
                new GeneratedText(README, "meters", OperatorTables.meters()),
                new GeneratedText(OPERATIONS, "operations", OperationTables.operations()),
                new GeneratedText(OPERATIONS, "parameters", options.parameters()),
                new GeneratedText(OPERATIONS, "headers", options.headers()));
    }
}
