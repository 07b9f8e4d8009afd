package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A part of a model sync that the service could not resolve (API: ModelSyncProblem).
 *
 * @param code kind of problem, such as {@code unknown_target_field}; an open list without constants
 * @param message the problem, for people
 * @param path JSONPath of the part in the sync
 * @param severity severity; {@code error}, so far the only one, keeps the sync from running
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncProblem(
        @JsonProperty("code") String code,
        @JsonProperty("message") String message,
        @JsonProperty("path") String path,
        @JsonProperty("severity") String severity,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncProblemBuilder.With {

    public ModelSyncProblem {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncProblemBuilder builder() {
        return ModelSyncProblemBuilder.builder();
    }
}
