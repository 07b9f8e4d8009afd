package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A condition that records must meet to be synced (API: BulkFilter).
 *
 * @param fieldId the field to compare
 * @param function comparison, one of {@link FilterFunction} or a newer one; required
 * @param value the value to compare with; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkFilter(
        @JsonProperty("field_id") String fieldId,
        @JsonProperty("function") String function,
        @JsonProperty("value") Object value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkFilterBuilder.With {

    public BulkFilter {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkFilterBuilder builder() {
        return BulkFilterBuilder.builder();
    }
}
