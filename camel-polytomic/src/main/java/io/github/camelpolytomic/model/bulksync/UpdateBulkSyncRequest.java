package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A bulk sync as it shall be; the body of {@code updateBulkSync} (API: UpdateBulkSyncRequest).
 *
 * <p>It takes the place of all there was: what is absent falls back to its default. Whether 2023-04-25 keeps what is
 * absent is not known; send everything there, too. Schemas with nothing but an id are written as plain text, the one
 * form that every version knows.
 *
 * @param active whether the schedules run the sync; an inactive one still starts by hand
 * @param additionalSchedules the schedules beside the default one; from 2025-09-18 on
 * @param automaticallyAddNewFields what happens to fields that appear later in a selected schema, one of
 *     {@link BulkDiscover} or a newer one; {@code all} when absent
 * @param automaticallyAddNewObjects what happens to schemas that appear later in the source, one of
 *     {@link BulkDiscover} or a newer one; {@code none} when absent
 * @param concurrencyLimit how much of a run may go on side by side, in place of the default
 * @param dataCutoffTimestamp records older than this are left out
 * @param defaultSchedule the main schedule; from 2025-09-18 on, required there
 * @param destinationConfiguration settings of the destination, under the keys that {@code bulkDestination} describes;
 *     required; hidden in {@code toString}
 * @param destinationConnectionId the connection that is written to, a UUID; required
 * @param disableRecordTimestamps whether Polytomic leaves out its own timestamp columns in the destination;
 *     {@code false} when absent
 * @param discover old form of the two {@code automaticallyAdd} members, deprecated; in 2023-04-25 and 2024-02-08 only
 * @param mode how the destination is written, one of {@link BulkSyncMode} or a newer one; required
 * @param name display name; required
 * @param normalizeNames how names of the source become names in the destination, one of {@link BulkNormalizeNames} or
 *     a newer one; {@code enabled} when absent
 * @param organizationId the organization that owns the sync, a UUID; only partners choose one
 * @param policies identifiers of the permission policies that apply, UUIDs
 * @param resyncConcurrencyLimit the same as {@code concurrencyLimit}, for resyncs
 * @param schedule the one schedule; in 2023-04-25 and 2024-02-08 only, required there
 * @param schemas as for a new sync; the service may ignore it here, the schema operations change schemas
 * @param sourceConfiguration settings of the source, for sources that have some; hidden in {@code toString}
 * @param sourceConnectionId the connection that is read from, a UUID; required
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record UpdateBulkSyncRequest(
        Boolean active,
        List<BulkSyncAdditionalSchedule> additionalSchedules,
        String automaticallyAddNewFields,
        String automaticallyAddNewObjects,
        Integer concurrencyLimit,
        @Timestamp OffsetDateTime dataCutoffTimestamp,
        BulkSyncDefaultSchedule defaultSchedule,
        Map<String, Object> destinationConfiguration,
        String destinationConnectionId,
        Boolean disableRecordTimestamps,
        Boolean discover,
        String mode,
        String name,
        String normalizeNames,
        String organizationId,
        List<String> policies,
        Integer resyncConcurrencyLimit,
        BulkSchedule schedule,

        @JsonSerialize(contentUsing = SchemaConfigurationWriter.class)
        List<SchemaConfiguration> schemas,

        Map<String, Object> sourceConfiguration,
        String sourceConnectionId,
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

    /** A builder with nothing set. */
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
