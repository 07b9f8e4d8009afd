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
 * How a proxied call is merged with the settings of its connection (API: ConnectionProxyMergeRules).
 *
 * @param headers the rule for headers, in words
 * @param query the rule for query parameters, in words
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyMergeRules(
        @JsonProperty("headers") String headers,
        @JsonProperty("query") String query,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyMergeRulesBuilder.With {

    public ConnectionProxyMergeRules {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyMergeRulesBuilder builder() {
        return ConnectionProxyMergeRulesBuilder.builder();
    }
}
