package io.github.camelpolytomic.model.connections;

import java.time.OffsetDateTime;
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
import io.github.camelpolytomic.model.Timestamp;

/**
 * A session in which a person connects a system; the response of {@code getConnectSession}, from API version 2025-09-18
 * on (API: ConnectSessionResponse).
 *
 * @param connectionId the connection of the session, a UUID: the one to sign in again, or the one that the person has
 *     created
 * @param dark whether the dialog uses a dark theme
 * @param expiresAt when the session ends
 * @param id id of the session, a UUID
 * @param logo URL of the logo that the dialog shows
 * @param name name of the connection
 * @param organizationName name of the organization or partner that the dialog shows
 * @param redirectUrl URL to which the browser is redirected at the end; hidden in {@code toString}
 * @param type id of the connection type, if it is fixed
 * @param whitelist ids of the connection types to choose from, if {@code type} is absent
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectSessionDetails(
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("dark") Boolean dark,
        @JsonProperty("expires_at") @Timestamp OffsetDateTime expiresAt,
        @JsonProperty("id") String id,
        @JsonProperty("logo") String logo,
        @JsonProperty("name") String name,
        @JsonProperty("organization_name") String organizationName,
        @JsonProperty("redirect_url") String redirectUrl,
        @JsonProperty("type") String type,
        @JsonProperty("whitelist") List<String> whitelist,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectSessionDetailsBuilder.With {

    public ConnectSessionDetails {
        whitelist = Members.list(whitelist);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectSessionDetailsBuilder builder() {
        return ConnectSessionDetailsBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectSessionDetails")
                .add("connectionId", connectionId)
                .add("dark", dark)
                .add("expiresAt", expiresAt)
                .add("id", id)
                .add("logo", logo)
                .add("name", name)
                .add("organizationName", organizationName)
                .masked("redirectUrl", redirectUrl)
                .add("type", type)
                .add("whitelist", whitelist)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
