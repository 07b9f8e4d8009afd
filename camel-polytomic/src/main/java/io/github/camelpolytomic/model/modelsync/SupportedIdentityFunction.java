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
 * A comparison that identities can use with a field (API: IdentityFunction).
 *
 * @param id the comparison, one of {@link IdentityFunction} or a newer one
 * @param label display text
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportedIdentityFunction(
        @JsonProperty("id") String id,
        @JsonProperty("label") String label,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SupportedIdentityFunctionBuilder.With {

    public SupportedIdentityFunction {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SupportedIdentityFunctionBuilder builder() {
        return SupportedIdentityFunctionBuilder.builder();
    }
}
