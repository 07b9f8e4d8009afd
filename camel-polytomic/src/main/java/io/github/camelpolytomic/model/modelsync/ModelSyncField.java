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
 * What is written to a field of the target: a field of a model, or a fixed value (API: ModelSyncField, SyncField,
 * OverrideField, OverrideFieldInput).
 *
 * @param encryptionEnabled whether the value is encrypted
 * @param isNew whether the field of the target is created; some targets do not support that
 * @param overrideValue the fixed value, in place of {@code source}
 * @param source the field of a model
 * @param syncMode the mode of this field, one of {@link ModelSyncMode} or a newer one; some targets do not support that
 * @param target id of the field of the target; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncField(
        @JsonProperty("encryption_enabled") Boolean encryptionEnabled,
        @JsonProperty("new") Boolean isNew,
        @JsonProperty("override_value") String overrideValue,
        @JsonProperty("source") ModelFieldReference source,
        @JsonProperty("sync_mode") String syncMode,
        @JsonProperty("target") String target,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncFieldBuilder.With {

    public ModelSyncField {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncFieldBuilder builder() {
        return ModelSyncFieldBuilder.builder();
    }
}
