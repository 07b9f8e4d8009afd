package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.jobs.Job;

/**
 * An archive of a run's logs, or the job that makes it; the answer of {@code exportBulkSyncExecutionLogs} (API:
 * ExportSyncLogsResponse).
 *
 * @param job the job to ask for with {@code getJob} until it is done; absent when the archive is there
 * @param url signed link to the archive, on another host; absent while it is being made; hidden in {@code toString}
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSyncExecutionLogsExport(
        Job job, String url, @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncExecutionLogsExportBuilder.With {

    public BulkSyncExecutionLogsExport {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
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
