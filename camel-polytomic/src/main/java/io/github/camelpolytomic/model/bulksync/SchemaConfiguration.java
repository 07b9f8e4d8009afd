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
 * A schema that a new or changed bulk sync shall take along, with its settings (API: SchemaConfiguration).
 *
 * <p>Where nothing but the id is set it is written as plain text in a request, and it is read from plain text as
 * well.
 *
 * @param dataCutoffTimestamp records older than this are left out
 * @param disableDataCutoff whether no cutoff holds for this schema; {@code false} when absent
 * @param enabled whether runs take the schema along; {@code true} when absent
 * @param fields its fields with their settings
 * @param filters which of its records are taken
 * @param id identifier of the schema in the source
 * @param partitionKey the source field by which the destination is partitioned; empty for none
 * @param trackingField the source field that tells what has changed since the last run; empty for none
 * @param additionalProperties members that this record does not know
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

    /** The schema with this id and nothing else set. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchemaConfiguration of(String id) {
        return builder().id(id).build();
    }

    /** A builder with nothing set. */
    public static SchemaConfigurationBuilder builder() {
        return SchemaConfigurationBuilder.builder();
    }
}
