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
 * A connection to create; the body of {@code createConnection} (API: CreateConnectionRequestSchema).
 *
 * @param configuration settings, with the keys that {@code getConnectionType} describes; required; hidden in
 *     {@code toString}
 * @param healthcheckInterval interval between two health checks, as text
 * @param name display name; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param policies ids of the permission policies to apply, UUIDs
 * @param redirectUrl URL to which the browser is redirected after a sign-in with OAuth; hidden in {@code toString}
 * @param type id of the connection type, such as {@code postgresql}; required
 * @param validate whether the service tests the configuration immediately; {@code true} if absent
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateConnectionRequest(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("healthcheck_interval") String healthcheckInterval,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("redirect_url") String redirectUrl,
        @JsonProperty("type") String type,
        @JsonProperty("validate") Boolean validate,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateConnectionRequestBuilder.With {

    public CreateConnectionRequest {
        configuration = Members.map(configuration);
        policies = Members.list(policies);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateConnectionRequestBuilder builder() {
        return CreateConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateConnectionRequest")
                .masked("configuration", configuration)
                .add("healthcheckInterval", healthcheckInterval)
                .add("name", name)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .masked("redirectUrl", redirectUrl)
                .add("type", type)
                .add("validate", validate)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
