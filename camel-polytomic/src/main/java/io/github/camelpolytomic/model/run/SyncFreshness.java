package io.github.camelpolytomic.model.run;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * How fresh the data of a sync is; what {@code bulkSyncFreshness} gives.
 *
 * @param syncId identifier of the sync
 * @param syncName its name, as far as it is known: when the sync was asked for by name
 * @param isFresh whether the data is no older than {@code maxAge}
 * @param asOf when the last good run ended, or with {@code schemas}, when the stalest of them was last run well; absent when that
 *     was never, or longer ago than the executions that were looked at
 * @param ageMillis how long ago that was, in milliseconds
 * @param executionId identifier of that execution
 * @param run the run that made the data fresh; absent when it was fresh already
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SyncFreshness(
        String syncId,
        String syncName,
        Boolean isFresh,
        @Timestamp OffsetDateTime asOf,
        Long ageMillis,
        String executionId,
        SyncRun run,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncFreshnessBuilder.With {

    public SyncFreshness {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static SyncFreshnessBuilder builder() {
        return SyncFreshnessBuilder.builder();
    }
}
