package io.github.camelpolytomic.model.jobs;

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

/**
 * Work that goes on in the background; the answer of {@code getJob} (API: JobResponse).
 *
 * @param error what went wrong, when it failed
 * @param jobId identifier of the job, a UUID
 * @param result what came of it, in a form that depends on the type; there once it is done; hidden in
 *     {@code toString}
 * @param status where it stands, one of {@link JobStatus} or a newer one
 * @param type what kind of work it is, one of {@link JobType} or a newer one
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Job(
        String error,
        String jobId,
        Object result,
        String status,
        String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, JobBuilder.With {

    public Job {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
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
