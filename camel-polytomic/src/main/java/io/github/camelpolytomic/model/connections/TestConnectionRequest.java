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
 * Settings to test without storing them; the body of {@code testConnection} (API: TestConnectionRequest).
 *
 * @param configuration the settings; required; hidden in {@code toString}
 * @param connectionId the stored connection that supplies missing settings, a UUID
 * @param type id of the connection type, such as {@code postgresql}; required
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestConnectionRequest(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, TestConnectionRequestBuilder.With {

    public TestConnectionRequest {
        configuration = Members.map(configuration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static TestConnectionRequestBuilder builder() {
        return TestConnectionRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("TestConnectionRequest")
                .masked("configuration", configuration)
                .add("connectionId", connectionId)
                .add("type", type)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
