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
 * Whether a bulk sync is active now; the answer of {@code activateBulkSync} (API: ActivateSyncOutput).
 *
 * @param active the state reached
 * @param id identifier of the sync, a UUID
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ActivateBulkSyncResponse(
        Boolean active,
        String id,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActivateBulkSyncResponseBuilder.With {

    public ActivateBulkSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static ActivateBulkSyncResponseBuilder builder() {
        return ActivateBulkSyncResponseBuilder.builder();
    }
}
