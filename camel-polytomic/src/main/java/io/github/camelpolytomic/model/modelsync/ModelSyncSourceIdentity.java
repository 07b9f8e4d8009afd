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
 * The value that a record has in a field (API: ModelSyncSourceIdentity).
 *
 * @param source the field of a model; required
 * @param value the value; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncSourceIdentity(
        @JsonProperty("source") ModelFieldReference source,
        @JsonProperty("value") String value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncSourceIdentityBuilder.With {

    public ModelSyncSourceIdentity {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncSourceIdentityBuilder builder() {
        return ModelSyncSourceIdentityBuilder.builder();
    }
}
