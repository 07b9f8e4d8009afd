package io.github.camelpolytomic.model.events;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.RecordText;

/**
 * The payload of an event of a type that this version of the component does not know. It keeps all members.
 *
 * @param additionalProperties the members; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownEvent(@JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements EventPayload, UnknownEventBuilder.With {

    public UnknownEvent {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UnknownEventBuilder builder() {
        return UnknownEventBuilder.builder();
    }

    @Override
    public String executionId() {
        return text("execution_id");
    }

    @Override
    public String organizationId() {
        return text("organization_id");
    }

    @Override
    public String syncId() {
        return text("sync_id");
    }

    @Override
    public String syncName() {
        return text("sync_name");
    }

    @Override
    public String toString() {
        return new RecordText("UnknownEvent")
                .masked("additionalProperties", additionalProperties)
                .toString();
    }

    private String text(String member) {
        return additionalProperties.get(member) instanceof String text ? text : null;
    }
}
