package io.github.camelpolytomic.model.modelsync;

import java.time.OffsetDateTime;
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
import io.github.camelpolytomic.model.Timestamp;

/**
 * Links to the log files of a run with the records of one kind; the response of {@code getModelSyncExecutionLogUrls}
 * (API: ExecutionLogResponse).
 *
 * @param expires when the links expire
 * @param urls signed links to the files, on other hosts; to be fetched without the API's credentials; hidden in {@code
 *     toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncExecutionLogs(
        @JsonProperty("expires") @Timestamp OffsetDateTime expires,
        @JsonProperty("urls") List<String> urls,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncExecutionLogsBuilder.With {

    public ModelSyncExecutionLogs {
        urls = Members.list(urls);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncExecutionLogsBuilder builder() {
        return ModelSyncExecutionLogsBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ModelSyncExecutionLogs")
                .add("expires", expires)
                .masked("urls", urls)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
