package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The numbers of records of a run (API: ExecutionCounts).
 *
 * @param deleted deleted records
 * @param errors rejected records
 * @param insert inserted records
 * @param total all records
 * @param update updated records
 * @param upserts records of which the target does not tell whether they were inserted or updated
 * @param warnings records with a warning
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncExecutionCounts(
        @JsonProperty("delete") Long deleted,
        @JsonProperty("error") Long errors,
        @JsonProperty("insert") Long insert,
        @JsonProperty("total") Long total,
        @JsonProperty("update") Long update,
        @JsonProperty("upserts") Long upserts,
        @JsonProperty("warnings") Long warnings,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncExecutionCountsBuilder.With {

    public ModelSyncExecutionCounts {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncExecutionCountsBuilder builder() {
        return ModelSyncExecutionCountsBuilder.builder();
    }
}
