package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The schedule of a bulk sync, in the payload of an event (API: EventingBulkSyncSchedule).
 *
 * @param frequency how often it runs, one of {@link io.github.camelpolytomic.model.bulksync.ScheduleFrequency} or a
 *     newer one
 * @param id id of the schedule, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncEventSchedule(
        @JsonProperty("frequency") String frequency,
        @JsonProperty("id") String id,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncEventScheduleBuilder.With {

    public BulkSyncEventSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncEventScheduleBuilder builder() {
        return BulkSyncEventScheduleBuilder.builder();
    }

    static BulkSyncEventSchedule of(PayloadMembers members) {
        return builder()
                .frequency(members.text("frequency"))
                .id(members.text("id"))
                .additionalProperties(members.others())
                .build();
    }
}
