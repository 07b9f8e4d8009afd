package io.github.camelpolytomic.model.organization;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The settings of record logging; the result of {@code getRecordLogging} and {@code updateRecordLogging} (API:
 * RecordLoggingSettingsResponse).
 *
 * @param deliveryConnectionId the connection to a blob storage that gets the logs of records, a UUID; absent if they
 *     are not delivered
 * @param deliveryConnectionName its name; absent if it was deleted; read-only
 * @param deliveryPrefix the path in front of the organization's id
 * @param enabled whether records are logged
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordLoggingSettings(
        @JsonProperty("deliveryConnectionId") String deliveryConnectionId,
        @JsonProperty("deliveryConnectionName") String deliveryConnectionName,
        @JsonProperty("deliveryPrefix") String deliveryPrefix,
        @JsonProperty("enabled") Boolean enabled,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, RecordLoggingSettingsBuilder.With {

    public RecordLoggingSettings {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static RecordLoggingSettingsBuilder builder() {
        return RecordLoggingSettingsBuilder.builder();
    }
}
