package io.github.camelpolytomic.model.modelsync;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The kinds of schedules; the response of {@code listModelSyncScheduleOptions} (API: ScheduleOptionResponse).
 *
 * @param scheduleOptions the kinds
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncScheduleOptions(
        @JsonProperty("schedule_options") List<ModelSyncScheduleOption> scheduleOptions,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncScheduleOptionsBuilder.With {

    public ModelSyncScheduleOptions {
        scheduleOptions = Members.list(scheduleOptions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncScheduleOptionsBuilder builder() {
        return ModelSyncScheduleOptionsBuilder.builder();
    }
}
