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
 * Whether a bulk sync is to be active; the body of {@code activateBulkSync} (API: ActivateSyncInput).
 *
 * @param active the requested state; required. {@code false} also cancels a running execution
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivateBulkSyncRequest(
        @JsonProperty("active") Boolean active,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActivateBulkSyncRequestBuilder.With {

    public ActivateBulkSyncRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ActivateBulkSyncRequestBuilder builder() {
        return ActivateBulkSyncRequestBuilder.builder();
    }
}
