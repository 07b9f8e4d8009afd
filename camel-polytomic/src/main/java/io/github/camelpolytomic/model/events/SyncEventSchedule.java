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
 * The schedule of a model sync, in the payload of an event (API: EventingSyncSchedule).
 *
 * @param frequency how often it runs, one of {@link io.github.camelpolytomic.model.bulksync.ScheduleFrequency} or a
 *     newer one
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncEventSchedule(
        @JsonProperty("frequency") String frequency,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncEventScheduleBuilder.With {

    public SyncEventSchedule {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncEventScheduleBuilder builder() {
        return SyncEventScheduleBuilder.builder();
    }

    static SyncEventSchedule of(PayloadMembers members) {
        return builder()
                .frequency(members.text("frequency"))
                .additionalProperties(members.others())
                .build();
    }
}
