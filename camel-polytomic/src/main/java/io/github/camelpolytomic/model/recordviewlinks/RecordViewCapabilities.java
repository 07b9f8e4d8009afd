package io.github.camelpolytomic.model.recordviewlinks;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whether links to the records of a schema are possible; the response of {@code getRecordViewCapabilities}, from API
 * version 2025-09-18 on (API: RecordviewCapabilities).
 *
 * @param connectionId the connection, a UUID
 * @param defaultFieldPolicy which fields a link shows if the request names none; an open list without constants
 * @param defaultTtlSeconds life of a link if the request sets no end, in seconds
 * @param lookupKeyField id of the field that identifies a record
 * @param maxTtlSeconds longest life of a link, in seconds
 * @param reason why links are not possible
 * @param schemaId id of the schema
 * @param supported whether links are possible
 * @param supportsLiveRefresh whether a link can read the record from the source again
 * @param supportsSnapshot whether a link can show a stored copy of the record
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordViewCapabilities(
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("default_field_policy") String defaultFieldPolicy,
        @JsonProperty("default_ttl_seconds") Integer defaultTtlSeconds,
        @JsonProperty("lookup_key_field") String lookupKeyField,
        @JsonProperty("max_ttl_seconds") Integer maxTtlSeconds,
        @JsonProperty("reason") String reason,
        @JsonProperty("schema_id") String schemaId,
        @JsonProperty("supported") Boolean supported,
        @JsonProperty("supports_live_refresh") Boolean supportsLiveRefresh,
        @JsonProperty("supports_snapshot") Boolean supportsSnapshot,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, RecordViewCapabilitiesBuilder.With {

    public RecordViewCapabilities {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static RecordViewCapabilitiesBuilder builder() {
        return RecordViewCapabilitiesBuilder.builder();
    }
}
