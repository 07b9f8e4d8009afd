package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whether a bulk sync shall be active; the body of {@code activateBulkSync} (API: ActivateSyncInput).
 *
 * @param active the wanted state; required. {@code false} also asks a run in progress to stop
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ActivateBulkSyncRequest(
        Boolean active, @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActivateBulkSyncRequestBuilder.With {

    public ActivateBulkSyncRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static ActivateBulkSyncRequestBuilder builder() {
        return ActivateBulkSyncRequestBuilder.builder();
    }
}
