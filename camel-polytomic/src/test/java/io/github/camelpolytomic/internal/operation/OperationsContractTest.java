package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the operation table with a copy of the contract, which was written from the contract and not from the code.
 */
class OperationsContractTest {

    /** The types whose names in the contract differ from the records, in some or all versions. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("BulkSyncSource", "BulkSource"),
            Map.entry("BulkSyncDest", "BulkDestination"),
            Map.entry("Schema", "BulkSourceSchema"),
            Map.entry("BulkSyncSourceStatus", "BulkSourceStatus"),
            Map.entry("BulkSyncResponse", "BulkSync"),
            Map.entry("BulkSyncStatusResponse", "BulkSyncStatus"),
            Map.entry("ActivateSyncInput", "ActivateBulkSyncRequest"),
            Map.entry("ActivateSyncOutput", "ActivateBulkSyncResponse"),
            Map.entry("ExportSyncLogsResponse", "BulkSyncExecutionLogsExport"),
            Map.entry("ExecutionConsoleLogsResponse", "List<ExecutionConsoleLogEntry>"),
            Map.entry("BulkBulkSyncSchedule", "BulkSyncSchedule"),
            Map.entry("CreateScheduleRequest", "CreateBulkSyncScheduleRequest"),
            Map.entry("UpdateScheduleRequest", "UpdateBulkSyncScheduleRequest"),
            Map.entry("BulkSchema", "BulkSyncSchema"),
            Map.entry("BulkSchemaListItem", "BulkSyncSchema"),
            Map.entry("BulkSyncSchemasRequest", "PatchBulkSyncSchemasRequest"),
            Map.entry("UpdateBulkSyncSchemasRequest", "PatchBulkSyncSchemasRequest"),
            Map.entry("UpdateBulkSchema", "UpdateBulkSyncSchemaRequest"),
            Map.entry("ConnectionResponseSchema", "Connection"),
            Map.entry("CreateConnectionResponseSchema", "Connection"),
            Map.entry("CreateConnectionRequestSchema", "CreateConnectionRequest"),
            Map.entry("UpdateConnectionRequestSchema", "UpdateConnectionRequest"),
            Map.entry("GetConnectionTypeParameterValuesRequestSchema", "ConnectionTypeParameterValuesRequest"),
            Map.entry("ConnectionParameterValuesResp", "ConnectionParameterValues"),
            Map.entry("ConnectCardRequest", "CreateConnectSessionRequest"),
            Map.entry("ConnectCardResponse", "ConnectSession"),
            Map.entry("ApiRequest", "CreateSharedConnectionRequest"),
            Map.entry("PartnerCreateSharedConnectionRequestSchema", "CreateSharedConnectionRequest"),
            Map.entry("CreateSharedConnectionResponseSchema", "SharedConnection"),
            Map.entry("ConnectSessionResponse", "ConnectSessionDetails"),
            Map.entry("ConnectionProxyInfoResponse", "ConnectionProxyInfo"),
            Map.entry("ConnectionProxySettingsResponse", "ConnectionProxySettings"),
            Map.entry("ConnectionUsageResponse", "ConnectionUsage"),
            Map.entry("JsonschemaSchema", "Map"),
            Map.entry("object", "Map"),
            Map.entry("UpsertSchemaFieldRequest", "UpsertSchemaFieldsRequest"),
            Map.entry("SetPrimaryKeysRequest", "SetSchemaPrimaryKeysRequest"),
            Map.entry("ModelSyncSourceMetaResponse", "ModelSyncSource"),
            Map.entry("SyncSourceMetaResponse", "ModelSyncSource"),
            Map.entry("EnrichmentInputFieldsRequest", "GetEnrichmentInputFieldsRequest"),
            Map.entry("ModelResponse", "Model"),
            Map.entry("RunQueryResult", "QueryResult"),
            Map.entry("EntityResponse", "Entity"),
            Map.entry("CreateRecordViewLinkResponse", "RecordViewLink"),
            Map.entry("RecordviewCapabilities", "RecordViewCapabilities"),
            Map.entry("TemporaryCredentialResponse", "TemporaryCredential"),
            Map.entry("OperationSearchAvailabilityEnvelopeData", "OperationSearchAvailability"),
            Map.entry("JobResponse", "Job"),
            Map.entry("GetIdentityResponseSchema", "Identity"),
            Map.entry("CreateOrganizationRequestSchema", "CreateOrganizationRequest"),
            Map.entry("UpdateOrganizationRequestSchema", "UpdateOrganizationRequest"),
            Map.entry("RecordLoggingSettingsResponse", "RecordLoggingSettings"),
            Map.entry("UpdateRecordLoggingSettingsRequest", "UpdateRecordLoggingRequest"),
            Map.entry("CreateUserRequestSchema", "CreateUserRequest"),
            Map.entry("UpdateUserRequestSchema", "UpdateUserRequest"),
            Map.entry("CurrentOrgCreateUserRequestSchema", "CreateCurrentOrgUserRequest"),
            Map.entry("CurrentOrgUpdateUserRequestSchema", "UpdateCurrentOrgUserRequest"),
            Map.entry("CurrentOrgUserResponse", "CurrentOrgUser"),
            Map.entry("ApiKeyResponse", "ApiKey"),
            Map.entry("PolicyResponse", "Policy"),
            Map.entry("RoleResponse", "Role"),
            Map.entry("GlobalErrorSubscribersResponse", "GlobalErrorSubscribers"),
            Map.entry("GlobalErrorSubscribersRequest", "SetGlobalErrorSubscribersRequest"),
            Map.entry("CreateWebhooksSchema", "CreateWebhookRequest"),
            Map.entry("UpdateWebhooksSchema", "UpdateWebhookRequest"),
            Map.entry("string", "String"));

    /** The operation with a limit that is not the size of a page. */
    private static final String ONE_PAGE = "listEvents";

    /** The same for model syncs, which share some names with bulk syncs. */
    private static final Map<String, String> RECORDS_OF_MODEL_SYNCS = Map.ofEntries(
            Map.entry("ActivateSyncInput", "ActivateModelSyncRequest"),
            Map.entry("ActivateSyncOutput", "ActivateModelSyncResponse"),
            Map.entry("CreateModelSyncV5Request", "CreateModelSyncRequest"),
            Map.entry("UpdateModelSyncV5Request", "UpdateModelSyncRequest"),
            Map.entry("ModelSyncResponse", "ModelSync"),
            Map.entry("ModelSyncV5Response", "ModelSync"),
            Map.entry("ListSyncItem", "ModelSync"),
            Map.entry("CancelSyncResponse", "CancelModelSyncResponse"),
            Map.entry("CancelSyncExecutionResponse", "CancelModelSyncResponse"),
            Map.entry("StartModelSyncResponseSchema", "ModelSyncExecution"),
            Map.entry("StartSyncResponseSchema", "ModelSyncExecution"),
            Map.entry("GetExecutionResponseSchema", "ModelSyncExecution"),
            Map.entry("SyncStatusResponse", "ModelSyncStatus"),
            Map.entry("ScheduleOptionResponse", "ModelSyncScheduleOptions"),
            Map.entry("ModelSyncSourceMetaResponse", "ModelSyncSource"),
            Map.entry("SyncSourceMetaResponse", "ModelSyncSource"),
            Map.entry("UpdateExecutionRequest", "UpdateModelSyncExecutionRequest"),
            Map.entry("ExecutionLogResponse", "ModelSyncExecutionLogs"),
            Map.entry("LogsIndexResponse", "ModelSyncExecutionLogsIndex"),
            Map.entry("ConnectionMetaResponse", "ModelSyncTarget"),
            Map.entry("TargetResponse", "ModelSyncTargetFields"),
            Map.entry("TargetPropertyValues", "ModelSyncTargetProperty"),
            Map.entry("SyncErrorHandling", "ModelSyncErrorHandling"),
            Map.entry("UpdateSyncErrorHandlingRequest", "UpdateModelSyncErrorHandlingRequest"));

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class,
            "string",
            Boolean.class,
            "boolean",
            Integer.class,
            "integer",
            List.class,
            "array(uuid)",
            Map.class,
            "map(array(string))");

    /** The lists of the contract with pages whose size the service chooses. */
    private static final Set<String> PAGED_WITHOUT_LIMIT =
            Set.of("2024-02-08 listModelSyncExecutions", "2025-09-18 listModelSyncExecutions");

    // counted in the API's own documents; two of each version are names for the same request
    @ParameterizedTest
    @CsvSource({"2023-04-25, 95", "2024-02-08, 116", "2025-09-18, 147"})
    void isComplete(String version, int operations) {
        assertThat(lines("operations.csv").filter(line -> line.startsWith(version + ",")))
                .hasSize(operations);
        assertThat(Operations.all().filter(row -> row.action().isEmpty()).filter(row -> row.versions().stream()
                        .anyMatch(each -> each.value().equals(version))))
                .hasSize(operations);
    }

    @Test
    void isWhatTheOperationTableSays() {
        assertThat(rowsOfTheTable())
                .containsExactlyInAnyOrderElementsOf(lines("operations.csv")
                        .map(OperationsContractTest::inOurWords)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(PolytomicOperation.class)
    void givesEachOperationItsPublicName(PolytomicOperation operation) {
        assertThat(ApiOperations.row(operation).name()).isEqualTo(operation.name());
        assertThat(ApiOperations.row(operation).summary()).isNotBlank().endsWith(".");
    }

    static List<PolytomicOperation> operationsOfTheApi() {
        return ApiOperations.all();
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheApi")
    void hasEveryVariableOfAPathAmongTheParametersOfItsVersion(PolytomicOperation operation) {
        Operation row = ApiOperations.row(operation);
        for (ApiVersion version : row.versions()) {
            List<Parameter> inPath = row.request(version).path().variables().stream()
                    .map(row::pathParameter)
                    .toList();
            assertThat(row.parameters(version)).containsAll(inPath);
            assertThat(inPath).doesNotHaveDuplicates();
        }
    }

    static Stream<String> membersOfRequests() {
        return lines("bodies.csv");
    }

    @ParameterizedTest
    @MethodSource("membersOfRequests")
    void isWhatTheRequestsAreCheckedFor(String line) {
        String[] cells = line.split(",");
        ApiVersion version = ApiVersion.of(cells[0]);
        RequestBody body =
                ApiOperations.row(PolytomicOperation.valueOf(cells[1])).body().orElseThrow();
        String member = cells[2];

        switch (cells[3]) {
            case "required" ->
                assertThat(rules(body, version, BodyRule.Kind.REQUIRED)).contains(member);
            case "required-nullable" ->
                assertThat(rules(body, version, BodyRule.Kind.PRESENT)).contains(member);
            case "gone", "later" ->
                assertThat(rules(body, version, BodyRule.Kind.REFUSED)).contains(member);
            case "exclusive" ->
                assertThat(rules(body, version, BodyRule.Kind.EXCLUSIVE)).contains(member);
            case "optional" -> {
                assertThat(rules(body, version, BodyRule.Kind.REQUIRED)).doesNotContain(member);
                assertThat(rules(body, version, BodyRule.Kind.REFUSED)).doesNotContain(member);
            }
            default -> throw new AssertionError("unknown rule in " + line);
        }
        if (!cells[3].equals("exclusive")) {
            assertThat(members(body.type())).contains(member.split("[.\\[]")[0]);
        }
    }

    @Test
    void isNotStricterThanTheContract() {
        Set<String> checked = ApiOperations.all().stream()
                .map(ApiOperations::row)
                .flatMap(row -> row.versions().stream()
                        .flatMap(version -> row.body(version).stream().flatMap(body -> required(row, body, version))))
                .collect(Collectors.toCollection(TreeSet::new));
        checked.removeAll(lines("bodies.csv").toList());

        assertThat(checked).isEmpty();
    }

    private static Stream<String> required(Operation row, RequestBody body, ApiVersion version) {
        return rules(body, version, BodyRule.Kind.REQUIRED)
                .map(member -> version + "," + row.name() + "," + member + ",required");
    }

    private static Stream<String> rules(RequestBody body, ApiVersion version, BodyRule.Kind kind) {
        return body.rules().stream()
                .filter(rule -> rule.kind() == kind && rule.versions().contains(version))
                .map(rule -> String.join("+", rule.members()));
    }

    private static List<String> members(Class<?> type) {
        ObjectMapper mapper = new ObjectMapper();
        JavaType java = mapper.constructType(type);
        BeanDescription description = mapper.getSerializationConfig().introspect(java);
        return description.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream csv = OperationsContractTest.class.getResourceAsStream("/contract/" + file)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The line without the errors, which are not in a row, and with the names of the records. */
    private static String inOurWords(String line) {
        String[] cells = line.split(",", -1);
        String answer = cells[7].replace("array<", "List<")
                .replace("map<string; ", "Map<String, ")
                .replace("<string>", "<String>");
        return Stream.of(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        // options are text
                        cells[5].replaceAll(":(uuid|date-time)(?=;|$)", ":string"),
                        record(cells[1], cells[6]),
                        record(cells[1], answer),
                        cells[9],
                        cells[10])
                .collect(Collectors.joining("|"));
    }

    private static String record(String area, String type) {
        Map<String, String> own = area.startsWith("modelSync") ? RECORDS_OF_MODEL_SYNCS : Map.of();
        Matcher name = Pattern.compile("\\w+(?=>?$)").matcher(type);
        return name.replaceAll(found -> Matcher.quoteReplacement(
                own.getOrDefault(found.group(), RECORDS.getOrDefault(found.group(), found.group()))));
    }

    private static List<String> rowsOfTheTable() {
        return ApiOperations.all().stream()
                .map(ApiOperations::row)
                .flatMap(row -> row.versions().stream().map(version -> line(row, version)))
                .toList();
    }

    /** Every list accepts a page token, but the contract has one only for some lists. */
    static boolean isPaged(Operation row, ApiVersion version) {
        return row.rows().isPresent()
                || PAGED_WITHOUT_LIMIT.contains(version + " " + row.name())
                || !row.name().equals(ONE_PAGE)
                        && row.parameters(version).stream()
                                .anyMatch(parameter -> parameter.name().equals("limit"));
    }

    private static String line(Operation row, ApiVersion version) {
        boolean paged = isPaged(row, version);
        String query = row.parameters(version).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .filter(parameter -> paged || !parameter.isPageToken())
                .map(OperationsContractTest::inTheContract)
                .sorted()
                .collect(Collectors.joining(";"));
        boolean keyed = row.parameters(version).stream().anyMatch(Parameter::isIdempotencyKey);
        return Stream.of(
                        version.value(),
                        row.area().name(),
                        row.name(),
                        row.request(version).verb().name(),
                        row.request(version).path().text(),
                        query,
                        row.body(version)
                                .map(body -> body.type().getSimpleName())
                                .orElse(""),
                        row.result().toString(),
                        keyed ? "yes" : "no",
                        paged ? "yes" : "no")
                .collect(Collectors.joining("|"));
    }

    private static String inTheContract(Parameter parameter) {
        return parameter.wireName().equals("filters[enabled]")
                ? "filters:map(string)"
                : parameter.wireName() + ":" + TYPES.get(parameter.type());
    }
}
