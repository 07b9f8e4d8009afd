package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A field of a {@link SchemaConfiguration}, with its settings (API: FieldConfiguration).
 *
 * <p>If only the id is set, it is written as a plain string in a request; a plain string is also read.
 *
 * @param enabled whether the field is synced; {@code true} if absent
 * @param id id of the field in its schema
 * @param obfuscate whether its values are obfuscated; {@code false} if absent. (The same setting of a
 *     {@link BulkSyncField} is {@code obfuscated}.)
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldConfiguration(
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("id") String id,
        @JsonProperty("obfuscate") Boolean obfuscate,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, FieldConfigurationBuilder.With {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public FieldConfiguration {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns a field with only this id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldConfiguration of(String id) {
        return builder().id(id).build();
    }

    /** Returns an empty builder. */
    public static FieldConfigurationBuilder builder() {
        return FieldConfigurationBuilder.builder();
    }
}
