package io.github.camelpolytomic.model.run;

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
 * The outcome of one sync of a {@link SyncGroupRun}.
 *
 * @param syncId id of the sync
 * @param syncName its name
 * @param outcome outcome, one of {@link RunOutcome}
 * @param error the error message; absent without an error
 * @param run the run; absent if unknown
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SyncGroupEntry(
        String syncId,
        String syncName,
        String outcome,
        String error,
        SyncRun run,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncGroupEntryBuilder.With {

    public SyncGroupEntry {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncGroupEntryBuilder builder() {
        return SyncGroupEntryBuilder.builder();
    }
}
