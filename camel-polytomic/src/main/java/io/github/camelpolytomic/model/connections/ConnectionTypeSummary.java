package io.github.camelpolytomic.model.connections;

import java.util.List;
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
 * The type of a connection, in short (API: ConnectionTypeSchema).
 *
 * @param id identifier of the type, such as {@code postgresql}
 * @param logoUrl address of its logo
 * @param name display name
 * @param operations what connections of the type can do
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ConnectionTypeSummary(
        String id,
        String logoUrl,
        String name,
        List<String> operations,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeSummaryBuilder.With {

    public ConnectionTypeSummary {
        operations = Members.list(operations);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static ConnectionTypeSummaryBuilder builder() {
        return ConnectionTypeSummaryBuilder.builder();
    }
}
