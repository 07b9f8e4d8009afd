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
 * The object to describe; the body of {@code getModelSyncTargetFields} (the API has no name for it).
 *
 * @param refresh whether the service reads the fields again
 * @param target id of the object; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GetModelSyncTargetFieldsRequest(
        @JsonProperty("refresh") Boolean refresh,
        @JsonProperty("target") String target,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, GetModelSyncTargetFieldsRequestBuilder.With {

    public GetModelSyncTargetFieldsRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static GetModelSyncTargetFieldsRequestBuilder builder() {
        return GetModelSyncTargetFieldsRequestBuilder.builder();
    }
}
