package io.github.camelpolytomic.model.identity;

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
 * Connections to which a permission applies (API: IdentityCredentialConnectionCapabilitySchema).
 *
 * @param connectionIds ids of the connections, UUIDs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityConnectionCapability(
        @JsonProperty("connection_ids") List<String> connectionIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityConnectionCapabilityBuilder.With {

    public IdentityConnectionCapability {
        connectionIds = Members.list(connectionIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityConnectionCapabilityBuilder builder() {
        return IdentityConnectionCapabilityBuilder.builder();
    }
}
