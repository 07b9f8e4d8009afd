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
 * The log of a run for one kind of records (API: LogsIndexEntry).
 *
 * @param count number of records in all files
 * @param url the API's address of the links to the files, which {@code getModelSyncExecutionLogUrls} calls; not a
 *     signed link
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncExecutionLogsEntry(
        @JsonProperty("count") Long count,
        @JsonProperty("url") String url,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncExecutionLogsEntryBuilder.With {

    public ModelSyncExecutionLogsEntry {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncExecutionLogsEntryBuilder builder() {
        return ModelSyncExecutionLogsEntryBuilder.builder();
    }
}
