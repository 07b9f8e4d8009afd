package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A bulk sync as it shall be; the body of {@code updateBulkSync} (API: UpdateBulkSyncRequest).
 *
 * <p>It takes the place of all there was: what is absent falls back to its default, except {@code schemas}. Whether
 * 2023-04-25 keeps what is absent is not known; send everything there, too. Schemas with only an id are written as a
 * plain string, the only form that every version supports.
 *
 * @param active whether the schedules run the sync; an inactive sync can still be started manually
 * @param additionalSchedules the schedules in addition to the default one; from 2025-09-18 on
 * @param automaticallyAddNewFields what happens to fields that appear later in a selected schema, one of
 *     {@link BulkDiscover} or a newer one; {@code all} if absent
 * @param automaticallyAddNewObjects what happens to schemas that appear later in the source, one of
 *     {@link BulkDiscover} or a newer one; {@code none} if absent
 * @param concurrencyLimit maximum parallelism of a run, in place of the default
 * @param dataCutoffTimestamp older records are not synced
 * @param defaultSchedule the main schedule; required; from 2025-09-18 on
 * @param destinationConfiguration settings of the destination, with the keys that {@code bulkDestination} describes;
 *     required; hidden in {@code toString}
 * @param destinationConnectionId the destination connection, a UUID; required
 * @param disableRecordTimestamps whether Polytomic leaves out its own timestamp columns in the destination;
 *     {@code false} if absent
 * @param discover deprecated form of the two {@code automaticallyAdd} members; in 2023-04-25 and 2024-02-08 only
 * @param mode sync mode, one of {@link BulkSyncMode} or a newer one; required
 * @param name display name; required
 * @param normalizeNames normalization of names in the destination, one of {@link BulkNormalizeNames} or
 *     a newer one; {@code enabled} if absent
 * @param organizationId the organization that owns the sync, a UUID; for partners only
 * @param policies ids of the permission policies that apply, UUIDs
 * @param resyncConcurrencyLimit the same as {@code concurrencyLimit}, for resyncs
 * @param schedule the schedule; required; in 2023-04-25 and 2024-02-08 only
 * @param schemas the schemas to sync in place of those selected before: schemas that are not listed become disabled. If
 *     absent or empty, the selection stays as it is
 * @param sourceConfiguration settings of the source, if it has any; hidden in {@code toString}
 * @param sourceConnectionId the source connection, a UUID; required
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateBulkSyncRequest(
        @JsonProperty("active") Boolean active,
        @JsonProperty("additional_schedules") List<BulkSyncAdditionalSchedule> additionalSchedules,
        @JsonProperty("automatically_add_new_fields") String automaticallyAddNewFields,
        @JsonProperty("automatically_add_new_objects") String automaticallyAddNewObjects,
        @JsonProperty("concurrency_limit") Integer concurrencyLimit,
        @JsonProperty("data_cutoff_timestamp") @Timestamp OffsetDateTime dataCutoffTimestamp,
        @JsonProperty("default_schedule") BulkSyncDefaultSchedule defaultSchedule,
        @JsonProperty("destination_configuration") Map<String, Object> destinationConfiguration,
        @JsonProperty("destination_connection_id") String destinationConnectionId,
        @JsonProperty("disable_record_timestamps") Boolean disableRecordTimestamps,
        @JsonProperty("discover") Boolean discover,
        @JsonProperty("mode") String mode,
        @JsonProperty("name") String name,
        @JsonProperty("normalize_names") String normalizeNames,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("resync_concurrency_limit") Integer resyncConcurrencyLimit,
        @JsonProperty("schedule") BulkSchedule schedule,

        @JsonProperty("schemas") @PlainId List<SchemaConfiguration> schemas,

        @JsonProperty("source_configuration") Map<String, Object> sourceConfiguration,
        @JsonProperty("source_connection_id") String sourceConnectionId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateBulkSyncRequestBuilder.With {

    public UpdateBulkSyncRequest {
        additionalSchedules = Members.list(additionalSchedules);
        destinationConfiguration = Members.map(destinationConfiguration);
        policies = Members.list(policies);
        schemas = Members.list(schemas);
        sourceConfiguration = Members.map(sourceConfiguration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateBulkSyncRequestBuilder builder() {
        return UpdateBulkSyncRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("UpdateBulkSyncRequest")
                .add("active", active)
                .add("additionalSchedules", additionalSchedules)
                .add("automaticallyAddNewFields", automaticallyAddNewFields)
                .add("automaticallyAddNewObjects", automaticallyAddNewObjects)
                .add("concurrencyLimit", concurrencyLimit)
                .add("dataCutoffTimestamp", dataCutoffTimestamp)
                .add("defaultSchedule", defaultSchedule)
                .masked("destinationConfiguration", destinationConfiguration)
                .add("destinationConnectionId", destinationConnectionId)
                .add("disableRecordTimestamps", disableRecordTimestamps)
                .add("discover", discover)
                .add("mode", mode)
                .add("name", name)
                .add("normalizeNames", normalizeNames)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .add("resyncConcurrencyLimit", resyncConcurrencyLimit)
                .add("schedule", schedule)
                .add("schemas", schemas)
                .masked("sourceConfiguration", sourceConfiguration)
                .add("sourceConnectionId", sourceConnectionId)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
