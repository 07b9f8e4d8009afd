package io.github.camelpolytomic.model.events;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * Something that has happened in an organization (API: Event).
 *
 * @param createdAt when it happened
 * @param payload what it is about, by its type
 * @param id id of the event, a UUID; a list that is read again may repeat an event
 * @param organizationId the organization in which it happened, a UUID
 * @param type its type, one of {@link EventType} or a newer one
 * @param additionalProperties members unknown to this record, and a payload that is no object
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("event") EventPayload payload,
        @JsonProperty("id") String id,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("type") String type,
        @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, EventBuilder.With {

    public Event {
        additionalProperties = Members.additional(additionalProperties);
    }

    // the record of the payload depends on the type, which may come after it
    @JsonCreator
    static Event of(
            @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
            @JsonProperty("event") Object payload,
            @JsonProperty("id") String id,
            @JsonProperty("organization_id") String organizationId,
            @JsonProperty("type") String type,
            @JsonAnySetter Map<String, Object> additionalProperties) {
        if (payload == null || payload instanceof Map) {
            return new Event(
                    createdAt,
                    payload == null
                            ? null
                            : PayloadMembers.of((Map<?, ?>) payload).payload(type),
                    id,
                    organizationId,
                    type,
                    additionalProperties);
        }
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("event", payload);
        others.putAll(Members.additional(additionalProperties));
        return new Event(createdAt, null, id, organizationId, type, others);
    }

    /** Returns an empty builder. */
    public static EventBuilder builder() {
        return EventBuilder.builder();
    }
}
