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
 * A sync mode that an object supports, for people (API: Mode).
 *
 * @param description description for people
 * @param label display text
 * @param mode the mode, one of {@link ModelSyncMode} or a newer one
 * @param requiresIdentity whether it requires an identity
 * @param supportsFieldSyncMode whether fields can have modes of their own
 * @param supportsTargetFilters whether it supports filters on records of the target
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetMode(
        @JsonProperty("description") String description,
        @JsonProperty("label") String label,
        @JsonProperty("mode") String mode,
        @JsonProperty("requires_identity") Boolean requiresIdentity,
        @JsonProperty("supports_field_sync_mode") Boolean supportsFieldSyncMode,
        @JsonProperty("supports_target_filters") Boolean supportsTargetFilters,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetModeBuilder.With {

    public ModelSyncTargetMode {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetModeBuilder builder() {
        return ModelSyncTargetModeBuilder.builder();
    }
}
