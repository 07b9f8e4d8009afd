package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The capabilities of a bulk source (API: BulkSyncSourceCapabilities).
 *
 * @param supportsNamespaces whether the part of a schema id before its last dot is a namespace; from 2025-09-18 on
 * @param supportsTrackingFields whether the source offers tracking fields
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSourceCapabilities(
        @JsonProperty("supports_namespaces") Boolean supportsNamespaces,
        @JsonProperty("supports_tracking_fields") Boolean supportsTrackingFields,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSourceCapabilitiesBuilder.With {

    public BulkSourceCapabilities {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSourceCapabilitiesBuilder builder() {
        return BulkSourceCapabilitiesBuilder.builder();
    }
}
