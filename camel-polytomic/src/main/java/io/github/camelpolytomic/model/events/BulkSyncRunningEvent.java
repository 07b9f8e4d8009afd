package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;

/**
 * An execution of a bulk sync runs: the payload of {@code bulk_sync.running} (API: EventingBulkSyncRunningEvent).
 *
 * @param destinationConnectionId the connection to which it writes, a UUID
 * @param executionId the execution, a UUID
 * @param organizationId the organization, a UUID
 * @param sourceConnectionId the connection that it reads, a UUID
 * @param syncId the bulk sync, a UUID
 * @param syncName its name
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncRunningEvent(
        @JsonProperty("destination_connection_id") String destinationConnectionId,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("source_connection_id") String sourceConnectionId,
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, BulkSyncRunningEventBuilder.With {

    public BulkSyncRunningEvent {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncRunningEventBuilder builder() {
        return BulkSyncRunningEventBuilder.builder();
    }

    static BulkSyncRunningEvent of(PayloadMembers members) {
        return builder()
                .destinationConnectionId(members.text("destination_connection_id"))
                .executionId(members.text("execution_id"))
                .organizationId(members.text("organization_id"))
                .sourceConnectionId(members.text("source_connection_id"))
                .syncId(members.text("sync_id"))
                .syncName(members.text("sync_name"))
                .additionalProperties(members.others())
                .build();
    }
}
