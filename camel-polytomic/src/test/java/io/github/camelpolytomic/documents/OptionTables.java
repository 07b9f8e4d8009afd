package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelpolytomic.internal.binding.OptionRules;
import io.github.camelpolytomic.internal.operation.Operations;

/** The tables of options and headers, from what Camel's plugin wrote about the component. */
record OptionTables(JsonNode component, JsonNode endpoint, JsonNode headerNames) {

    /** What Camel's plugin wrote about the component. */
    static final Path COMPONENT = Path.of("src/generated/resources/META-INF/io/github/camelpolytomic/polytomic.json");

    private static final Set<String> PARAMETERS = Operations.all()
            .flatMap(row -> row.parameters().stream())
            .flatMap(parameter -> Stream.concat(Stream.of(parameter.name()), parameter.aliases().stream()))
            .collect(Collectors.toUnmodifiableSet());

    static OptionTables read() throws IOException {
        JsonNode json = new ObjectMapper().readTree(COMPONENT.toFile());
        return new OptionTables(json.get("componentProperties"), json.get("properties"), json.get("headers"));
    }

    String ofTheComponent(Predicate<String> wanted) {
        return table(component, wanted);
    }

    /** The options that only endpoints have, except those of runs. */
    String ofEndpoints() {
        return table(
                endpoint,
                name -> !component.has(name)
                        && !PARAMETERS.contains(name)
                        && !OptionRules.runOptions().contains(name)
                        && !name.equals("operation"));
    }

    String ofRuns() {
        return table(endpoint, OptionRules.runOptions()::contains);
    }

    String parameters() {
        return table(endpoint, PARAMETERS::contains);
    }

    String headers() {
        return headerNames
                .propertyStream()
                .map(header -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                header.getKey(),
                                header.getValue().get("constantName").asText().replaceAll(".*#", ""),
                                header.getValue().get("javaType").asText(),
                                header.getValue().get("description").asText()))
                .collect(Collectors.joining(
                        "\n", "| Header | `PolytomicConstants` | Type | Description |\n|---|---|---|---|\n", ""));
    }

    private static String table(JsonNode options, Predicate<String> wanted) {
        return options.propertyStream()
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
            return option.get("enum")
                    .valueStream()
                    .map(value -> "`" + value.asText() + "`")
                    .collect(Collectors.joining(" "));
        }
        String type = option.get("javaType").asText();
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
