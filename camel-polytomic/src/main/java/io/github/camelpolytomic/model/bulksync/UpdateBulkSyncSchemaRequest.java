package io.github.camelpolytomic.model.bulksync;

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
import io.github.camelpolytomic.model.Timestamp;

/**
 * A schema of a bulk sync as it shall be; the body of {@code updateBulkSyncSchema} (API: UpdateBulkSchema).
 *
 * <p>It takes the place of all settings of the schema, except {@code historyEnabled}.
 *
 * @param dataCutoffTimestamp older records are not synced
 * @param disableDataCutoff whether the cutoff is disabled for this schema
 * @param enabled whether the schema is synced
 * @param fields its fields; every field is enabled if absent or empty
 * @param filters the records to sync
 * @param historyEnabled whether a second table keeps every version of a record; unchanged if absent; from 2025-09-18 on
 * @param partitionKey the source field by which the destination is partitioned; empty for none
 * @param trackingField the source field that identifies changes since the last run; empty for none
 * @param userOutputName the name in the destination that a user has chosen; if empty, {@code outputName}
 *     applies
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateBulkSyncSchemaRequest(
        @JsonProperty("data_cutoff_timestamp") @Timestamp OffsetDateTime dataCutoffTimestamp,
        @JsonProperty("disable_data_cutoff") Boolean disableDataCutoff,
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("fields") List<BulkSyncField> fields,
        @JsonProperty("filters") List<BulkFilter> filters,
        @JsonProperty("history_enabled") Boolean historyEnabled,
        @JsonProperty("partition_key") String partitionKey,
        @JsonProperty("tracking_field") String trackingField,
        @JsonProperty("user_output_name") String userOutputName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateBulkSyncSchemaRequestBuilder.With {

    public UpdateBulkSyncSchemaRequest {
        fields = Members.list(fields);
        filters = Members.list(filters);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateBulkSyncSchemaRequestBuilder builder() {
        return UpdateBulkSyncSchemaRequestBuilder.builder();
    }
}
