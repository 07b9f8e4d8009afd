package io.github.camelpolytomic.model.connections;

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
 * The URL at which a person creates the connection; the response of {@code createConnectSession} (API:
 * ConnectCardResponse).
 *
 * @param redirectUrl the URL for the person; hidden in {@code toString}
 * @param token the one-time token of the session; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectSession(
        @JsonProperty("redirect_url") String redirectUrl,
        @JsonProperty("token") String token,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectSessionBuilder.With {

    public ConnectSession {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectSessionBuilder builder() {
        return ConnectSessionBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectSession")
                .masked("redirectUrl", redirectUrl)
                .masked("token", token)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
