package io.github.camelpolytomic.model.bulksync;

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
 * The configuration and modes of a connection as the destination of a bulk sync; the response of
 * {@code bulkDestination} (API: BulkSyncDest).
 *
 * @param configuration one entry for each key of a sync's destination configuration: commonly a map of {@code default},
 *     {@code required} and {@code items} (nested entries), on some servers a JSON Schema
 * @param modes the supported sync modes
 * @param supportedResyncModes the resync modes that the destination supports, each one of {@link BulkResyncMode} or a
 *     newer one
 * @param supportsHistoryMode whether the destination can keep a history table for each schema, in mode
 *     {@code replicate}; from 2025-09-18 on
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkDestination(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("modes") List<SupportedBulkMode> modes,
        @JsonProperty("supported_resync_modes") List<String> supportedResyncModes,
        @JsonProperty("supports_history_mode") Boolean supportsHistoryMode,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkDestinationBuilder.With {

    public BulkDestination {
        configuration = Members.map(configuration);
        modes = Members.list(modes);
        supportedResyncModes = Members.list(supportedResyncModes);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkDestinationBuilder builder() {
        return BulkDestinationBuilder.builder();
    }
}
