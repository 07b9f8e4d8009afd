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
 * One field of a schema (API: SchemaField).
 *
 * @param association the reference of the field; absent if there is none
 * @param id id of the field within its schema
 * @param isPrimaryKey whether the field is part of the schema's primary key, an override by a user included
 * @param name display name
 * @param path JSONPath into the record; sent for document sources
 * @param primaryKeyOverride whether a user has made the field part of the primary key, or not; takes precedence over
 *     {@code sourcePrimaryKey}; absent without an override; from 2025-09-18 on
 * @param remoteType name of the type in the source system, such as {@code bigint} or {@code picklist}
 * @param sourcePrimaryKey whether the source itself reports the field as part of the primary key; from 2025-09-18 on
 * @param type normalized type, one of {@link FieldType} or a newer one
 * @param typeSpec detailed description of the type; any JSON
 * @param userManaged whether the definition is overridden by a user
 * @param values the pick-list; empty if the field has none
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemaField(
        @JsonProperty("association") SchemaAssociation association,
        @JsonProperty("id") String id,
        @JsonProperty("is_primary_key") Boolean isPrimaryKey,
        @JsonProperty("name") String name,
        @JsonProperty("path") String path,
        @JsonProperty("primary_key_override") Boolean primaryKeyOverride,
        @JsonProperty("remote_type") String remoteType,
        @JsonProperty("source_primary_key") Boolean sourcePrimaryKey,
        @JsonProperty("type") String type,
        @JsonProperty("type_spec") Object typeSpec,
        @JsonProperty("user_managed") Boolean userManaged,
        @JsonProperty("values") List<PickValue> values,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SchemaFieldBuilder.With {

    public SchemaField {
        values = Members.list(values);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SchemaFieldBuilder builder() {
        return SchemaFieldBuilder.builder();
    }
}
