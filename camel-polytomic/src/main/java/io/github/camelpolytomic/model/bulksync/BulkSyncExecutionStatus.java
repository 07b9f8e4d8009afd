package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
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
 * The status of the runs of a bulk sync; an element of the response of {@code listBulkSyncExecutionStatuses} (API:
 * BulkSyncExecutionStatus).
 *
 * @param nextExecutionTime when the next run is due
 * @param schemas the latest status of each enabled schema
 * @param status overall status of the sync, one of {@link BulkExecutionStatus} or a newer one
 * @param syncId id of the sync, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncExecutionStatus(
        @JsonProperty("nextExecutionTime") @Timestamp OffsetDateTime nextExecutionTime,
        @JsonProperty("schemas") List<BulkSyncSchemaExecutionStatus> schemas,
        @JsonProperty("status") String status,
        @JsonProperty("sync_id") String syncId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncExecutionStatusBuilder.With {

    public BulkSyncExecutionStatus {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncExecutionStatusBuilder builder() {
        return BulkSyncExecutionStatusBuilder.builder();
    }
}
