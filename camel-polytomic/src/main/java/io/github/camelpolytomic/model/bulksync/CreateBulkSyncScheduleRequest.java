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
 * A schedule to be added to a bulk sync; the body of {@code createBulkSyncSchedule} (API: CreateScheduleRequest).
 *
 * @param schedule the schedule, without its read-only members; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateBulkSyncScheduleRequest(
        @JsonProperty("schedule") BulkSyncSchedule schedule,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateBulkSyncScheduleRequestBuilder.With {

    public CreateBulkSyncScheduleRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateBulkSyncScheduleRequestBuilder builder() {
        return CreateBulkSyncScheduleRequestBuilder.builder();
    }
}
