package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A schedule as it shall be; the body of {@code updateBulkSyncSchedule} (API: UpdateScheduleRequest).
 *
 * @param schedule the whole schedule, without its read-only members: what is absent is cleared; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateBulkSyncScheduleRequest(
        @JsonProperty("schedule") BulkSyncSchedule schedule,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateBulkSyncScheduleRequestBuilder.With {

    public UpdateBulkSyncScheduleRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateBulkSyncScheduleRequestBuilder builder() {
        return UpdateBulkSyncScheduleRequestBuilder.builder();
    }
}
