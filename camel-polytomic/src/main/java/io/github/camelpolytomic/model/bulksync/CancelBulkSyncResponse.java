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
 * The answer to every request to cancel: the signal is on its way, the run goes on until it is heard (API:
 * CancelBulkSyncResponse).
 *
 * @param message a text for people
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CancelBulkSyncResponse(
        String message, @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CancelBulkSyncResponseBuilder.With {

    public CancelBulkSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static CancelBulkSyncResponseBuilder builder() {
        return CancelBulkSyncResponseBuilder.builder();
    }
}
