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
 * What changes in the error handling of a model sync; the body of {@code updateModelSyncErrorHandling}. Absent members
 * stay as they are (API: UpdateSyncErrorHandlingRequest).
 *
 * @param autoRetryRecordErrors whether the next run tries rejected records again
 * @param notifyOnRecordErrors whether the subscribers also hear of single rejected records
 * @param subscribers all e-mail addresses to notify if a run fails; an empty list removes all
 * @param warningNotifications whether the subscribers also hear of runs with warnings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateModelSyncErrorHandlingRequest(
        @JsonProperty("auto_retry_record_errors") Boolean autoRetryRecordErrors,
        @JsonProperty("notify_on_record_errors") Boolean notifyOnRecordErrors,
        @JsonProperty("subscribers") List<String> subscribers,
        @JsonProperty("warning_notifications") Boolean warningNotifications,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateModelSyncErrorHandlingRequestBuilder.With {

    public UpdateModelSyncErrorHandlingRequest {
        subscribers = Members.list(subscribers);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateModelSyncErrorHandlingRequestBuilder builder() {
        return UpdateModelSyncErrorHandlingRequestBuilder.builder();
    }
}
