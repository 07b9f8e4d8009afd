package io.github.camelpolytomic.model.run;

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
 * The runs of a group of syncs; what {@code runBulkSyncs} gives, and what its exception carries.
 *
 * @param select what the group was selected by
 * @param runs what became of each sync, in the order of their names, in which they are started
 * @param succeeded how many ended well, those that were left alone included
 * @param failed how many did not
 * @param notStarted how many were not begun after the first failure
 * @param waitedMillis how long it took, in milliseconds
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SyncGroupRun(
        String select,
        List<SyncGroupEntry> runs,
        Integer succeeded,
        Integer failed,
        Integer notStarted,
        Long waitedMillis,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncGroupRunBuilder.With {

    public SyncGroupRun {
        runs = runs == null ? List.of() : Members.list(runs);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static SyncGroupRunBuilder builder() {
        return SyncGroupRunBuilder.builder();
    }
}
