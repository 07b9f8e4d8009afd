package io.github.camelpolytomic.model.run;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
public record SyncGroupEntry(
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("outcome") String outcome,
        @JsonProperty("error") String error,
        @JsonProperty("run") SyncRun run,
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
