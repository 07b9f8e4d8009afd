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
import io.github.camelpolytomic.model.models.ConfigurationValue;
import io.github.camelpolytomic.model.models.SourceMeta;

/**
 * What a connection needs as the target of a model sync; the response of {@code getModelSyncTarget} (API:
 * ConnectionMetaResponse).
 *
 * @param configuration its settings, by name
 * @param items the items to choose from, by name
 * @param requiresOneOf names of items, exactly one of which must be chosen
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTarget(
        @JsonProperty("configuration") Map<String, ConfigurationValue> configuration,
        @JsonProperty("items") Map<String, SourceMeta> items,
        @JsonProperty("requires_one_of") List<String> requiresOneOf,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetBuilder.With {

    public ModelSyncTarget {
        configuration = Members.map(configuration);
        items = Members.map(items);
        requiresOneOf = Members.list(requiresOneOf);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetBuilder builder() {
        return ModelSyncTargetBuilder.builder();
    }
}
