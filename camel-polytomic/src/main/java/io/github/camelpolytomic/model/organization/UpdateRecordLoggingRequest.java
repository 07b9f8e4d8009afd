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
 * The new settings of record logging; the body of {@code updateRecordLogging} (API:
 * UpdateRecordLoggingSettingsRequest). Members that the request leaves out are removed.
 *
 * @param deliveryConnectionId the connection to a blob storage that gets the logs after each execution of a model
 *     sync, a UUID; absent for no delivery
 * @param deliveryPrefix the path in front of the organization's id
 * @param enabled whether records are logged; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateRecordLoggingRequest(
        @JsonProperty("deliveryConnectionId") String deliveryConnectionId,
        @JsonProperty("deliveryPrefix") String deliveryPrefix,
        @JsonProperty("enabled") Boolean enabled,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateRecordLoggingRequestBuilder.With {

    public UpdateRecordLoggingRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateRecordLoggingRequestBuilder builder() {
        return UpdateRecordLoggingRequestBuilder.builder();
    }
}
