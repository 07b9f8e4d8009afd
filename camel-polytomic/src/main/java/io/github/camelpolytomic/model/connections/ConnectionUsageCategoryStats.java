package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The calls of one kind (API: ConnectionUsageCategoryStats).
 *
 * @param calls number of calls
 * @param key the kind of call, which depends on the connection type, such as {@code rest}; an open list without
 *     constants
 * @param label display text
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionUsageCategoryStats(
        @JsonProperty("calls") Long calls,
        @JsonProperty("key") String key,
        @JsonProperty("label") String label,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionUsageCategoryStatsBuilder.With {

    public ConnectionUsageCategoryStats {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionUsageCategoryStatsBuilder builder() {
        return ConnectionUsageCategoryStatsBuilder.builder();
    }
}
