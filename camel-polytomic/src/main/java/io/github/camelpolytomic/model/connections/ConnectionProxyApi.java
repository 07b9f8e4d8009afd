package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * An interface of the system behind a connection, for proxied calls (API: ConnectionProxyApi).
 *
 * @param isDefault whether it is called if the call names none
 * @param description its purpose
 * @param inheritedBase the settings that every call to it inherits from the connection
 * @param name its name, for {@code api} of a call
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyApi(
        @JsonProperty("default") Boolean isDefault,
        @JsonProperty("description") String description,
        @JsonProperty("inheritedBase") ConnectionProxyInheritedBase inheritedBase,
        @JsonProperty("name") String name,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyApiBuilder.With {

    public ConnectionProxyApi {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyApiBuilder builder() {
        return ConnectionProxyApiBuilder.builder();
    }
}
