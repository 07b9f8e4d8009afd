package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The settings of proxied calls; the body of {@code updateConnectionProxySettings}, from API version 2025-09-18 on
 * (API: UpdateConnectionProxySettingsRequest).
 *
 * @param enabled whether {@code executeConnectionProxy} may be used; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateConnectionProxySettingsRequest(
        @JsonProperty("enabled") Boolean enabled,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateConnectionProxySettingsRequestBuilder.With {

    public UpdateConnectionProxySettingsRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateConnectionProxySettingsRequestBuilder builder() {
        return UpdateConnectionProxySettingsRequestBuilder.builder();
    }
}
