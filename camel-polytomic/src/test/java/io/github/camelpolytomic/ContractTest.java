package io.github.camelpolytomic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the operation table against a copy of the contract's, which was written from the contract and not from the code. */
class ContractTest {

    private static final Map<String, String> RECORDS =
            Map.of("BulkSyncSource", "BulkSource", "BulkSyncDest", "BulkDestination");

    @Test
    void isWhatTheOperationTableSays() throws IOException {
        assertThat(rowsOfTheTable()).containsExactlyInAnyOrderElementsOf(rowsOfTheContract());
    }

    @ParameterizedTest
    @EnumSource(PolytomicOperation.class)
    void givesEachOperationItsPublicName(PolytomicOperation operation) {
        assertThat(operation.row().name()).isEqualTo(operation.name());
        assertThat(operation.row().summary()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(PolytomicOperation.class)
    void hasEveryVariableOfAPathAmongTheParametersOfItsVersion(PolytomicOperation operation) {
        Operation row = operation.row();
        for (ApiVersion version : row.versions()) {
            List<Parameter> inPath = row.request(version).path().variables().stream()
                    .map(row::pathParameter)
                    .toList();
            assertThat(row.parameters(version)).containsAll(inPath);
            assertThat(inPath).doesNotHaveDuplicates();
        }
    }

    private static List<String> rowsOfTheContract() throws IOException {
        try (InputStream csv = ContractTest.class.getResourceAsStream("/contract/operations.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static List<String> rowsOfTheTable() {
        return Arrays.stream(PolytomicOperation.values())
                .map(PolytomicOperation::row)
                .flatMap(row -> row.versions().stream().map(version -> line(row, version)))
                .toList();
    }

    private static String line(Operation row, ApiVersion version) {
        String query = row.parameters(version).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .map(parameter -> parameter.wireName() + ":"
                        + parameter.type().getSimpleName().toLowerCase())
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(";"));
        String answer = RECORDS.entrySet().stream()
                .filter(names -> names.getValue().equals(row.resultType().getSimpleName()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
        return Stream.of(
                        version.value(),
                        row.area(),
                        row.name(),
                        row.request(version).verb().name(),
                        row.request(version).path().text(),
                        query,
                        answer)
                .collect(Collectors.joining(","));
    }
}
