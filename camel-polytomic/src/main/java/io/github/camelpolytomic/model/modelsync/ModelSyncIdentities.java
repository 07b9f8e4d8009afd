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
 * How records of the source and of the target are matched (API: ModelSyncIdentities).
 *
 * @param mappings the mappings, the most important first; an empty list removes all; required
 * @param strategy how several mappings combine, one of {@link IdentityStrategy} or a newer one; required with several
 *     mappings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncIdentities(
        @JsonProperty("mappings") List<ModelSyncIdentity> mappings,
        @JsonProperty("strategy") String strategy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncIdentitiesBuilder.With {

    public ModelSyncIdentities {
        mappings = Members.list(mappings);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncIdentitiesBuilder builder() {
        return ModelSyncIdentitiesBuilder.builder();
    }
}
