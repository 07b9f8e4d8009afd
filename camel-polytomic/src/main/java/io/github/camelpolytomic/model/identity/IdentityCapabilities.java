package io.github.camelpolytomic.model.identity;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * What a key with limited permissions may do (API: IdentityCredentialCapabilitiesSchema).
 *
 * @param query the connections that it may query
 * @param schemas the connections whose schemas it may read
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityCapabilities(
        @JsonProperty("query") IdentityConnectionCapability query,
        @JsonProperty("schemas") IdentityConnectionCapability schemas,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityCapabilitiesBuilder.With {

    public IdentityCapabilities {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityCapabilitiesBuilder builder() {
        return IdentityCapabilitiesBuilder.builder();
    }
}
