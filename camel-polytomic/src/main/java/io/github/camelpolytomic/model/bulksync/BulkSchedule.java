package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The schedule of a bulk sync, in API versions 2023-04-25 and 2024-02-08 (API: BulkSchedule).
 *
 * @param dayOfMonth day of the month in UTC, {@code 1} to {@code 31} as text
 * @param dayOfWeek day of the week in UTC, in English and lower case, such as {@code monday}
 * @param frequency how often it runs, one of {@link ScheduleFrequency} or a newer one; required
 * @param hour hour in UTC, {@code 0} to {@code 23} as text
 * @param minute minute of the hour, {@code 0} to {@code 59} as text
 * @param month month of the year, {@code 1} to {@code 12} as text
 * @param multi the schedules of frequency {@code multi}
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSchedule(
        @JsonProperty("day_of_month") String dayOfMonth,
        @JsonProperty("day_of_week") String dayOfWeek,
        @JsonProperty("frequency") String frequency,
        @JsonProperty("hour") String hour,
        @JsonProperty("minute") String minute,
        @JsonProperty("month") String month,
        @JsonProperty("multi") BulkMultiScheduleConfiguration multi,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkScheduleBuilder.With {

    public BulkSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkScheduleBuilder builder() {
        return BulkScheduleBuilder.builder();
    }
}
