package io.github.camelpolytomic.model.connections;

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
 * The rate limiting that the service has observed at the system behind a connection (API:
 * ConnectionResponseSchemaRateLimit).
 *
 * <p>It is an observation, not a promise: a limited connection does not refuse every call, and any other may.
 *
 * @param currentlyLimited whether the system is limiting calls
 * @param expiresAt when the observation expires, unless it is renewed; absent if there is none
 * @param limitedSince since when the system has been limiting calls; absent if it is not
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionRateLimit(
        @JsonProperty("currently_limited") Boolean currentlyLimited,
        @JsonProperty("expires_at") @Timestamp OffsetDateTime expiresAt,
        @JsonProperty("limited_since") @Timestamp OffsetDateTime limitedSince,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionRateLimitBuilder.With {

    public ConnectionRateLimit {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionRateLimitBuilder builder() {
        return ConnectionRateLimitBuilder.builder();
    }
}
