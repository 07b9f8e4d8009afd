package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that a request body must or must not hold. Members below the top are written with dots, elements of lists with
 * brackets: {@code additional_schedules[].frequency} is said of each element that is there.
 *
 * @param kind what is said of the members
 * @param members the members, in the contract's spelling
 * @param versions the versions in which it is said
 * @param cure what to do instead; empty when that is plain
 */
public record BodyRule(Kind kind, List<String> members, Set<ApiVersion> versions, String cure) {

    /** What a rule says of its members. */
    public enum Kind {
        /** It must be there, and must be neither {@code null} nor an empty text. */
        REQUIRED,
        /** It must be there, though it may be {@code null}. */
        PRESENT,
        /** It must not be there: the version does not take it. */
        REFUSED,
        /** Of two members at most one may be set. */
        EXCLUSIVE,
        /** An id, or a list of ids: where it is there, none may be empty. */
        IDS,
        /** A list that must not be empty where it is there, because the service takes that for everything. */
        FILLED,
        /** Settings that may hold secrets: none may be the asterisks that the service shows in place of one. */
        UNMASKED
    }

    static BodyRule of(Kind kind, String... members) {
        return new BodyRule(kind, List.of(members), EnumSet.allOf(ApiVersion.class), "");
    }

    BodyRule in(Set<ApiVersion> some) {
        return new BodyRule(kind, members, some, cure);
    }

    BodyRule cure(String text) {
        return new BodyRule(kind, members, versions, text);
    }

    /** What is wrong with the body, and what to do; empty when nothing is. */
    Optional<String> fault(JsonNode body, ApiVersion version) {
        if (!versions.contains(version) || !isBrokenBy(body)) {
            return Optional.empty();
        }
        String text =
                switch (kind) {
                    case REQUIRED -> "member %s is missing or empty".formatted(members.get(0));
                    case PRESENT -> "member %s is missing, and may be null".formatted(members.get(0));
                    case REFUSED -> "member %s is not taken by API version %s".formatted(members.get(0), version);
                    case EXCLUSIVE -> "members %s exclude each other".formatted(String.join(" and ", members));
                    case IDS -> "member %s holds an empty id".formatted(members.get(0));
                    case FILLED ->
                        "member %s is empty, which the service takes for all of them".formatted(members.get(0));
                    case UNMASKED ->
                        "member %s holds asterisks, which the service shows in place of a secret"
                                .formatted(members.get(0));
                };
        return Optional.of(cure.isEmpty() ? text : text + " (" + cure + ")");
    }

    private boolean isBrokenBy(JsonNode body) {
        Stream<JsonNode> values = values(body, members.get(0)).stream();
        return switch (kind) {
            case REQUIRED -> values.anyMatch(BodyRule::isUnset);
            case PRESENT -> values.anyMatch(JsonNode::isMissingNode);
            case REFUSED -> !values.allMatch(JsonNode::isMissingNode);
            case EXCLUSIVE ->
                members.stream().allMatch(each -> values(body, each).stream().anyMatch(BodyRule::isOn));
            case IDS ->
                values.anyMatch(value -> isBlank(value) || elements(value).anyMatch(BodyRule::isEmptyId));
            case FILLED -> values.anyMatch(value -> value.isArray() && value.isEmpty());
            case UNMASKED -> values.anyMatch(BodyRule::isMasked);
        };
    }

    private static boolean isUnset(JsonNode value) {
        return value.isMissingNode() || value.isNull() || isBlank(value);
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.asText().isBlank();
    }

    // test=false beside a resync is no trial
    private static boolean isOn(JsonNode value) {
        return !isUnset(value) && (!value.isBoolean() || value.asBoolean());
    }

    private static boolean isEmptyId(JsonNode id) {
        return id.isObject() ? isUnset(id.path("id")) : isUnset(id);
    }

    // settings may lie in groups
    private static boolean isMasked(JsonNode value) {
        return value.asText().matches("\\*{3,}") || elements(value).anyMatch(BodyRule::isMasked);
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }

    /** What stands at the member's place: a value, or the sign that it is missing, for each object that could hold it. */
    private static List<JsonNode> values(JsonNode body, String member) {
        List<JsonNode> holders = List.of(body);
        String[] steps = member.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            holders = below(holders, steps[i]);
        }
        String last = steps[steps.length - 1];
        return holders.stream().map(holder -> holder.path(last)).toList();
    }

    private static List<JsonNode> below(List<JsonNode> holders, String step) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode holder : holders) {
            if (step.endsWith("[]")) {
                holder.path(step.substring(0, step.length() - 2)).forEach(found::add);
            } else {
                found.add(holder.path(step));
            }
        }
        // a schema may stand as its mere id where others have members
        return found.stream().filter(JsonNode::isObject).toList();
    }
}
