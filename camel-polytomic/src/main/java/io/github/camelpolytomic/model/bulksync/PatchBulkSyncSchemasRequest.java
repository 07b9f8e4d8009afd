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
 * Schemas of a bulk sync to change; the body of {@code patchBulkSyncSchemas} (API: BulkSyncSchemasRequest,
 * UpdateBulkSyncSchemasRequest).
 *
 * @param schemas the schemas by their ids; other schemas are not changed
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchBulkSyncSchemasRequest(
        @JsonProperty("schemas") List<BulkSyncSchema> schemas,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, PatchBulkSyncSchemasRequestBuilder.With {

    public PatchBulkSyncSchemasRequest {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static PatchBulkSyncSchemasRequestBuilder builder() {
        return PatchBulkSyncSchemasRequestBuilder.builder();
    }
}
