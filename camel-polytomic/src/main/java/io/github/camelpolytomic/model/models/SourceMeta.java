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
 * A member of the configuration of a model (API: SourceMeta).
 *
 * @param hasItems whether {@code items} lists the possible values
 * @param items the possible values; any JSON
 * @param requiresOneOf names of items of which exactly one is needed
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceMeta(
        @JsonProperty("has_items") Boolean hasItems,
        @JsonProperty("items") List<Object> items,
        @JsonProperty("requires_one_of") List<String> requiresOneOf,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SourceMetaBuilder.With {

    public SourceMeta {
        items = Members.list(items);
        requiresOneOf = Members.list(requiresOneOf);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SourceMetaBuilder builder() {
        return SourceMetaBuilder.builder();
    }
}
