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
 * What happens if a run of a model sync fails (API: SyncErrorHandling).
 *
 * @param autoRetryRecordErrors whether the next run tries rejected records again
 * @param notifyOnRecordErrors whether the subscribers also hear of single rejected records
 * @param subscribers e-mail addresses to notify if a run fails
 * @param warningNotifications whether the subscribers also hear of runs with warnings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncErrorHandling(
        @JsonProperty("auto_retry_record_errors") Boolean autoRetryRecordErrors,
        @JsonProperty("notify_on_record_errors") Boolean notifyOnRecordErrors,
        @JsonProperty("subscribers") List<String> subscribers,
        @JsonProperty("warning_notifications") Boolean warningNotifications,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncErrorHandlingBuilder.With {

    public ModelSyncErrorHandling {
        subscribers = Members.list(subscribers);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncErrorHandlingBuilder builder() {
        return ModelSyncErrorHandlingBuilder.builder();
    }
}
