package io.github.camelpolytomic.model.run;

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
 * The runs of a group of bulk syncs: the result of {@code runBulkSyncs}, also carried by its exception.
 *
 * @param select the selection of the group
 * @param runs the outcome of each sync, in the order of start (by name)
 * @param succeeded number of successful runs, skipped ones included
 * @param failed number of failed runs
 * @param notStarted number of syncs that were not started because of an earlier failure
 * @param waitedMillis duration in milliseconds
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncGroupRun(
        @JsonProperty("select") String select,
        @JsonProperty("runs") List<SyncGroupEntry> runs,
        @JsonProperty("succeeded") Integer succeeded,
        @JsonProperty("failed") Integer failed,
        @JsonProperty("not_started") Integer notStarted,
        @JsonProperty("waited_millis") Long waitedMillis,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncGroupRunBuilder.With {

    public SyncGroupRun {
        runs = runs == null ? List.of() : Members.list(runs);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncGroupRunBuilder builder() {
        return SyncGroupRunBuilder.builder();
    }
}
