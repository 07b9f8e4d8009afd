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
 * The new state of a model sync; the response of {@code activateModelSync} (API: ActivateSyncOutput).
 *
 * @param active whether the schedule runs the sync
 * @param id id of the sync, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivateModelSyncResponse(
        @JsonProperty("active") Boolean active,
        @JsonProperty("id") String id,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActivateModelSyncResponseBuilder.With {

    public ActivateModelSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ActivateModelSyncResponseBuilder builder() {
        return ActivateModelSyncResponseBuilder.builder();
    }
}
