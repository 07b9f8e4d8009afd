package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A field of a {@link SchemaConfiguration}, with its settings (API: FieldConfiguration).
 *
 * <p>Where nothing but the id is set it is written as plain text in a request, and it is read from plain text as
 * well.
 *
 * @param enabled whether the field is synced; {@code true} when absent
 * @param id identifier of the field in its schema
 * @param obfuscate whether its values are made unreadable; {@code false} when absent. (The same setting of a
 *     {@link BulkSyncField} is {@code obfuscated}.)
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FieldConfiguration(
        Boolean enabled,
        String id,
        Boolean obfuscate,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, FieldConfigurationBuilder.With {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public FieldConfiguration {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** The field with this id and nothing else set. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldConfiguration of(String id) {
        return builder().id(id).build();
    }

    /** A builder with nothing set. */
    public static FieldConfigurationBuilder builder() {
        return FieldConfigurationBuilder.builder();
    }
}
