package io.github.camelpolytomic.model.connections;

import java.util.List;
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
 * A dialog in which somebody else makes a connection; the body of {@code createConnectSession} (API:
 * ConnectCardRequest).
 *
 * @param connection identifier of a connection to be signed in anew, a UUID
 * @param dark whether the dialog is dark
 * @param name name of the connection to be made, one of its kind in the organization; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param redirectUrl where the browser goes in the end; required; hidden in {@code toString}
 * @param type identifier of the connection type to be made; deprecated in 2023-04-25
 * @param whitelist identifiers of the connection types on offer; of no effect beside {@code type}
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CreateConnectSessionRequest(
        String connection,
        Boolean dark,
        String name,
        String organizationId,
        String redirectUrl,
        String type,
        List<String> whitelist,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateConnectSessionRequestBuilder.With {

    public CreateConnectSessionRequest {
        whitelist = Members.list(whitelist);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
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
                .add("type", type)
                .add("whitelist", whitelist)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
