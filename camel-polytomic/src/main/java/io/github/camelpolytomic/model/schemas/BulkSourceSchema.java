package io.github.camelpolytomic.model.schemas;

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
 * One schema of a connection: a table, an object or a collection (API: Schema).
 *
 * @param id id of the schema in all other calls, such as {@code public.orders} or {@code Account}
 * @param name display name
 * @param fields its fields; absent if they were excluded with {@code includeFields=false}
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSourceSchema(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("fields") List<SchemaField> fields,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSourceSchemaBuilder.With {

    public BulkSourceSchema {
        fields = Members.list(fields);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSourceSchemaBuilder builder() {
        return BulkSourceSchemaBuilder.builder();
    }
}
