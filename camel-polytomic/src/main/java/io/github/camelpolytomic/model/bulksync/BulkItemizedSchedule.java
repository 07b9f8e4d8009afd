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
 * A schedule for one kind of fields (API: BulkItemizedSchedule).
 *
 * @param item the fields it covers, one of {@link BulkSelectiveMode} or a newer one; required
 * @param schedule the schedule of these fields; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkItemizedSchedule(
        @JsonProperty("item") String item,
        @JsonProperty("schedule") BulkSchedule schedule,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkItemizedScheduleBuilder.With {

    public BulkItemizedSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkItemizedScheduleBuilder builder() {
        return BulkItemizedScheduleBuilder.builder();
    }
}
