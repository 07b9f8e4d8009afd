package io.github.camelpolytomic.model.connections;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * The new settings of a connection; the body of {@code updateConnection} (API: UpdateConnectionRequestSchema).
 *
 * @param configuration the complete settings, which replace the existing ones; required; hidden in
 *     {@code toString}
 * @param healthcheckInterval interval between two health checks, as text
 * @param name display name; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param policies ids of the permission policies to apply, UUIDs
 * @param reconnect whether to sign in again
 * @param type id of the connection type, such as {@code postgresql}
 * @param validate whether the service tests the configuration immediately; {@code true} if absent
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateConnectionRequest(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("healthcheck_interval") String healthcheckInterval,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("reconnect") Boolean reconnect,
        @JsonProperty("type") String type,
        @JsonProperty("validate") Boolean validate,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateConnectionRequestBuilder.With {

    public UpdateConnectionRequest {
        configuration = Members.map(configuration);
        policies = Members.list(policies);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateConnectionRequestBuilder builder() {
        return UpdateConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("UpdateConnectionRequest")
                .masked("configuration", configuration)
                .add("healthcheckInterval", healthcheckInterval)
                .add("name", name)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .add("reconnect", reconnect)
                .add("type", type)
                .add("validate", validate)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
