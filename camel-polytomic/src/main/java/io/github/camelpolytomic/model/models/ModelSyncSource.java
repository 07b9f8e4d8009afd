package io.github.camelpolytomic.model.models;

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
 * What a connection offers as the source of a model or of an enrichment (API: SyncSourceMetaResponse,
 * ModelSyncSourceMetaResponse).
 *
 * @param configuration further settings, by name
 * @param items members of the configuration of a model, by name
 * @param requiresOneOf names of items of which exactly one is needed
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncSource(
        @JsonProperty("configuration") Map<String, ConfigurationValue> configuration,
        @JsonProperty("items") Map<String, SourceMeta> items,
        @JsonProperty("requires_one_of") List<String> requiresOneOf,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncSourceBuilder.With {

    public ModelSyncSource {
        configuration = Members.map(configuration);
        items = Members.map(items);
        requiresOneOf = Members.list(requiresOneOf);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncSourceBuilder builder() {
        return ModelSyncSourceBuilder.builder();
    }
}
