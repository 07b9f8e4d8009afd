package io.github.camelpolytomic.model.bulksync;

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
 * A line of a run's console log, from API version 2025-09-18 on (API: ExecutionConsoleLogEntry).
 *
 * @param id its position in the log; {@code after} continues from there
 * @param level severity, such as {@code INFO}; an open list without constants
 * @param message the text
 * @param payload details in the service's format
 * @param timestamp when it was written
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExecutionConsoleLogEntry(
        @JsonProperty("id") String id,
        @JsonProperty("level") String level,
        @JsonProperty("message") String message,
        @JsonProperty("payload") Map<String, Object> payload,
        @JsonProperty("timestamp") @Timestamp OffsetDateTime timestamp,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ExecutionConsoleLogEntryBuilder.With {

    public ExecutionConsoleLogEntry {
        payload = Members.map(payload);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ExecutionConsoleLogEntryBuilder builder() {
        return ExecutionConsoleLogEntryBuilder.builder();
    }
}
