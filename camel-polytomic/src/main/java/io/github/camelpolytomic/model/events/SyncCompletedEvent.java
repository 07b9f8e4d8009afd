package io.github.camelpolytomic.model.events;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.RecordText;

/**
 * An execution of a model sync is completed: the payload of {@code sync.completed} (API: EventingSyncCompletedEvent).
 *
 * @param deletedRecords links to logs of deleted records, as JSON; hidden in {@code toString}
 * @param errorCount number of errors
 * @param erroredRecords links to logs of failed records, as JSON; hidden in {@code toString}
 * @param executionId the execution, a UUID
 * @param insertedCount number of inserted records
 * @param insertedRecords links to logs of inserted records, as JSON; hidden in {@code toString}
 * @param logsUrl address of the index of its logs; hidden in {@code toString}; from 2025-09-18 on
 * @param organizationId the organization, a UUID
 * @param recordCount number of records
 * @param schedule the schedule that started it; absent without one; from 2025-09-18 on
 * @param status status at the end
 * @param syncId the model sync, a UUID
 * @param syncName its name
 * @param targetConnectionId the connection to which it writes, a UUID
 * @param totalRecords links to logs of all records, as JSON; hidden in {@code toString}
 * @param trigger what started the execution; an open list without constants
 * @param updatedCount number of updated records
 * @param updatedRecords links to logs of updated records, as JSON; hidden in {@code toString}
 * @param upsertedCount number of upserted records
 * @param warningCount number of warnings
 * @param warnings texts of warnings, or links to logs of them; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncCompletedEvent(
        @JsonProperty("deleted_records") List<String> deletedRecords,
        @JsonProperty("error_count") Long errorCount,
        @JsonProperty("errored_records") List<String> erroredRecords,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("inserted_count") Long insertedCount,
        @JsonProperty("inserted_records") List<String> insertedRecords,
        @JsonProperty("logs_url") String logsUrl,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("record_count") Long recordCount,
        @JsonProperty("schedule") SyncEventSchedule schedule,
        @JsonProperty("status") String status,
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("target_connection_id") String targetConnectionId,
        @JsonProperty("total_records") List<String> totalRecords,
        @JsonProperty("trigger") String trigger,
        @JsonProperty("updated_count") Long updatedCount,
        @JsonProperty("updated_records") List<String> updatedRecords,
        @JsonProperty("upserted_count") Long upsertedCount,
        @JsonProperty("warning_count") Long warningCount,
        @JsonProperty("warnings") List<String> warnings,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, SyncCompletedEventBuilder.With {

    public SyncCompletedEvent {
        deletedRecords = Members.list(deletedRecords);
        erroredRecords = Members.list(erroredRecords);
        insertedRecords = Members.list(insertedRecords);
        totalRecords = Members.list(totalRecords);
        updatedRecords = Members.list(updatedRecords);
        warnings = Members.list(warnings);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SyncCompletedEventBuilder builder() {
        return SyncCompletedEventBuilder.builder();
    }

    static SyncCompletedEvent of(PayloadMembers members) {
        return builder()
                .deletedRecords(members.texts("deleted_records"))
                .errorCount(members.number("error_count"))
                .erroredRecords(members.texts("errored_records"))
                .executionId(members.text("execution_id"))
                .insertedCount(members.number("inserted_count"))
                .insertedRecords(members.texts("inserted_records"))
                .logsUrl(members.text("logs_url"))
                .organizationId(members.text("organization_id"))
                .recordCount(members.number("record_count"))
                .schedule(members.object("schedule", SyncEventSchedule::of))
                .status(members.text("status"))
                .syncId(members.text("sync_id"))
                .syncName(members.text("sync_name"))
                .targetConnectionId(members.text("target_connection_id"))
                .totalRecords(members.texts("total_records"))
                .trigger(members.text("trigger"))
                .updatedCount(members.number("updated_count"))
                .updatedRecords(members.texts("updated_records"))
                .upsertedCount(members.number("upserted_count"))
                .warningCount(members.number("warning_count"))
                .warnings(members.texts("warnings"))
                .additionalProperties(members.others())
                .build();
    }

    @Override
    public String toString() {
        return new RecordText("SyncCompletedEvent")
                .masked("deletedRecords", deletedRecords)
                .add("errorCount", errorCount)
                .masked("erroredRecords", erroredRecords)
                .add("executionId", executionId)
                .add("insertedCount", insertedCount)
                .masked("insertedRecords", insertedRecords)
                .masked("logsUrl", logsUrl)
                .add("organizationId", organizationId)
                .add("recordCount", recordCount)
                .add("schedule", schedule)
                .add("status", status)
                .add("syncId", syncId)
                .add("syncName", syncName)
                .add("targetConnectionId", targetConnectionId)
                .masked("totalRecords", totalRecords)
                .add("trigger", trigger)
                .add("updatedCount", updatedCount)
                .masked("updatedRecords", updatedRecords)
                .add("upsertedCount", upsertedCount)
                .add("warningCount", warningCount)
                .masked("warnings", warnings)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
