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
 * A session in which another person creates one connection, or signs in to it again; the body of
 * {@code createConnectSession} (API: ConnectCardRequest).
 *
 * @param connection id of a connection to sign in again, a UUID
 * @param dark whether the dialog uses a dark theme
 * @param name name of the connection to create, unique in the organization; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param redirectUrl URL to which the browser is redirected at the end; required; hidden in {@code toString}
 * @param ttl how long the session lasts, in seconds; 300 if absent, at most 604800; from 2025-09-18 on
 * @param type id of the connection type to create; deprecated in 2023-04-25
 * @param useOrganizationName whether the dialog shows the organization's name in place of the partner's; {@code false}
 *     if absent; from 2025-09-18 on
 * @param whitelist ids of the connection types to choose from; ignored if {@code type} is set
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateConnectSessionRequest(
        @JsonProperty("connection") String connection,
        @JsonProperty("dark") Boolean dark,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("redirect_url") String redirectUrl,
        @JsonProperty("ttl") Integer ttl,
        @JsonProperty("type") String type,
        @JsonProperty("use_organization_name") Boolean useOrganizationName,
        @JsonProperty("whitelist") List<String> whitelist,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateConnectSessionRequestBuilder.With {

    public CreateConnectSessionRequest {
        whitelist = Members.list(whitelist);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateConnectSessionRequestBuilder builder() {
        return CreateConnectSessionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateConnectSessionRequest")
                .add("connection", connection)
                .add("dark", dark)
                .add("name", name)
                .add("organizationId", organizationId)
                .masked("redirectUrl", redirectUrl)
                .add("ttl", ttl)
                .add("type", type)
                .add("useOrganizationName", useOrganizationName)
                .add("whitelist", whitelist)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
