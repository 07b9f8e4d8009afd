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
 * The organization with which a connection is shared; the body of {@code createSharedConnection} (API: ApiRequest,
 * PartnerCreateSharedConnectionRequestSchema).
 *
 * @param childOrganizationId the organization that gets the copy, a UUID; required
 * @param name name of the copy; that of the connection if absent
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateSharedConnectionRequest(
        @JsonProperty("child_organization_id") String childOrganizationId,
        @JsonProperty("name") String name,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateSharedConnectionRequestBuilder.With {

    public CreateSharedConnectionRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateSharedConnectionRequestBuilder builder() {
        return CreateSharedConnectionRequestBuilder.builder();
    }
}
