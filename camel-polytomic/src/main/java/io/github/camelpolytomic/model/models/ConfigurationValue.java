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
 * A further setting of a source (API: ConfigurationValue).
 *
 * @param items the possible values; any JSON
 * @param type type of the value; an open list without constants
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigurationValue(
        @JsonProperty("items") List<Object> items,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConfigurationValueBuilder.With {

    public ConfigurationValue {
        items = Members.list(items);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConfigurationValueBuilder builder() {
        return ConfigurationValueBuilder.builder();
    }
}
