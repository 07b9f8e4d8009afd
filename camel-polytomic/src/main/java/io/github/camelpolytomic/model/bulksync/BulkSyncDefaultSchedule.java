package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * The main schedule of a bulk sync, from API version 2025-09-18 on (API: BulkSyncDefaultScheduleRequest,
 * BulkSyncDefaultScheduleResponse).
 *
 * <p>Used in requests and responses. Members that only the service sets are marked read-only.
 *
 * @param createdAt when the schedule was created; read-only
 * @param createdBy who created it; read-only
 * @param dayOfMonth day of the month in UTC, {@code 1} to {@code 31} as text
 * @param dayOfWeek day of the week in UTC, in English and lower case, such as {@code monday}
 * @param frequency how often it runs, one of {@link ScheduleFrequency} or a newer one; required
 * @param hour hour in UTC, {@code 0} to {@code 23} as text
 * @param id id of the schedule, a UUID; sent only to change one that exists
 * @param minute minute of the hour, {@code 0} to {@code 59} as text
 * @param month month of the year, {@code 1} to {@code 12} as text
 * @param updatedAt when it was last changed; read-only
 * @param updatedBy who last changed it; read-only
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncDefaultSchedule(
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("created_by") Actor createdBy,
        @JsonProperty("day_of_month") String dayOfMonth,
        @JsonProperty("day_of_week") String dayOfWeek,
        @JsonProperty("frequency") String frequency,
        @JsonProperty("hour") String hour,
        @JsonProperty("id") String id,
        @JsonProperty("minute") String minute,
        @JsonProperty("month") String month,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("updated_by") Actor updatedBy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncDefaultScheduleBuilder.With {

    public BulkSyncDefaultSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncDefaultScheduleBuilder builder() {
        return BulkSyncDefaultScheduleBuilder.builder();
    }
}
