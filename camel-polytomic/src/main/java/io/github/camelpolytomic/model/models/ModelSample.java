package io.github.camelpolytomic.model.models;

import java.util.List;
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
 * Sample records of a model; the response of {@code sampleModel} (API: ModelSample).
 *
 * @param job the job that reads them, for a call with {@code async}; poll it with {@code getJob}
 * @param records the records, by the names of their fields; hidden in {@code toString}
 * @param warnings problems with the model that do not prevent a sample
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSample(
        @JsonProperty("job") Job job,
        @JsonProperty("records") List<Map<String, Object>> records,
        @JsonProperty("warnings") List<String> warnings,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSampleBuilder.With {

    public ModelSample {
        records = Members.list(records);
        warnings = Members.list(warnings);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSampleBuilder builder() {
        return ModelSampleBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ModelSample")
                .add("job", job)
                .masked("records", records)
                .add("warnings", warnings)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
