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
import io.github.camelpolytomic.model.Timestamp;

/**
 * A schedule of a bulk sync of the schedule operations (API: BulkBulkSyncSchedule,
 * BulkSyncScheduleApi).
 *
 * <p>Used in requests and responses. Members that only the service sets are marked read-only.
 *
 * @param createdAt when the schedule was created; read-only
 * @param createdBy id of who created it, a UUID; read-only
 * @param dayOfMonth day of the month in UTC, {@code 1} to {@code 31} as text
 * @param dayOfWeek day of the week in UTC, in English and lower case, such as {@code monday}
 * @param deletedAt when it was deleted; read-only
 * @param deletedBy id of who deleted it, a UUID; read-only
 * @param frequency how often it runs, one of {@link ScheduleFrequency} or a newer one; required
 * @param hour hour in UTC, {@code 0} to {@code 23} as text
 * @param isDefault whether it is the default schedule; read-only
 * @param minute minute of the hour, {@code 0} to {@code 59} as text
 * @param month month of the year, {@code 1} to {@code 12} as text
 * @param schemas ids of the schemas it covers, all if absent or empty; read-only
 * @param selectiveMode the fields it covers, one of {@link BulkSelectiveMode} or a newer one
 * @param syncId id of the sync, a UUID; read-only
 * @param syncMode kind of run that it starts, one of {@link BulkScheduleSyncMode} or a newer one; read-only
 * @param updatedAt when it was last changed; read-only
 * @param updatedBy id of who last changed it, a UUID; read-only
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncSchedule(
        @JsonProperty("createdAt") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("createdBy") String createdBy,
        @JsonProperty("dayOfMonth") String dayOfMonth,
        @JsonProperty("dayOfWeek") String dayOfWeek,
        @JsonProperty("deletedAt") @Timestamp OffsetDateTime deletedAt,
        @JsonProperty("deletedBy") String deletedBy,
        @JsonProperty("frequency") String frequency,
        @JsonProperty("hour") String hour,
        @JsonProperty("isDefault") Boolean isDefault,
        @JsonProperty("minute") String minute,
        @JsonProperty("month") String month,
        @JsonProperty("schemas") List<String> schemas,
        @JsonProperty("selectiveMode") String selectiveMode,
        @JsonProperty("syncId") String syncId,
        @JsonProperty("syncMode") String syncMode,
        @JsonProperty("updatedAt") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("updatedBy") String updatedBy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncScheduleBuilder.With {

    public BulkSyncSchedule {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncScheduleBuilder builder() {
        return BulkSyncScheduleBuilder.builder();
    }
}
