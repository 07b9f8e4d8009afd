package io.github.camelpolytomic.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Area;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RequestBody;

/** The tables of the operations. */
final class OperationTables {

    private OperationTables() {}

    /** The names of the operations, by area, as entries of a list of contents. */
    static String areas() {
        return Operations.AREAS.stream()
                .map(area -> "- [%s](#%s): %s"
                        .formatted(
                                area.title(),
                                area.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
                                area.operations().stream()
                                        .map(row -> "`" + row.name() + "`")
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    /** A section for each area. */
    static String operations() {
        return Operations.AREAS.stream()
                .map(area -> "## %s\n\n%s".formatted(area.title(), table(area)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String table(Area area) {
        List<String> requests = isComposed(area)
                ? List.of()
                : Arrays.stream(ApiVersion.values()).map(ApiVersion::value).toList();
        List<String> columns = Stream.of(
                        List.of("Operation", "What it does"), requests, List.of("Parameters", "Request", "Body"))
                .flatMap(List::stream)
                .toList();
        return Stream.concat(
                        Stream.of(line(columns.stream()), "|" + "---|".repeat(columns.size())),
                        area.operations().stream().map(row -> line(cells(row))))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isComposed(Area area) {
        return area.operations().stream().allMatch(row -> row.action().isPresent());
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Stream<String> cells(Operation row) {
        Stream<String> requests = row.action().isPresent()
                ? Stream.of()
                : Arrays.stream(ApiVersion.values()).map(version -> request(row, version));
        String parameters =
                row.parameters().stream().map(OperationTables::parameter).collect(Collectors.joining(", "));
        String result = row.result().toString().isEmpty() ? "" : "`" + row.result() + "`";
        return Stream.of(
                        Stream.of("`" + row.name() + "`", row.summary()),
                        requests,
                        Stream.of(
                                parameters,
                                row.body()
                                        .map(body -> request(body) + only(row.bodyVersions(), row.versions()))
                                        .orElse(""),
                                result))
                .flatMap(cells -> cells);
    }

    private static String request(RequestBody body) {
        String others = body.responses().stream()
                .map(answer -> " or `" + answer.type().getSimpleName() + "`")
                .collect(Collectors.joining());
        if (body.isEmpty()) {
            return "";
        }
        return "`" + body.type().getSimpleName() + "`" + others + (body.isOptional() ? ", or nothing" : "");
    }

    private static String request(Operation row, ApiVersion version) {
        return row.versions().contains(version)
                ? "`" + row.request(version).verb() + " "
                        + row.request(version).path().text() + "`"
                        + (row.presumed().contains(version) ? " ¹" : "")
                : "no";
    }

    private static String only(Set<ApiVersion> versions, Set<ApiVersion> all) {
        return versions.containsAll(all)
                ? ""
                : " (" + versions.stream().map(ApiVersion::value).collect(Collectors.joining(", ")) + " only)";
    }

    private static String parameter(Parameter parameter) {
        String name = parameter.isRequired() ? "**`" + parameter.name() + "`**" : "`" + parameter.name() + "`";
        String alias =
                parameter.aliases().isEmpty() ? "" : " (alias `" + String.join("`, `", parameter.aliases()) + "`)";
        String only = only(parameter.versions(), Set.of(ApiVersion.values()));
        String place = parameter.place() == Parameter.Place.BODY ? " (in the body)" : "";
        return name + alias + place + only;
    }
}
