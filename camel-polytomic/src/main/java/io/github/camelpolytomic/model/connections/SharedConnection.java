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
 * The copy that was shared; the response of {@code createSharedConnection} (API: CreateSharedConnectionResponseSchema).
 *
 * @param id id of the copy, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedConnection(
        @JsonProperty("id") String id,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SharedConnectionBuilder.With {

    public SharedConnection {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SharedConnectionBuilder builder() {
        return SharedConnectionBuilder.builder();
    }
}
