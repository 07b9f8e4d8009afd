package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whether a bulk sync is active; the response of {@code activateBulkSync} (API: ActivateSyncOutput).
 *
 * @param active the new state
 * @param id id of the sync, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivateBulkSyncResponse(
        @JsonProperty("active") Boolean active,
        @JsonProperty("id") String id,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActivateBulkSyncResponseBuilder.With {

    public ActivateBulkSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ActivateBulkSyncResponseBuilder builder() {
        return ActivateBulkSyncResponseBuilder.builder();
    }
}
