package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * Where a person makes the connection; the answer of {@code createConnectSession} (API: ConnectCardResponse).
 *
 * @param redirectUrl the address to send the person to; hidden in {@code toString}
 * @param token the one-time token of the session; hidden in {@code toString}
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ConnectSession(
        String redirectUrl,
        String token,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectSessionBuilder.With {

    public ConnectSession {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
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
