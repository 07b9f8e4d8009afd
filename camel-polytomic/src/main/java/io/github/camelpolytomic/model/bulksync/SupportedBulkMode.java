package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A sync mode that a destination offers (API: SupportedBulkMode). Old servers capitalize its members; both
 * spellings are read.
 *
 * @param id value for {@code mode} of a bulk sync, one of {@link BulkSyncMode} or a newer one
 * @param label display name
 * @param description display text
 * @param requiresIdentity whether the mode needs an identity mapping
 * @param supportsFieldSyncMode whether each field can have its own mode
 * @param supportsTargetFilters whether filters on the target are possible
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportedBulkMode(
        @JsonProperty("id") @JsonAlias("ID") String id,
        @JsonProperty("label") @JsonAlias("Label") String label,

        @JsonProperty("description") @JsonAlias("Description")
        String description,

        @JsonProperty("requires_identity") @JsonAlias("RequiresIdentity")
        Boolean requiresIdentity,

        @JsonProperty("supports_field_sync_mode") @JsonAlias("SupportsFieldSyncMode")
        Boolean supportsFieldSyncMode,

        @JsonProperty("supports_target_filters") @JsonAlias("SupportsTargetFilters")
        Boolean supportsTargetFilters,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SupportedBulkModeBuilder.With {

    public SupportedBulkMode {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SupportedBulkModeBuilder builder() {
        return SupportedBulkModeBuilder.builder();
    }
}
