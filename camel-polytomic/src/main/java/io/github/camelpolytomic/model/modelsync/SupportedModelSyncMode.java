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
 * A sync mode that an object supports (API: SupportedMode).
 *
 * @param id the mode, one of {@link ModelSyncMode} or a newer one
 * @param requiresIdentity whether it requires an identity
 * @param supportsPerFieldMode whether fields can have modes of their own
 * @param supportsTargetFilters whether it supports filters on records of the target
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportedModelSyncMode(
        @JsonProperty("id") String id,
        @JsonProperty("requires_identity") Boolean requiresIdentity,
        @JsonProperty("supports_per_field_mode") Boolean supportsPerFieldMode,
        @JsonProperty("supports_target_filters") Boolean supportsTargetFilters,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SupportedModelSyncModeBuilder.With {

    public SupportedModelSyncMode {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SupportedModelSyncModeBuilder builder() {
        return SupportedModelSyncModeBuilder.builder();
    }
}
