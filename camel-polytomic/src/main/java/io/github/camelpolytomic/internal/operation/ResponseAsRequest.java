package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A response that is also accepted as a request.
 *
 * @param type its record
 * @param wrapper the member that wraps it in the request; empty for none
 * @param removed members that mean something else in the response
 * @param emptyIfNull objects that are optional in the response and required in the request
 * @param complete a member without which the response is incomplete; empty for none
 * @param conversion converts the members whose form differs
 */
public record ResponseAsRequest(
        Class<?> type,
        String wrapper,
        List<String> removed,
        List<String> emptyIfNull,
        String complete,
        UnaryOperator<ObjectNode> conversion) {

    ResponseAsRequest(Class<?> type, String wrapper, List<String> removed) {
        this(type, wrapper, removed, List.of(), "");
    }

    ResponseAsRequest(Class<?> type, String wrapper, List<String> removed, List<String> emptyIfNull, String complete) {
        this(type, wrapper, removed, emptyIfNull, complete, UnaryOperator.identity());
    }

    /**
     * Returns the request for the members of the response.
     *
     * @throws IllegalArgumentException if the response is incomplete
     */
    ObjectNode request(ObjectNode members) {
        members.remove(removed);
        emptyIfNull.stream().filter(member -> !members.has(member)).forEach(members::putObject);
        // elements of a list have the member empty or not at all
        if (!complete.isEmpty() && members.path(complete).isEmpty()) {
            throw new IllegalArgumentException(incomplete());
        }
        ObjectNode converted = conversion.apply(members);
        return wrapper.isEmpty() ? converted : converted.objectNode().<ObjectNode>set(wrapper, converted);
    }

    private String incomplete() {
        return ("The %s has no %s, as in a list. An update would reset it to its default: read the resource"
                        + " individually first, or set %s")
                .formatted(type.getSimpleName(), complete, complete);
    }
}
