package io.github.camelpolytomic.internal.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A constraint on members of a request body. Nested members are written with dots, elements of lists with brackets:
 * {@code additional_schedules[].frequency} applies to each element of the list, {@code source_identities[][].value} to
 * each element of each list in the list.
 *
 * @param kind the kind of constraint
 * @param members the members, as the contract spells them, and what else the kind needs
 * @param versions the API versions to which it applies
 * @param cure the fix; empty if it is obvious
 */
public record BodyRule(Kind kind, List<String> members, Set<ApiVersion> versions, String cure) {

    private static final String LIST = "[]";

    /** Kind of constraint. */
    public enum Kind {
        /** The member must be present, and neither {@code null} nor an empty string. */
        REQUIRED,
        /** The member must be present, but may be {@code null}. */
        PRESENT,
        /** The member must be absent: the version does not support it. */
        REFUSED,
        /** At most one of two members may be set; of members of the elements of a list, in each element. */
        EXCLUSIVE,
        /** The first member, if set, requires the second to have the third as its value, unless the second is missing. */
        CONDITIONAL,
        /** An id or a list of ids: if present, no id may be empty. */
        IDS,
        /** A list that, if present, must not be empty, because the service interprets an empty list as all. */
        FILLED,
        /** A list that, if present, may have at most as many elements as the second of {@code members} says. */
        LIMITED,
        /**
         * Settings that may contain secrets: none may be the asterisks that the service returns in place of a secret.
         */
        UNMASKED
    }

    static BodyRule of(Kind kind, String... members) {
        return new BodyRule(kind, List.of(members), EnumSet.allOf(ApiVersion.class), "");
    }

    BodyRule in(Set<ApiVersion> otherVersions) {
        return new BodyRule(kind, members, otherVersions, cure);
    }

    BodyRule cure(String text) {
        return new BodyRule(kind, members, versions, text);
    }

    /** Returns the violation in the body and its fix; empty if there is none. */
    Optional<String> violation(JsonNode body, ApiVersion version) {
        if (!versions.contains(version) || !isViolatedBy(body)) {
            return Optional.empty();
        }
        String text =
                switch (kind) {
                    case REQUIRED -> "member %s is missing or empty".formatted(members.get(0));
                    case PRESENT -> "member %s is missing (null is allowed)".formatted(members.get(0));
                    case REFUSED -> "member %s is not supported by API version %s".formatted(members.get(0), version);
                    case EXCLUSIVE -> "members %s are mutually exclusive".formatted(String.join(" and ", members));
                    case CONDITIONAL -> "member %s requires %s %s".formatted(members.toArray());
                    case IDS -> "member %s contains an empty id".formatted(members.get(0));
                    case FILLED -> "member %s is empty, which the service interprets as all".formatted(members.get(0));
                    case LIMITED -> "member %s has more than %s elements".formatted(members.get(0), members.get(1));
                    case UNMASKED ->
                        "member %s contains asterisks, which the service returns in place of a secret"
                                .formatted(members.get(0));
                };
        return Optional.of(cure.isEmpty() ? text : text + " (" + cure + ")");
    }

    private boolean isViolatedBy(JsonNode body) {
        Stream<JsonNode> values = values(body, members.get(0)).stream();
        return switch (kind) {
            case REQUIRED -> values.anyMatch(BodyRule::isUnset);
            case PRESENT -> values.anyMatch(JsonNode::isMissingNode);
            case REFUSED -> !values.allMatch(JsonNode::isMissingNode);
            case EXCLUSIVE -> areBothOn(body);
            case CONDITIONAL ->
                values.anyMatch(BodyRule::isOn)
                        && values(body, members.get(1)).stream()
                                .anyMatch(other ->
                                        !isUnset(other) && !other.asText().equals(members.get(2)));
            case IDS ->
                values.anyMatch(value -> isBlank(value) || elements(value).anyMatch(BodyRule::isEmptyId));
            case FILLED -> values.anyMatch(value -> value.isArray() && value.isEmpty());
            case LIMITED -> values.anyMatch(value -> value.size() > Integer.parseInt(members.get(1)));
            case UNMASKED -> values.anyMatch(BodyRule::isMasked);
        };
    }

    private boolean areBothOn(JsonNode body) {
        String one = members.get(0);
        String other = members.get(1);
        return holder(one).equals(holder(other))
                ? holders(body, one).stream().anyMatch(each -> isOn(each, one) && isOn(each, other))
                : Stream.of(one, other)
                        .allMatch(each -> values(body, each).stream().anyMatch(BodyRule::isOn));
    }

    private static boolean isOn(JsonNode holder, String member) {
        return isOn(holder.path(name(member)));
    }

    private static boolean isUnset(JsonNode value) {
        return value.isMissingNode() || value.isNull() || isBlank(value);
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.asText().isBlank();
    }

    // test=false with a resync is not a test run
    private static boolean isOn(JsonNode value) {
        return !isUnset(value) && (!value.isBoolean() || value.asBoolean());
    }

    private static boolean isEmptyId(JsonNode id) {
        return id.isObject() ? isUnset(id.path("id")) : isUnset(id);
    }

    // settings may be nested
    private static boolean isMasked(JsonNode value) {
        return value.asText().matches("\\*{3,}") || elements(value).anyMatch(BodyRule::isMasked);
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }

    /** Returns the member's value, or a missing node, for each object that can contain it. */
    private static List<JsonNode> values(JsonNode body, String member) {
        return holders(body, member).stream()
                .map(holder -> holder.path(name(member)))
                .toList();
    }

    /** Returns each object that can contain the member. */
    private static List<JsonNode> holders(JsonNode body, String member) {
        List<JsonNode> holders = List.of(body);
        for (String step : holder(member).split("\\.")) {
            holders = step.isEmpty() ? holders : below(holders, step);
        }
        return holders;
    }

    /** Returns the path of the objects that can contain the member; empty for the body itself. */
    private static String holder(String member) {
        return member.substring(0, Math.max(0, member.lastIndexOf('.')));
    }

    private static String name(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }

    private static List<JsonNode> below(List<JsonNode> holders, String step) {
        int brackets = step.indexOf(LIST);
        String name = brackets < 0 ? step : step.substring(0, brackets);
        Stream<JsonNode> found = holders.stream().map(holder -> holder.path(name));
        for (int i = name.length(); i < step.length(); i += LIST.length()) {
            found = found.flatMap(BodyRule::elements);
        }
        // a list of schemas may mix ids and objects
        return found.filter(JsonNode::isObject).toList();
    }
}
