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
 * How reading of a source's change stream goes (API: BulkSyncIngestionStatus).
 *
 * @param enabled whether the stream is read at all
 * @param highwaterMark how far it was read, in the source's own terms
 * @param isRunning whether it is being read now
 * @param position where reading stands, in the source's own terms
 * @param positionTime the time that belongs to the position
 * @param status whether all is well, one of {@link IngestionStatusLevel} or a newer one
 * @param statusMessage more about the status
 * @param updatedAt when this was found out
 * @param additionalProperties members that this record does not know
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

    /** A builder with nothing set. */
    public static BulkSyncIngestionStatusBuilder builder() {
        return BulkSyncIngestionStatusBuilder.builder();
    }
}
