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
 * The capabilities of connections of a type (API: BackendConnectionCapabilities).
 *
 * @param destination whether they can be written to
 * @param enrichment whether they can enrich records
 * @param logging whether they can receive record logs; from 2025-09-18 on
 * @param orchestration whether they can start other jobs
 * @param source whether they can be read from
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionTypeCapabilities(
        @JsonProperty("destination") Boolean destination,
        @JsonProperty("enrichment") Boolean enrichment,
        @JsonProperty("logging") Boolean logging,
        @JsonProperty("orchestration") Boolean orchestration,
        @JsonProperty("source") Boolean source,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeCapabilitiesBuilder.With {

    public ConnectionTypeCapabilities {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionTypeCapabilitiesBuilder builder() {
        return ConnectionTypeCapabilitiesBuilder.builder();
    }
}
