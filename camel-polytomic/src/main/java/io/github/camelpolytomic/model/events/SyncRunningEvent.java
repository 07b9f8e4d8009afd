package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;

/**
 * An execution of a model sync runs: the payload of {@code sync.running} (API: EventingSyncRunningEvent).
 *
 * @param executionId the execution, a UUID
 * @param organizationId the organization, a UUID
 * @param syncId the model sync, a UUID
 * @param syncName its name
 * @param targetConnectionId the connection to which it writes, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncRunningEvent(
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("target_connection_id") String targetConnectionId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, SyncRunningEventBuilder.With {

    public SyncRunningEvent {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncRunningEventBuilder builder() {
        return SyncRunningEventBuilder.builder();
    }

    static SyncRunningEvent of(PayloadMembers members) {
        return builder()
                .executionId(members.text("execution_id"))
                .organizationId(members.text("organization_id"))
                .syncId(members.text("sync_id"))
                .syncName(members.text("sync_name"))
                .targetConnectionId(members.text("target_connection_id"))
                .additionalProperties(members.others())
                .build();
    }
}
