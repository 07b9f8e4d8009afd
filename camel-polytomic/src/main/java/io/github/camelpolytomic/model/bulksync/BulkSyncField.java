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
 * A field of a bulk sync's schema, with its settings (API: BulkField, UpdateBulkField).
 *
 * <p>Used in requests and responses. The member that only the service sets is marked read-only.
 *
 * @param enabled whether the field is synced
 * @param id id of the field in its schema
 * @param obfuscated whether its values are obfuscated
 * @param outputName its name in the destination; read-only
 * @param userOutputName the name in the destination that a user has chosen; if empty, {@code outputName}
 *     applies
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncField(
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("id") String id,
        @JsonProperty("obfuscated") Boolean obfuscated,
        @JsonProperty("output_name") String outputName,
        @JsonProperty("user_output_name") String userOutputName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncFieldBuilder.With {

    public BulkSyncField {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncFieldBuilder builder() {
        return BulkSyncFieldBuilder.builder();
    }
}
