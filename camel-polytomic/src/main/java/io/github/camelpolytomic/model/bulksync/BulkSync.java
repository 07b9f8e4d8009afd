package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A bulk sync. Members that only the service sets are marked read-only (API: BulkSyncResponse).
 *
 * @param active whether the schedules run the sync; an inactive sync can still be started manually
 * @param additionalSchedules the schedules in addition to the default one; from 2025-09-18 on
 * @param automaticallyAddNewFields what happens to fields that appear later in a selected schema, one of
 *     {@link BulkDiscover} or a newer one
 * @param automaticallyAddNewObjects what happens to schemas that appear later in the source, one of
 *     {@link BulkDiscover} or a newer one
 * @param concurrencyLimit maximum parallelism of a run, in place of the default
 * @param createdAt when the sync was created; read-only
 * @param createdBy who created it; read-only
 * @param dataCutoffTimestamp older records are not synced
 * @param defaultSchedule the main schedule; from 2025-09-18 on
 * @param destinationConfiguration settings of the destination, with the keys that {@code bulkDestination} describes;
 *     hidden in {@code toString}
 * @param destinationConnectionId the destination connection, a UUID
 * @param disableRecordTimestamps whether Polytomic leaves out its own timestamp columns in the destination
 * @param discover deprecated form of the two {@code automaticallyAdd} members; in 2023-04-25 and 2024-02-08 only
 * @param id id of the sync, a UUID; read-only
 * @param mode sync mode, one of {@link BulkSyncMode} or a newer one
 * @param name display name
 * @param normalizeNames normalization of names in the destination, one of {@link BulkNormalizeNames} or
 *     a newer one
 * @param organizationId the organization that owns the sync, a UUID
 * @param policies ids of the permission policies that apply, UUIDs
 * @param resyncConcurrencyLimit the same as {@code concurrencyLimit}, for resyncs
 * @param schedule the schedule; in 2023-04-25 and 2024-02-08 only
 * @param sourceConfiguration settings of the source, if it has any; hidden in {@code toString}
 * @param sourceConnectionId the source connection, a UUID
 * @param updatedAt when it was last changed; read-only
 * @param updatedBy who last changed it; read-only
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSync(
        Boolean active,
        List<BulkSyncAdditionalSchedule> additionalSchedules,
        String automaticallyAddNewFields,
        String automaticallyAddNewObjects,
        Integer concurrencyLimit,
        @Timestamp OffsetDateTime createdAt,
        Actor createdBy,
        @Timestamp OffsetDateTime dataCutoffTimestamp,
        BulkSyncDefaultSchedule defaultSchedule,
        Map<String, Object> destinationConfiguration,
        String destinationConnectionId,
        Boolean disableRecordTimestamps,
        Boolean discover,
        String id,
        String mode,
        String name,
        String normalizeNames,
        String organizationId,
        List<String> policies,
        Integer resyncConcurrencyLimit,
        BulkSchedule schedule,
        Map<String, Object> sourceConfiguration,
        String sourceConnectionId,
        @Timestamp OffsetDateTime updatedAt,
        Actor updatedBy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncBuilder.With {

    public BulkSync {
        additionalSchedules = Members.list(additionalSchedules);
        destinationConfiguration = Members.map(destinationConfiguration);
        policies = Members.list(policies);
        sourceConfiguration = Members.map(sourceConfiguration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncBuilder builder() {
        return BulkSyncBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("BulkSync")
                .add("active", active)
                .add("additionalSchedules", additionalSchedules)
                .add("automaticallyAddNewFields", automaticallyAddNewFields)
                .add("automaticallyAddNewObjects", automaticallyAddNewObjects)
                .add("concurrencyLimit", concurrencyLimit)
                .add("createdAt", createdAt)
                .add("createdBy", createdBy)
                .add("dataCutoffTimestamp", dataCutoffTimestamp)
                .add("defaultSchedule", defaultSchedule)
                .masked("destinationConfiguration", destinationConfiguration)
                .add("destinationConnectionId", destinationConnectionId)
                .add("disableRecordTimestamps", disableRecordTimestamps)
                .add("discover", discover)
                .add("id", id)
                .add("mode", mode)
                .add("name", name)
                .add("normalizeNames", normalizeNames)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .add("resyncConcurrencyLimit", resyncConcurrencyLimit)
                .add("schedule", schedule)
                .masked("sourceConfiguration", sourceConfiguration)
                .add("sourceConnectionId", sourceConnectionId)
                .add("updatedAt", updatedAt)
                .add("updatedBy", updatedBy)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
