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
 * An object of a target with its fields; the response of {@code getModelSyncTargetFields} (API: TargetResponse).
 *
 * @param fields the fields; empty if the sync defines them
 * @param id id of the object
 * @param modes the modes that it supports
 * @param name display name
 * @param properties what the target supports
 * @param refreshedAt when the service last read the fields
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetFields(
        @JsonProperty("fields") List<ModelSyncTargetField> fields,
        @JsonProperty("id") String id,
        @JsonProperty("modes") List<ModelSyncTargetMode> modes,
        @JsonProperty("name") String name,
        @JsonProperty("properties") ModelSyncTargetProperties properties,
        @JsonProperty("refreshed_at") @Timestamp OffsetDateTime refreshedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetFieldsBuilder.With {

    public ModelSyncTargetFields {
        fields = Members.list(fields);
        modes = Members.list(modes);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetFieldsBuilder builder() {
        return ModelSyncTargetFieldsBuilder.builder();
    }
}
