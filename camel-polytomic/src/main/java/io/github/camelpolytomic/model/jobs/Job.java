package io.github.camelpolytomic.model.jobs;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * A job in the background; the response of {@code getJob} (API: JobResponse).
 *
 * @param error the error, if it failed
 * @param jobId id of the job, a UUID
 * @param result the result, in a form that depends on the type; present once it is done; hidden in
 *     {@code toString}
 * @param status status, one of {@link JobStatus} or a newer one
 * @param type type, one of {@link JobType} or a newer one
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        @JsonProperty("error") String error,
        @JsonProperty("job_id") String jobId,
        @JsonProperty("result") Object result,
        @JsonProperty("status") String status,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, JobBuilder.With {

    public Job {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static JobBuilder builder() {
        return JobBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("Job")
                .add("error", error)
                .add("jobId", jobId)
                .masked("result", result)
                .add("status", status)
                .add("type", type)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
