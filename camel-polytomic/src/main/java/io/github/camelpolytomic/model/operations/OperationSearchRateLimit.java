package io.github.camelpolytomic.model.operations;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A limit of the search for operations that is used up, from API version 2025-09-18 on (API: OperationSearchRateLimit).
 *
 * @param reason the limit, one of {@link OperationSearchLimit} or a newer one
 * @param resetAt when it starts anew
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationSearchRateLimit(
        @JsonProperty("reason") String reason,
        @JsonProperty("reset_at") @Timestamp OffsetDateTime resetAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OperationSearchRateLimitBuilder.With {

    public OperationSearchRateLimit {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OperationSearchRateLimitBuilder builder() {
        return OperationSearchRateLimitBuilder.builder();
    }
}
