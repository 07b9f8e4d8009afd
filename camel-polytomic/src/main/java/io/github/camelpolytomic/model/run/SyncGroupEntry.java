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
 * What became of one sync of a {@link SyncGroupRun}.
 *
 * @param syncId identifier of the sync
 * @param syncName its name
 * @param outcome how it ended, one of {@link RunOutcome}
 * @param error what went wrong, for people; absent when nothing did
 * @param run the run; absent where none is known
 * @param additionalProperties members that this record does not know
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

    /** A builder with nothing set. */
    public static SyncGroupEntryBuilder builder() {
        return SyncGroupEntryBuilder.builder();
    }
}
