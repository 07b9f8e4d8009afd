package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A schema of a bulk sync to create or update, with its settings (API: SchemaConfiguration).
 *
 * <p>If only the id is set, it is written as a plain string in a request; a plain string is also read.
 *
 * @param dataCutoffTimestamp older records are not synced
 * @param disableDataCutoff whether the cutoff is disabled for this schema; {@code false} if absent
 * @param enabled whether the schema is synced; {@code true} if absent
 * @param fields its fields with their settings
 * @param filters the records to sync
 * @param historyEnabled whether a second table keeps every version of a record; needs mode {@code replicate} and a
 *     destination that supports it; unchanged if absent; from 2025-09-18 on
 * @param id id of the schema in the source
 * @param partitionKey the source field by which the destination is partitioned; empty for none
 * @param trackingField the source field that identifies changes since the last run; empty for none
 * @param userOutputName the name in the destination that a user chooses; unchanged if absent, cleared if empty; from
 *     2025-09-18 on
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemaConfiguration(
        @JsonProperty("data_cutoff_timestamp") @Timestamp OffsetDateTime dataCutoffTimestamp,
        @JsonProperty("disable_data_cutoff") Boolean disableDataCutoff,
        @JsonProperty("enabled") Boolean enabled,

        @JsonProperty("fields") @PlainId List<FieldConfiguration> fields,

        @JsonProperty("filters") List<BulkFilter> filters,
        @JsonProperty("history_enabled") Boolean historyEnabled,
        @JsonProperty("id") String id,
        @JsonProperty("partition_key") String partitionKey,
        @JsonProperty("tracking_field") String trackingField,
        @JsonProperty("user_output_name") String userOutputName,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SchemaConfigurationBuilder.With {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public SchemaConfiguration {
        fields = Members.list(fields);
        filters = Members.list(filters);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns a schema with only this id. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchemaConfiguration of(String id) {
        return builder().id(id).build();
    }

    /** Returns an empty builder. */
    public static SchemaConfigurationBuilder builder() {
        return SchemaConfigurationBuilder.builder();
    }
}
