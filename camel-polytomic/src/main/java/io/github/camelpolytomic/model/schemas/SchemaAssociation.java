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
 * The reference of a field, like a foreign key (API: SchemaAssociation).
 *
 * @param id id of the association
 * @param name display name
 * @param referenceTo ids of the referenced schemas
 * @param referencedField id of the referenced field
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemaAssociation(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("reference_to") List<String> referenceTo,
        @JsonProperty("referenced_field") String referencedField,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SchemaAssociationBuilder.With {

    public SchemaAssociation {
        referenceTo = Members.list(referenceTo);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SchemaAssociationBuilder builder() {
        return SchemaAssociationBuilder.builder();
    }
}
