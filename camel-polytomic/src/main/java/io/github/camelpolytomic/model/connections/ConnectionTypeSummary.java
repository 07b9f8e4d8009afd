package io.github.camelpolytomic.model.connections;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A summary of the type of a connection (API: ConnectionTypeSchema).
 *
 * @param id id of the type, such as {@code postgresql}
 * @param logoDarkUrl URL of its logo for dark themes; from 2025-09-18 on
 * @param logoUrl URL of its logo
 * @param name display name
 * @param operations the operations of connections of the type
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionTypeSummary(
        @JsonProperty("id") String id,
        @JsonProperty("logo_dark_url") String logoDarkUrl,
        @JsonProperty("logo_url") String logoUrl,
        @JsonProperty("name") String name,
        @JsonProperty("operations") List<String> operations,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeSummaryBuilder.With {

    public ConnectionTypeSummary {
        operations = Members.list(operations);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionTypeSummaryBuilder builder() {
        return ConnectionTypeSummaryBuilder.builder();
    }
}
