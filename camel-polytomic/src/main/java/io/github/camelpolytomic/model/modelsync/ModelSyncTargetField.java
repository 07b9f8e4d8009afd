package io.github.camelpolytomic.model.modelsync;

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
 * A field of an object of a target (API: TargetField).
 *
 * @param association whether it refers to other records
 * @param createable whether it can be written when a record is created
 * @param description description for people
 * @param encryptable whether its values can be encrypted
 * @param filterFunctions the comparisons that filters can use; any if empty; from 2025-09-18 on
 * @param filterable whether filters can use it
 * @param id id of the field
 * @param identityFunctions the comparisons that identities can use
 * @param multipleAssociations whether it can refer to several records; from 2025-09-18 on
 * @param name display name
 * @param required whether it must be written
 * @param sourceType name of its type in the target system
 * @param supportsIdentity whether an identity can use it
 * @param type normalized type; an open list without constants
 * @param updateable whether it can be written when a record is updated
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetField(
        @JsonProperty("association") Boolean association,
        @JsonProperty("createable") Boolean createable,
        @JsonProperty("description") String description,
        @JsonProperty("encryptable") Boolean encryptable,
        @JsonProperty("filter_functions") List<SupportedFilterFunction> filterFunctions,
        @JsonProperty("filterable") Boolean filterable,
        @JsonProperty("id") String id,
        @JsonProperty("identity_functions") List<SupportedIdentityFunction> identityFunctions,
        @JsonProperty("multiple_associations") Boolean multipleAssociations,
        @JsonProperty("name") String name,
        @JsonProperty("required") Boolean required,
        @JsonProperty("source_type") String sourceType,
        @JsonProperty("supports_identity") Boolean supportsIdentity,
        @JsonProperty("type") String type,
        @JsonProperty("updateable") Boolean updateable,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetFieldBuilder.With {

    public ModelSyncTargetField {
        filterFunctions = Members.list(filterFunctions);
        identityFunctions = Members.list(identityFunctions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetFieldBuilder builder() {
        return ModelSyncTargetFieldBuilder.builder();
    }
}
