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
 * The logs of a run, for each kind of records; the response of {@code getModelSyncExecutionLogsIndex} (API:
 * LogsIndexResponse).
 *
 * @param deletes deleted records
 * @param errors rejected records
 * @param inserts inserted records
 * @param records all records
 * @param updates updated records
 * @param warnings records with a warning
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncExecutionLogsIndex(
        @JsonProperty("deletes") ModelSyncExecutionLogsEntry deletes,
        @JsonProperty("errors") ModelSyncExecutionLogsEntry errors,
        @JsonProperty("inserts") ModelSyncExecutionLogsEntry inserts,
        @JsonProperty("records") ModelSyncExecutionLogsEntry records,
        @JsonProperty("updates") ModelSyncExecutionLogsEntry updates,
        @JsonProperty("warnings") ModelSyncExecutionLogsEntry warnings,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncExecutionLogsIndexBuilder.With {

    public ModelSyncExecutionLogsIndex {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncExecutionLogsIndexBuilder builder() {
        return ModelSyncExecutionLogsIndexBuilder.builder();
    }
}
