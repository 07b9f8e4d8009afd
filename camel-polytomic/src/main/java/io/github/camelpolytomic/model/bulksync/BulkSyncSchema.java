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
 * A schema of a bulk sync, with its settings (API: BulkSchema, BulkSchemaListItem).
 *
 * <p>Used in requests and responses. The members that only the service sets are marked read-only.
 *
 * @param dataCutoffTimestamp older records are not synced
 * @param destinationHistoryOutputName name of the history table in the destination; read-only; absent unless
 *     {@code historyEnabled} applies; from 2025-09-18 on
 * @param disableDataCutoff whether the cutoff is disabled for this schema
 * @param enabled whether the schema is synced
 * @param fields its fields; absent or empty in lists. If they are sent absent or empty, all fields are enabled
 * @param filters the records to sync; absent or empty in lists
 * @param historyEnabled whether a second table keeps every version of a record; unchanged if a request leaves it out;
 *     from 2025-09-18 on
 * @param id id of the schema in the source
 * @param outputName its name in the destination; read-only
 * @param partitionKey the source field by which the destination is partitioned; empty for none
 * @param trackingField the source field that identifies changes since the last run; empty for none
 * @param userOutputName the name in the destination that a user has chosen; if empty, {@code outputName}
 *     applies
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncSchema(
        @JsonProperty("data_cutoff_timestamp") @Timestamp OffsetDateTime dataCutoffTimestamp,
        @JsonProperty("destination_history_output_name") String destinationHistoryOutputName,
        @JsonProperty("disable_data_cutoff") Boolean disableDataCutoff,
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("fields") List<BulkSyncField> fields,
        @JsonProperty("filters") List<BulkFilter> filters,
        @JsonProperty("history_enabled") Boolean historyEnabled,
        @JsonProperty("id") String id,
        @JsonProperty("output_name") String outputName,
        @JsonProperty("partition_key") String partitionKey,
        @JsonProperty("tracking_field") String trackingField,
        @JsonProperty("user_output_name") String userOutputName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncSchemaBuilder.With {

    public BulkSyncSchema {
        fields = Members.list(fields);
        filters = Members.list(filters);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncSchemaBuilder builder() {
        return BulkSyncSchemaBuilder.builder();
    }
}
