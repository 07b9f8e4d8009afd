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
 * The syncs after which a model sync runs (API: RunAfter).
 *
 * @param bulkSyncIds ids of bulk syncs, UUIDs
 * @param syncIds ids of model syncs, UUIDs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncRunAfter(
        @JsonProperty("bulk_sync_ids") List<String> bulkSyncIds,
        @JsonProperty("sync_ids") List<String> syncIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncRunAfterBuilder.With {

    public ModelSyncRunAfter {
        bulkSyncIds = Members.list(bulkSyncIds);
        syncIds = Members.list(syncIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncRunAfterBuilder builder() {
        return ModelSyncRunAfterBuilder.builder();
    }
}
