package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;

/**
 * When a model sync runs (API: Schedule).
 *
 * @param connectionId the connection of dbt Cloud, a UUID; for {@code dbtcloud}
 * @param dayOfMonth day of the month, 1 to 31
 * @param dayOfWeek name of the day of the week
 * @param frequency frequency, one of {@link ScheduleFrequency} or a newer one
 * @param hour hour in UTC, 0 to 23
 * @param jobId the job of dbt Cloud; for {@code dbtcloud}
 * @param minute minute, 0 to 59
 * @param month month, 1 to 12
 * @param runAfter the syncs after which it runs; for {@code runafter}
 * @param runAfterSuccessOnly whether it runs only after successful runs of these; for {@code runafter}
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncSchedule(
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("day_of_month") String dayOfMonth,
        @JsonProperty("day_of_week") String dayOfWeek,
        @JsonProperty("frequency") String frequency,
        @JsonProperty("hour") String hour,
        @JsonProperty("job_id") Long jobId,
        @JsonProperty("minute") String minute,
        @JsonProperty("month") String month,
        @JsonProperty("run_after") ModelSyncRunAfter runAfter,
        @JsonProperty("run_after_success_only") Boolean runAfterSuccessOnly,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncScheduleBuilder.With {

    public ModelSyncSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncScheduleBuilder builder() {
        return ModelSyncScheduleBuilder.builder();
    }
}
