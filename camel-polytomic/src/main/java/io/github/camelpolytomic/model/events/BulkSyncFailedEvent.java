package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;

/**
 * An execution of a bulk sync has failed: the payload of {@code bulk_sync.failed} (API: EventingBulkSyncFailedEvent).
 *
 * @param destinationConnectionId the connection to which it writes, a UUID
 * @param error error text
 * @param executionId the execution, a UUID
 * @param organizationId the organization, a UUID
 * @param schedule the schedule that started it; absent without one; from 2025-09-18 on
 * @param sourceConnectionId the connection that it reads, a UUID
 * @param syncId the bulk sync, a UUID
 * @param syncName its name
 * @param triggerSource what started the execution, such as {@code scheduled}; an open list without constants
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncFailedEvent(
        @JsonProperty("destination_connection_id") String destinationConnectionId,
        @JsonProperty("error") String error,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("schedule") BulkSyncEventSchedule schedule,
        @JsonProperty("source_connection_id") String sourceConnectionId,
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("trigger_source") String triggerSource,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, BulkSyncFailedEventBuilder.With {

    public BulkSyncFailedEvent {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncFailedEventBuilder builder() {
        return BulkSyncFailedEventBuilder.builder();
    }

    static BulkSyncFailedEvent of(PayloadMembers members) {
        return builder()
                .destinationConnectionId(members.text("destination_connection_id"))
                .error(members.text("error"))
                .executionId(members.text("execution_id"))
                .organizationId(members.text("organization_id"))
                .schedule(members.object("schedule", BulkSyncEventSchedule::of))
                .sourceConnectionId(members.text("source_connection_id"))
                .syncId(members.text("sync_id"))
                .syncName(members.text("sync_name"))
                .triggerSource(members.text("trigger_source"))
                .additionalProperties(members.others())
                .build();
    }
}
