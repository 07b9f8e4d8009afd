package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
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
 * @param id id of the schema in the source
 * @param partitionKey the source field by which the destination is partitioned; empty for none
 * @param trackingField the source field that identifies changes since the last run; empty for none
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SchemaConfiguration(
        @Timestamp OffsetDateTime dataCutoffTimestamp,
        Boolean disableDataCutoff,
        Boolean enabled,

        @JsonSerialize(contentUsing = FieldConfigurationWriter.class)
        List<FieldConfiguration> fields,

        List<BulkFilter> filters,
        String id,
        String partitionKey,
        String trackingField,
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
