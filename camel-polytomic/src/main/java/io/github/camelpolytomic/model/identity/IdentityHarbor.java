package io.github.camelpolytomic.model.identity;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The Harbor to which credentials belong (API: IdentityCredentialHarborSchema).
 *
 * @param description description by the organization
 * @param id id of the Harbor, a UUID
 * @param mcpServerUrl URL of its MCP server
 * @param name its name
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityHarbor(
        @JsonProperty("description") String description,
        @JsonProperty("id") String id,
        @JsonProperty("mcp_server_url") String mcpServerUrl,
        @JsonProperty("name") String name,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityHarborBuilder.With {

    public IdentityHarbor {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityHarborBuilder builder() {
        return IdentityHarborBuilder.builder();
    }
}
