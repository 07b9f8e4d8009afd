package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A pair of fields with which records are matched (API: Identity).
 *
 * @param function how values are compared, one of {@link IdentityFunction} or a newer one; required
 * @param newField whether the field of the target is created
 * @param remoteFieldTypeId the type of a new field in the target system
 * @param source the field of a model; required
 * @param target id of the field of the target; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncIdentity(
        @JsonProperty("function") String function,
        @JsonProperty("new_field") Boolean newField,
        @JsonProperty("remote_field_type_id") String remoteFieldTypeId,
        @JsonProperty("source") ModelFieldReference source,
        @JsonProperty("target") String target,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncIdentityBuilder.With {

    public ModelSyncIdentity {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncIdentityBuilder builder() {
        return ModelSyncIdentityBuilder.builder();
    }
}
