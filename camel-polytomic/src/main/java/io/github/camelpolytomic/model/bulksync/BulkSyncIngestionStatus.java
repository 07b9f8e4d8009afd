package io.github.camelpolytomic.model.bulksync;

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
 * The status of reading a source's change stream (API: BulkSyncIngestionStatus).
 *
 * @param enabled whether reading of the stream is enabled
 * @param highwaterMark the position up to which it was read, in the source's format
 * @param isRunning whether it is being read now
 * @param position the current position, in the source's format
 * @param positionTime the time of the position
 * @param status health, one of {@link IngestionStatusLevel} or a newer one
 * @param statusMessage details of the status
 * @param updatedAt when this status was determined
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSyncIngestionStatus(
        Boolean enabled,
        String highwaterMark,
        Boolean isRunning,
        String position,
        @Timestamp OffsetDateTime positionTime,
        String status,
        String statusMessage,
        @Timestamp OffsetDateTime updatedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncIngestionStatusBuilder.With {

    public BulkSyncIngestionStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncIngestionStatusBuilder builder() {
        return BulkSyncIngestionStatusBuilder.builder();
    }
}
