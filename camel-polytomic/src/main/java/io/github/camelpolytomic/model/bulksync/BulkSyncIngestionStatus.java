package io.github.camelpolytomic.model.bulksync;

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
public record BulkSyncIngestionStatus(
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("highwater_mark") String highwaterMark,
        @JsonProperty("is_running") Boolean isRunning,
        @JsonProperty("position") String position,
        @JsonProperty("position_time") @Timestamp OffsetDateTime positionTime,
        @JsonProperty("status") String status,
        @JsonProperty("status_message") String statusMessage,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
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
