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
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;

/**
 * The schemas of a connection as the source of a bulk sync; the response of {@code bulkSource} (API: BulkSyncSource).
 *
 * @param capabilities the capabilities of the source
 * @param configuration description or state of the source's settings; any JSON: a map, a list, a string, a number or a
 *     boolean; hidden in {@code toString}
 * @param schemas the schemas (tables or objects) that can be synced
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSource(
        @JsonProperty("capabilities") BulkSourceCapabilities capabilities,
        @JsonProperty("configuration") Object configuration,
        @JsonProperty("schemas") List<BulkSourceSchema> schemas,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSourceBuilder.With {

    public BulkSource {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSourceBuilder builder() {
        return BulkSourceBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("BulkSource")
                .add("capabilities", capabilities)
                .masked("configuration", configuration)
                .add("schemas", schemas)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
