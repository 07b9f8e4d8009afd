package io.github.camelpolytomic.model.modelsync;

import java.time.OffsetDateTime;
import java.util.List;
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
 * A run of a model sync (API: GetExecutionResponseSchema, StartModelSyncResponseSchema).
 *
 * @param completedAt when it ended; absent before
 * @param counts the numbers of records so far
 * @param createdAt when it was created
 * @param errors errors of the run as a whole
 * @param id id of the execution, a UUID
 * @param startedAt when it began to run; absent before
 * @param status status, one of {@link ModelSyncExecutionStatus} or a newer one
 * @param type what started it, such as {@code scheduled}; an open list without constants
 * @param version release of the service that ran it; from 2025-09-18 on
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncExecution(
        @JsonProperty("completed_at") @Timestamp OffsetDateTime completedAt,
        @JsonProperty("counts") ModelSyncExecutionCounts counts,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("errors") List<String> errors,
        @JsonProperty("id") String id,
        @JsonProperty("started_at") @Timestamp OffsetDateTime startedAt,
        @JsonProperty("status") String status,
        @JsonProperty("type") String type,
        @JsonProperty("version") String version,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncExecutionBuilder.With {

    public ModelSyncExecution {
        errors = Members.list(errors);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncExecutionBuilder builder() {
        return ModelSyncExecutionBuilder.builder();
    }
}
