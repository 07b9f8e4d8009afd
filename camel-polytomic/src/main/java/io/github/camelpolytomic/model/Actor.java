package io.github.camelpolytomic.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A user or another actor of the account (API: OutputActor).
 *
 * @param id id of the actor, a UUID
 * @param name its name
 * @param type kind of actor, such as {@code user}; an open list without constants
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ActorBuilder.With {

    public Actor {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ActorBuilder builder() {
        return ActorBuilder.builder();
    }
}
