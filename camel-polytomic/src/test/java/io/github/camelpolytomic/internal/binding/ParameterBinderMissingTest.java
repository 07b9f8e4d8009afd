package io.github.camelpolytomic.internal.binding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.ContractRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Missing parameters, and parameters missing in the API version, are reported before anything is sent. */
class ParameterBinderMissingTest extends PolytomicTestSupport {

    /** The operations that need parameters in the query as well. */
    private static final Set<String> NEEDS_OTHERS_TOO = Set.of("2024-02-08 getModelSyncTargetFields");

    static Stream<ContractRow> rowsWithParametersInThePath() {
        return ContractRow.all().stream()
                .filter(row -> !row.pathParameters().isEmpty())
                .filter(row -> !NEEDS_OTHERS_TOO.contains(row.toString()));
    }

    @ParameterizedTest
    @MethodSource("rowsWithParametersInThePath")
    void isNamedWithAllOthersThatAreMissing(ContractRow row) {
        PolytomicValidationException missing = failure(
                "polytomic:" + row.operation() + "?apiVersion=" + row.version(), PolytomicValidationException.class);

        assertThat(missing).hasMessage(needs(row.operation(), row.pathParameters()));
        assertThat(missing.getOperation()).isEqualTo(row.operation());
        assertThat(missing.getAttempts()).isZero();
        assertThat(missing.isRetryable()).isFalse();
        assertThat(simulator.requests()).isEmpty();
    }

    static Stream<Arguments> eachParameterInThePath() {
        return rowsWithParametersInThePath()
                .flatMap(row -> row.pathParameters().stream().map(parameter -> arguments(row, parameter)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("eachParameterInThePath")
    void isNamedAlone(ContractRow row, String parameter) {
        Map<String, Object> others = new HashMap<>();
        row.pathParameters().forEach(name -> others.put(header(name), "some"));
        others.remove(header(parameter));

        Exchange exchange = call("polytomic:" + row.operation() + "?apiVersion=" + row.version(), others);

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage(needs(row.operation(), List.of(parameter)));
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/contract/missing.csv", delimiter = '|', numLinesToSkip = 1)
    void isNamedThoughItIsNotInThePath(String years, String call, String message) {
        for (String year : years.split(" ")) {
            ApiVersion version = Arrays.stream(ApiVersion.values())
                    .filter(each -> each.value().startsWith(year))
                    .findFirst()
                    .orElseThrow();
            String uri = "polytomic:" + call + (call.contains("?") ? "&" : "?") + "apiVersion=" + version;

            assertThat(failure(uri, PolytomicValidationException.class)).hasMessage(message);
            assertThat(simulator.requests()).isEmpty();
        }
    }

    static Stream<Arguments> operationsThatAVersionLacks() {
        return ApiOperations.all().stream().flatMap(operation -> Arrays.stream(ApiVersion.values())
                .map(ApiVersion::value)
                .filter(version -> !versions(operation).contains(version))
                .map(version -> arguments(version, operation)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operationsThatAVersionLacks")
    void operationsOfOtherVersionsAreRefusedAtStart(String version, PolytomicOperation operation) {
        assertThat(refusal("polytomic:" + operation + "?apiVersion=" + version))
                .isEqualTo("%s is not available in API version %s, only in: %s"
                        .formatted(operation, version, versions(operation)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-08 | bulkSource | refreshSchemas=true | 2023-04-25",
                "2025-09-18 | bulkSource | refreshSchemas=true | 2023-04-25",
                "2023-04-25 | listBulkSyncs | limit=5 | 2025-09-18",
                "2024-02-08 | listBulkSyncs | limit=5 | 2025-09-18",
                "2025-09-18 | startBulkSync | resync=true | 2023-04-25, 2024-02-08",
                "2023-04-25 | createSharedConnection | organizationId=o | 2025-09-18",
                "2024-02-08 | createSharedConnection | organizationId=o | 2025-09-18",
                "2024-02-08 | createSharedConnection | orgId=o | 2025-09-18"
            })
    void optionsOfOtherVersionsAreRefusedAtStart(String version, String operation, String option, String versions) {
        assertThat(refusal("polytomic:" + operation + "?apiVersion=" + version + "&" + option))
                .isEqualTo("Option %s of %s is not available in API version %s, only in: [%s]"
                        .formatted(option.replaceAll("=.*", ""), operation, version, versions));
    }

    @ParameterizedTest
    @CsvSource({
        "getBulkSync?active=true, getBulkSync, active",
        "getBulkSync?executionId=e, getBulkSync, executionId",
        "getBulkSync?idempotencyKey=12345678, getBulkSync, idempotencyKey",
        "updateBulkSync?idempotencyKey=12345678, updateBulkSync, idempotencyKey",
        "getBulkSyncExecutionLogs?id=s, getBulkSyncExecutionLogs, id",
        "getBulkSyncExecution?type=t, getBulkSyncExecution, type",
        "listBulkSyncs?syncId=s, listBulkSyncs, syncId",
        "createConnection?name=n, createConnection, name",
        "startBulkSync?active=true, startBulkSync, active"
    })
    void optionsOfOtherOperationsAreRefusedAtStart(String uri, String operation, String option) {
        assertThat(refusal("polytomic:" + uri)).isEqualTo("%s has no option %s".formatted(operation, option));
    }

    private static List<String> versions(PolytomicOperation operation) {
        return ContractRow.all().stream()
                .filter(row -> row.operation().equals(operation.name()))
                .map(ContractRow::version)
                .toList();
    }

    private static String needs(String operation, List<String> parameters) {
        return parameters.stream()
                .map(name -> "%s (option %s or header %s)".formatted(name, name, header(name)))
                .collect(Collectors.joining(" and ", operation + " requires ", ""));
    }

    private static String header(String name) {
        return "CamelPolytomic" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
