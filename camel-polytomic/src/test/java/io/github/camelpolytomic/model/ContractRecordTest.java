package io.github.camelpolytomic.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.ActivateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.ActivateBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogs;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchedule;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchema;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.bulksync.CancelBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncScheduleRequest;
import io.github.camelpolytomic.model.bulksync.ExecutionConsoleLogEntry;
import io.github.camelpolytomic.model.bulksync.PatchBulkSyncSchemasRequest;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncScheduleRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncSchemaRequest;
import io.github.camelpolytomic.model.connections.ConnectSession;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionParameterValues;
import io.github.camelpolytomic.model.connections.ConnectionProxyInfo;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.connections.ConnectionType;
import io.github.camelpolytomic.model.connections.ConnectionTypeParameterValuesRequest;
import io.github.camelpolytomic.model.connections.CreateConnectSessionRequest;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;
import io.github.camelpolytomic.model.connections.CreateSharedConnectionRequest;
import io.github.camelpolytomic.model.connections.ExecuteConnectionProxyRequest;
import io.github.camelpolytomic.model.connections.SharedConnection;
import io.github.camelpolytomic.model.connections.TestConnectionRequest;
import io.github.camelpolytomic.model.connections.UpdateConnectionRequest;
import io.github.camelpolytomic.model.identity.Identity;
import io.github.camelpolytomic.model.jobs.Job;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.schemas.BulkSourceStatus;
import io.github.camelpolytomic.model.schemas.PatchSchemaFieldRequest;
import io.github.camelpolytomic.model.schemas.SetSchemaPrimaryKeysRequest;
import io.github.camelpolytomic.model.schemas.UpsertSchemaFieldsRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The records with samples that have every member of the contract, of all versions together. */
class ContractRecordTest extends RecordTestSupport {

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("bulk-sync", BulkSync.class),
                arguments("create-bulk-sync-request", CreateBulkSyncRequest.class),
                arguments("update-bulk-sync-request", UpdateBulkSyncRequest.class),
                arguments("activate-bulk-sync-request", ActivateBulkSyncRequest.class),
                arguments("activate-bulk-sync-response", ActivateBulkSyncResponse.class),
                arguments("cancel-bulk-sync-response", CancelBulkSyncResponse.class),
                arguments("start-bulk-sync-request", StartBulkSyncRequest.class),
                arguments("bulk-sync-execution", BulkSyncExecution.class),
                arguments("bulk-sync-status", BulkSyncStatus.class),
                arguments("bulk-sync-execution-status", BulkSyncExecutionStatus.class),
                arguments("execution-console-log-entry", ExecutionConsoleLogEntry.class),
                arguments("bulk-sync-execution-logs", BulkSyncExecutionLogs.class),
                arguments("bulk-sync-execution-logs-export", BulkSyncExecutionLogsExport.class),
                arguments("bulk-sync-schedule", BulkSyncSchedule.class),
                arguments("create-bulk-sync-schedule-request", CreateBulkSyncScheduleRequest.class),
                arguments("update-bulk-sync-schedule-request", UpdateBulkSyncScheduleRequest.class),
                arguments("bulk-sync-schema", BulkSyncSchema.class),
                arguments("patch-bulk-sync-schemas-request", PatchBulkSyncSchemasRequest.class),
                arguments("update-bulk-sync-schema-request", UpdateBulkSyncSchemaRequest.class),
                arguments("connection-type", ConnectionType.class),
                arguments("connection", Connection.class),
                arguments("create-connection-request", CreateConnectionRequest.class),
                arguments("update-connection-request", UpdateConnectionRequest.class),
                arguments("test-connection-request", TestConnectionRequest.class),
                arguments("connection-type-parameter-values-request", ConnectionTypeParameterValuesRequest.class),
                arguments("connection-parameter-values", ConnectionParameterValues.class),
                arguments("create-connect-session-request", CreateConnectSessionRequest.class),
                arguments("connect-session", ConnectSession.class),
                arguments("create-shared-connection-request", CreateSharedConnectionRequest.class),
                arguments("shared-connection", SharedConnection.class),
                arguments("execute-connection-proxy-request", ExecuteConnectionProxyRequest.class),
                arguments("connection-proxy-response", ConnectionProxyResponse.class),
                arguments("connection-proxy-info", ConnectionProxyInfo.class),
                arguments("bulk-source-status", BulkSourceStatus.class),
                arguments("upsert-schema-fields-request", UpsertSchemaFieldsRequest.class),
                arguments("set-schema-primary-keys-request", SetSchemaPrimaryKeysRequest.class),
                arguments("patch-schema-field-request", PatchSchemaFieldRequest.class),
                arguments("job", Job.class),
                arguments("identity", Identity.class));
    }

    static Stream<Arguments> allSamples() {
        return Stream.concat(
                samples(),
                Stream.of(
                        arguments("bulk-source", BulkSource.class),
                        arguments("bulk-destination", BulkDestination.class)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesBackWhatItHasRead(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        JsonNode json = sample(sample);

        assertThat(written(read(json, type))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("allSamples")
    void knowsEveryMemberAtEveryDepth(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        assertThat(withAllInside(read(sample(sample), type)))
                .allSatisfy(inside -> assertThat(inside.additionalProperties()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fillsEveryMember(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        assertThat(read(sample(sample), type)).hasNoNullFieldsOrProperties();
    }

    @Test
    void seesEveryRecordThereIs() throws IOException {
        Set<Class<?>> seen = new HashSet<>();
        for (Arguments row : allSamples().toList()) {
            withAllInside(read(sample((String) row.get()[0]), (Class<?>) row.get()[1]))
                    .map(Object::getClass)
                    .forEach(seen::add);
        }

        // the component's own records are not in the contract
        assertThat(recordTypes().stream().filter(type -> !type.getPackage().equals(BulkSyncRun.class.getPackage())))
                .hasSizeGreaterThan(60)
                .allMatch(seen::contains);
    }
}
