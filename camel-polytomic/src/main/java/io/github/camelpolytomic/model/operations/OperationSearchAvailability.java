package io.github.camelpolytomic.model.operations;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whether operations can be searched; the response of {@code getOperationSearchAvailability}, from API version
 * 2025-09-18 on (API: OperationSearchAvailabilityEnvelopeData).
 *
 * @param enabled whether the search is set up
 * @param rateLimited the limit that one more task would exceed; absent if there is none
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationSearchAvailability(
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("rate_limited") OperationSearchRateLimit rateLimited,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OperationSearchAvailabilityBuilder.With {

    public OperationSearchAvailability {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OperationSearchAvailabilityBuilder builder() {
        return OperationSearchAvailabilityBuilder.builder();
    }
}
