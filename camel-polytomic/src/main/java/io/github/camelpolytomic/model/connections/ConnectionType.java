package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * A kind of system that can be connected; an entry in the answer of {@code listConnectionTypes} (API:
 * ConnectionType).
 *
 * @param capabilities what connections of the type are good for
 * @param configurationForm the form in which people fill in the configuration
 * @param envConfig settings of the deployment; hidden in {@code toString}
 * @param id identifier of the type, such as {@code postgresql}
 * @param initialConfiguration what a new configuration begins with; hidden in {@code toString}
 * @param logoUrl address of its logo
 * @param name display name
 * @param oauthPrompt when people are asked to sign in with OAuth
 * @param useOauth whether connections of the type are authorised by OAuth
 * @param additionalProperties members that this record does not know; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ConnectionType(
        ConnectionTypeCapabilities capabilities,
        @JsonProperty("configurationForm") ConnectionForm configurationForm,
        @JsonProperty("envConfig") Map<String, Object> envConfig,
        String id,
        @JsonProperty("initialConfiguration") Map<String, Object> initialConfiguration,
        String logoUrl,
        String name,
        OAuthPrompt oauthPrompt,
        Boolean useOauth,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeBuilder.With {

    public ConnectionType {
        envConfig = Members.map(envConfig);
        initialConfiguration = Members.map(initialConfiguration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static ConnectionTypeBuilder builder() {
        return ConnectionTypeBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionType")
                .add("capabilities", capabilities)
                .add("configurationForm", configurationForm)
                .masked("envConfig", envConfig)
                .add("id", id)
                .masked("initialConfiguration", initialConfiguration)
                .add("logoUrl", logoUrl)
                .add("name", name)
                .add("oauthPrompt", oauthPrompt)
                .add("useOauth", useOauth)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
