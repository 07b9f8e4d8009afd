package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;

/**
 * An execution of a model sync is completed with errors: the payload of {@code sync.completed_with_errors} (API:
 * EventingSyncCompletedWithErrorsEvent).
 *
 * @param error error text
 * @param executionId the execution, a UUID
 * @param numberOfErrors number of errors
 * @param numberOfWarnings number of warnings
 * @param organizationId the organization, a UUID
 * @param syncId the model sync, a UUID
 * @param syncName its name
 * @param targetConnectionId the connection to which it writes, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncCompletedWithErrorsEvent(
        @JsonProperty("error") String error,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("number_of_errors") Long numberOfErrors,
        @JsonProperty("number_of_warnings") Long numberOfWarnings,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("target_connection_id") String targetConnectionId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, SyncCompletedWithErrorsEventBuilder.With {

    public SyncCompletedWithErrorsEvent {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncCompletedWithErrorsEventBuilder builder() {
        return SyncCompletedWithErrorsEventBuilder.builder();
    }

    static SyncCompletedWithErrorsEvent of(PayloadMembers members) {
        return builder()
                .error(members.text("error"))
                .executionId(members.text("execution_id"))
                .numberOfErrors(members.number("number_of_errors"))
                .numberOfWarnings(members.number("number_of_warnings"))
                .organizationId(members.text("organization_id"))
                .syncId(members.text("sync_id"))
                .syncName(members.text("sync_name"))
                .targetConnectionId(members.text("target_connection_id"))
                .additionalProperties(members.others())
                .build();
    }
}
