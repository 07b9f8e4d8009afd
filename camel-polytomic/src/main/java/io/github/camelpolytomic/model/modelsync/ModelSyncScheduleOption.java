package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;

/**
 * A kind of schedule (API: ScheduleScheduleOption).
 *
 * @param configuration JSON Schema of its settings
 * @param description description for people
 * @param frequency its frequency, one of {@link ScheduleFrequency} or a newer one
 * @param label display text
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncScheduleOption(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("description") String description,
        @JsonProperty("frequency") String frequency,
        @JsonProperty("label") String label,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncScheduleOptionBuilder.With {

    public ModelSyncScheduleOption {
        configuration = Members.map(configuration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncScheduleOptionBuilder builder() {
        return ModelSyncScheduleOptionBuilder.builder();
    }
}
