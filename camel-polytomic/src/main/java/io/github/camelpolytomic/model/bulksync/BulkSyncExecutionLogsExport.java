package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.jobs.Job;

/**
 * An archive of a run's logs, or the job that creates it; the response of {@code exportBulkSyncExecutionLogs} (API:
 * ExportSyncLogsResponse).
 *
 * @param job the job to poll with {@code getJob} until it is done; absent if the archive exists
 * @param url signed link to the archive, on another host; absent until it exists; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncExecutionLogsExport(
        @JsonProperty("job") Job job,
        @JsonProperty("url") String url,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncExecutionLogsExportBuilder.With {

    public BulkSyncExecutionLogsExport {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncExecutionLogsExportBuilder builder() {
        return BulkSyncExecutionLogsExportBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("BulkSyncExecutionLogsExport")
                .add("job", job)
                .masked("url", url)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
