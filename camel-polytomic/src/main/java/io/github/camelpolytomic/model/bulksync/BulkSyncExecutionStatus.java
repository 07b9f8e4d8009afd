package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * Where the runs of a bulk sync stand; an entry in the answer of {@code listBulkSyncExecutionStatuses} (API:
 * BulkSyncExecutionStatus).
 *
 * @param nextExecutionTime when the next run is due
 * @param schemas the newest state of each enabled schema
 * @param status where the sync stands as a whole, one of {@link BulkExecutionStatus} or a newer one
 * @param syncId identifier of the sync, a UUID
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSyncExecutionStatus(
        @JsonProperty("nextExecutionTime") @Timestamp OffsetDateTime nextExecutionTime,
        List<BulkSyncSchemaExecutionStatus> schemas,
        String status,
        String syncId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncExecutionStatusBuilder.With {

    public BulkSyncExecutionStatus {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static BulkSyncExecutionStatusBuilder builder() {
        return BulkSyncExecutionStatusBuilder.builder();
    }
}
