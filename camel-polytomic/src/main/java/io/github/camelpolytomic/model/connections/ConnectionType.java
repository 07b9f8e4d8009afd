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
 * A connection type; an element of the response of {@code listConnectionTypes} (API:
 * ConnectionType).
 *
 * @param capabilities the capabilities of connections of the type
 * @param configurationForm the form for the configuration
 * @param envConfig settings of the deployment; hidden in {@code toString}
 * @param id id of the type, such as {@code postgresql}
 * @param initialConfiguration the initial configuration; hidden in {@code toString}
 * @param logoDarkUrl URL of its logo for dark themes; from 2025-09-18 on
 * @param logoUrl URL of its logo
 * @param name display name
 * @param oauthPrompt when users are asked to sign in with OAuth
 * @param useOauth whether connections of the type are authorized with OAuth
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionType(
        @JsonProperty("capabilities") ConnectionTypeCapabilities capabilities,
        @JsonProperty("configurationForm") ConnectionForm configurationForm,
        @JsonProperty("envConfig") Map<String, Object> envConfig,
        @JsonProperty("id") String id,
        @JsonProperty("initialConfiguration") Map<String, Object> initialConfiguration,
        @JsonProperty("logo_dark_url") String logoDarkUrl,
        @JsonProperty("logo_url") String logoUrl,
        @JsonProperty("name") String name,
        @JsonProperty("oauth_prompt") OAuthPrompt oauthPrompt,
        @JsonProperty("use_oauth") Boolean useOauth,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeBuilder.With {

    public ConnectionType {
        envConfig = Members.map(envConfig);
        initialConfiguration = Members.map(initialConfiguration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
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
                .add("logoDarkUrl", logoDarkUrl)
                .add("logoUrl", logoUrl)
                .add("name", name)
                .add("oauthPrompt", oauthPrompt)
                .add("useOauth", useOauth)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
