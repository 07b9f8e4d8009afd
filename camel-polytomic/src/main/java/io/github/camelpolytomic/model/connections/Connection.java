package io.github.camelpolytomic.model.connections;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A connection to a system (API: ConnectionResponseSchema, CreateConnectionResponseSchema).
 *
 * <p>Every member but {@code name}, {@code configuration}, {@code policies}, {@code organizationId} and
 * {@code healthcheckInterval} is read-only: only the service sets it.
 *
 * @param apiCallsLast24Hours number of calls to the system in the last 24 hours, if it is counted
 * @param authCode the code that a person types to finish the sign-in; in responses of create and update only;
 *     hidden in {@code toString}
 * @param authUrl the URL that a person opens to finish the sign-in; in responses of create and update
 *     only; hidden in {@code toString}
 * @param configuration settings of the connection; the service returns asterisks in place of secrets; hidden in
 *     {@code toString}
 * @param createdAt when the connection was created
 * @param createdBy who created it
 * @param healthcheckInterval interval between two health checks, as text; in responses of create and update only
 * @param id id of the connection, a UUID
 * @param name display name
 * @param organizationId the organization that owns it, a UUID
 * @param parentConnectionId the connection of which it is a shared copy, a UUID; absent if it is not a copy
 * @param policies ids of the permission policies that apply, UUIDs
 * @param rateLimit the rate limiting observed at the system, which is independent of {@code status}; in responses that
 *     read or list connections; absent if it could not be determined; from 2025-09-18 on
 * @param saved whether it has been stored
 * @param status its health, one of {@link ConnectionStatus} or a newer one
 * @param statusError the error if it is not healthy
 * @param type its type; requests name it by its id alone
 * @param updatedAt when it was last changed
 * @param updatedBy who last changed it
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Connection(
        @JsonProperty("api_calls_last_24_hours") Long apiCallsLast24Hours,
        @JsonProperty("auth_code") String authCode,
        @JsonProperty("auth_url") String authUrl,
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("created_by") Actor createdBy,
        @JsonProperty("healthcheck_interval") String healthcheckInterval,
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("parent_connection_id") String parentConnectionId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("rate_limit") ConnectionRateLimit rateLimit,
        @JsonProperty("saved") Boolean saved,
        @JsonProperty("status") String status,
        @JsonProperty("status_error") String statusError,
        @JsonProperty("type") ConnectionTypeSummary type,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("updated_by") Actor updatedBy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionBuilder.With {

    public Connection {
        configuration = Members.map(configuration);
        policies = Members.list(policies);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionBuilder builder() {
        return ConnectionBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("Connection")
                .add("apiCallsLast24Hours", apiCallsLast24Hours)
                .masked("authCode", authCode)
                .masked("authUrl", authUrl)
                .masked("configuration", configuration)
                .add("createdAt", createdAt)
                .add("createdBy", createdBy)
                .add("healthcheckInterval", healthcheckInterval)
                .add("id", id)
                .add("name", name)
                .add("organizationId", organizationId)
                .add("parentConnectionId", parentConnectionId)
                .add("policies", policies)
                .add("rateLimit", rateLimit)
                .add("saved", saved)
                .add("status", status)
                .add("statusError", statusError)
                .add("type", type)
                .add("updatedAt", updatedAt)
                .add("updatedBy", updatedBy)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
