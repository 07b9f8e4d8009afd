package io.github.camelpolytomic.model.run;

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
 * The freshness of the data of a bulk sync: the result of {@code bulkSyncFreshness}.
 *
 * @param syncId id of the sync
 * @param syncName its name; absent unless the sync was given by name
 * @param isFresh whether the data is no older than {@code maxAge}
 * @param asOf when the last successful run ended, or with {@code schemas}, when the oldest of their last successful
 *     runs ended; absent if there was none among the executions that were read
 * @param ageMillis how long ago that was, in milliseconds
 * @param executionId id of that execution
 * @param run the run that refreshed the data; absent if the data was fresh already
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncFreshness(
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("is_fresh") Boolean isFresh,
        @JsonProperty("as_of") @Timestamp OffsetDateTime asOf,
        @JsonProperty("age_millis") Long ageMillis,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("run") SyncRun run,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SyncFreshnessBuilder.With {

    public SyncFreshness {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncFreshnessBuilder builder() {
        return SyncFreshnessBuilder.builder();
    }
}
