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
 * What it takes to create an object of a target (API: TargetCreator).
 *
 * @param properties the properties of a new object
 * @param supported whether objects can be created
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetCreation(
        @JsonProperty("properties") List<ModelSyncTargetProperty> properties,
        @JsonProperty("supported") Boolean supported,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetCreationBuilder.With {

    public ModelSyncTargetCreation {
        properties = Members.list(properties);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetCreationBuilder builder() {
        return ModelSyncTargetCreationBuilder.builder();
    }
}
