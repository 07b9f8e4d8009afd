package io.github.camelpolytomic.model.modelsync;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * The current state of a model sync; the response of {@code modelSyncStatus} (API: SyncStatusResponse).
 *
 * @param currentExecution the active run; absent if there is none
 * @param lastExecution the last run that has ended
 * @param nextExecutionTime when the schedule runs the sync next
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncStatus(
        @JsonProperty("current_execution") ModelSyncExecution currentExecution,
        @JsonProperty("last_execution") ModelSyncExecution lastExecution,
        @JsonProperty("next_execution_time") @Timestamp OffsetDateTime nextExecutionTime,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncStatusBuilder.With {

    public ModelSyncStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncStatusBuilder builder() {
        return ModelSyncStatusBuilder.builder();
    }
}
