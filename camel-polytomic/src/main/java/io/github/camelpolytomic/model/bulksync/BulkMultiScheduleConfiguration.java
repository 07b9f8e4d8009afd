package io.github.camelpolytomic.model.bulksync;

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
 * Several schedules in one, for frequency {@code multi} (API: BulkMultiScheduleConfiguration).
 *
 * @param schedules the schedules, each for one kind of fields
 * @param type kind of the schedules; an open list without constants
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkMultiScheduleConfiguration(
        @JsonProperty("schedules") List<BulkItemizedSchedule> schedules,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkMultiScheduleConfigurationBuilder.With {

    public BulkMultiScheduleConfiguration {
        schedules = Members.list(schedules);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkMultiScheduleConfigurationBuilder builder() {
        return BulkMultiScheduleConfigurationBuilder.builder();
    }
}
