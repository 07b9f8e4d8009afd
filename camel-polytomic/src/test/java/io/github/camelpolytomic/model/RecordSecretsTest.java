package io.github.camelpolytomic.model;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogs;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncRequest;
import io.github.camelpolytomic.model.connections.ConnectSession;
import io.github.camelpolytomic.model.connections.ConnectSessionDetails;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionProxyCall;
import io.github.camelpolytomic.model.connections.ConnectionProxyInheritedBase;
import io.github.camelpolytomic.model.connections.ConnectionProxyLockedHeader;
import io.github.camelpolytomic.model.connections.ConnectionProxyMergeRules;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.connections.ConnectionType;
import io.github.camelpolytomic.model.connections.ConnectionTypeParameterValuesRequest;
import io.github.camelpolytomic.model.connections.CreateConnectSessionRequest;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;
import io.github.camelpolytomic.model.connections.ExecuteConnectionProxyRequest;
import io.github.camelpolytomic.model.connections.TestConnectionRequest;
import io.github.camelpolytomic.model.connections.UpdateConnectionRequest;
import io.github.camelpolytomic.model.events.SyncCompletedEvent;
import io.github.camelpolytomic.model.events.UnknownEvent;
import io.github.camelpolytomic.model.identity.IdentityCapabilities;
import io.github.camelpolytomic.model.jobs.Job;
import io.github.camelpolytomic.model.models.AdditionalModelField;
import io.github.camelpolytomic.model.models.CreateModelRequest;
import io.github.camelpolytomic.model.models.Enrichment;
import io.github.camelpolytomic.model.models.GetEnrichmentInputFieldsRequest;
import io.github.camelpolytomic.model.models.Model;
import io.github.camelpolytomic.model.models.ModelField;
import io.github.camelpolytomic.model.models.ModelSample;
import io.github.camelpolytomic.model.models.ModelSyncSource;
import io.github.camelpolytomic.model.models.UpdateModelRequest;
import io.github.camelpolytomic.model.modelsync.CreateModelSyncRequest;
import io.github.camelpolytomic.model.modelsync.ListModelSyncSourceFieldsRequest;
import io.github.camelpolytomic.model.modelsync.ModelSync;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecutionLogs;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecutionLogsEntry;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecutionLogsIndex;
import io.github.camelpolytomic.model.modelsync.ModelSyncScheduleOption;
import io.github.camelpolytomic.model.modelsync.ModelSyncTarget;
import io.github.camelpolytomic.model.modelsync.ModelSyncTargetSettings;
import io.github.camelpolytomic.model.modelsync.SignedLink;
import io.github.camelpolytomic.model.modelsync.UpdateModelSyncRequest;
import io.github.camelpolytomic.model.operations.OperationSearchResult;
import io.github.camelpolytomic.model.operations.SearchOperationsResponse;
import io.github.camelpolytomic.model.organization.CreateOrganizationRequest;
import io.github.camelpolytomic.model.organization.UpdateOrganizationRequest;
import io.github.camelpolytomic.model.queryrunner.QueryResult;
import io.github.camelpolytomic.model.recordviewlinks.CreateRecordViewLinkRequest;
import io.github.camelpolytomic.model.recordviewlinks.RecordViewLink;
import io.github.camelpolytomic.model.schemas.PatchSchemaFieldRequest;
import io.github.camelpolytomic.model.schemas.UserField;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredential;
import io.github.camelpolytomic.model.users.ApiKey;
import io.github.camelpolytomic.model.webhooks.CreateWebhookRequest;
import io.github.camelpolytomic.model.webhooks.UpdateWebhookRequest;
import io.github.camelpolytomic.model.webhooks.Webhook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Records do not show secrets. */
class RecordSecretsTest extends RecordTestSupport {

    private static final String SECRET = "s3cr3t-77c1";

    private static final Map<Class<? extends PolytomicRecord>, Set<String>> SECRETS = Map.ofEntries(
            entry(ApiKey.class, Set.of("value")),
            entry(BulkSource.class, Set.of("configuration")),
            entry(BulkSync.class, Set.of("destinationConfiguration", "sourceConfiguration")),
            entry(BulkSyncExecutionLogs.class, Set.of("urls")),
            entry(BulkSyncExecutionLogsExport.class, Set.of("url")),
            entry(ConnectSession.class, Set.of("redirectUrl", "token")),
            entry(ConnectSessionDetails.class, Set.of("redirectUrl")),
            entry(Connection.class, Set.of("authCode", "authUrl", "configuration")),
            entry(ConnectionProxyCall.class, Set.of("body", "headers", "query", "rawQuery")),
            entry(ConnectionProxyInheritedBase.class, Set.of("lockedQuery")),
            entry(ConnectionProxyLockedHeader.class, Set.of("value")),
            entry(ConnectionProxyResponse.class, Set.of("body", "bodyDownloadUrl", "headers")),
            entry(ConnectionType.class, Set.of("envConfig", "initialConfiguration")),
            entry(ConnectionTypeParameterValuesRequest.class, Set.of("parameters")),
            entry(CreateBulkSyncRequest.class, Set.of("destinationConfiguration", "sourceConfiguration")),
            entry(CreateConnectSessionRequest.class, Set.of("redirectUrl")),
            entry(CreateConnectionRequest.class, Set.of("configuration", "redirectUrl")),
            entry(CreateModelRequest.class, Set.of("configuration")),
            entry(CreateModelSyncRequest.class, Set.of("encryptionPassphrase")),
            entry(CreateOrganizationRequest.class, Set.of("clientSecret")),
            entry(CreateRecordViewLinkRequest.class, Set.of("lookupKeyValue")),
            entry(CreateWebhookRequest.class, Set.of("secret")),
            entry(Enrichment.class, Set.of("configuration")),
            entry(GetEnrichmentInputFieldsRequest.class, Set.of("configuration")),
            entry(Job.class, Set.of("result")),
            entry(ListModelSyncSourceFieldsRequest.class, Set.of("query")),
            entry(Model.class, Set.of("configuration")),
            entry(ModelField.class, Set.of("example")),
            entry(ModelSample.class, Set.of("records")),
            entry(ModelSync.class, Set.of("encryptionPassphrase")),
            entry(ModelSyncExecutionLogs.class, Set.of("urls")),
            entry(ModelSyncTargetSettings.class, Set.of("configuration", "searchValues")),
            entry(QueryResult.class, Set.of("results")),
            entry(RecordViewLink.class, Set.of("url")),
            entry(SignedLink.class, Set.of("url")),
            entry(
                    SyncCompletedEvent.class,
                    Set.of(
                            "deletedRecords",
                            "erroredRecords",
                            "insertedRecords",
                            "logsUrl",
                            "totalRecords",
                            "updatedRecords",
                            "warnings")),
            entry(TemporaryCredential.class, Set.of("accessToken")),
            entry(TestConnectionRequest.class, Set.of("configuration")),
            entry(UnknownEvent.class, Set.of()),
            entry(UpdateBulkSyncRequest.class, Set.of("destinationConfiguration", "sourceConfiguration")),
            entry(UpdateConnectionRequest.class, Set.of("configuration")),
            entry(UpdateModelRequest.class, Set.of("configuration")),
            entry(UpdateModelSyncRequest.class, Set.of("encryptionPassphrase")),
            entry(UpdateOrganizationRequest.class, Set.of("clientSecret")),
            entry(UpdateWebhookRequest.class, Set.of("secret")),
            entry(Webhook.class, Set.of("secret")));

    /** Names that always denote a secret, except those in {@link #HARMLESS}. */
    private static final Set<String> SUSPICIOUS = SECRETS.values().stream()
            .flatMap(Set::stream)
            .filter(name -> !Set.of("value", "warnings").contains(name))
            .collect(Collectors.toSet());

    // descriptions for users, texts to search, permissions, addresses that take credentials, and what a route author
    // writes into a definition
    private static final Map<Class<? extends PolytomicRecord>, Set<String>> HARMLESS = Map.ofEntries(
            entry(AdditionalModelField.class, Set.of("example")),
            entry(BulkDestination.class, Set.of("configuration")),
            entry(ConnectionProxyMergeRules.class, Set.of("headers", "query")),
            entry(ConnectionTypeParameterValuesRequest.class, Set.of("query")),
            entry(IdentityCapabilities.class, Set.of("query")),
            entry(ModelSyncExecutionLogsEntry.class, Set.of("url")),
            entry(ModelSyncExecutionLogsIndex.class, Set.of("records")),
            entry(ModelSyncScheduleOption.class, Set.of("configuration")),
            entry(ModelSyncSource.class, Set.of("configuration")),
            entry(ModelSyncTarget.class, Set.of("configuration")),
            entry(OperationSearchResult.class, Set.of("query")),
            entry(PatchSchemaFieldRequest.class, Set.of("example")),
            entry(SearchOperationsResponse.class, Set.of("results")),
            entry(UserField.class, Set.of("example")));

    static Stream<Arguments> secretMembers() {
        return SECRETS.entrySet().stream()
                .flatMap(record -> Stream.concat(record.getValue().stream(), Stream.of("additionalProperties"))
                        .map(member -> arguments(record.getKey(), member)));
    }

    static Stream<Class<? extends PolytomicRecord>> secretRecords() {
        return SECRETS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("secretMembers")
    void doesNotShowASecret(Class<? extends PolytomicRecord> type, String member) {
        assertThat(recordWith(type, member, SECRET).toString())
                .contains(member + "=***")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("secretRecords")
    void showsEveryMemberInItsOrderAndWhatIsAbsent(Class<? extends PolytomicRecord> type) {
        String members = components(type)
                .map(RecordComponent::getName)
                .map(name -> name + (name.equals("additionalProperties") ? "={}" : "=null"))
                .collect(Collectors.joining(", ", type.getSimpleName() + "[", "]"));

        assertThat(recordWith(type, "", null)).hasToString(members);
    }

    @Test
    void leavesOutNoRecordWithAMemberOfSuchAName() {
        assertThat(recordTypes()).allSatisfy(type -> assertThat(components(type).map(RecordComponent::getName))
                .filteredOn(SUSPICIOUS::contains)
                .allSatisfy(name -> assertThat(
                                Stream.of(SECRETS, HARMLESS).map(table -> table.getOrDefault(type, Set.of())))
                        .as(type.getSimpleName() + "." + name)
                        .anyMatch(names -> names.contains(name))));
    }

    @Test
    void doesNotShowASecretOfARecordInside() {
        ConnectionProxyCall call = ConnectionProxyCall.builder()
                .method("GET")
                .headers(Map.of("Authorization", SECRET))
                .build();

        assertThat(ExecuteConnectionProxyRequest.builder().request(call).build().toString())
                .contains("method=GET")
                .doesNotContain(SECRET);
    }
}
