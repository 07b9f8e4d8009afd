package io.github.camelpolytomic.fuzz;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether what a record holds is what the service said: the same members with the same values, where a number or a time may be
 * written otherwise, and a member that is null may be missing.
 */
final class Likeness {

    // what is no number, truth value or time: "null" to Jackson, and the time that Go writes for none
    private static final Set<String> NOTHING = Set.of("", "null", "0001-01-01T00:00:00Z");

    private Likeness() {}

    /** Where they differ; empty when they do not. */
    static Optional<String> difference(JsonNode said, JsonNode seen) {
        return difference("", said, seen);
    }

    private static Optional<String> difference(String path, JsonNode said, JsonNode seen) {
        if (isAbsent(said) && isAbsent(seen)) {
            return Optional.empty();
        }
        if (said.isObject() && seen.isObject()) {
            Set<String> names = new HashSet<>();
            said.fieldNames().forEachRemaining(names::add);
            seen.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> difference(path + "/" + name, said.path(name), seen.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (said.isArray() && seen.isArray() && said.size() == seen.size()) {
            for (int i = 0; i < said.size(); i++) {
                Optional<String> difference = difference(path + "/" + i, said.get(i), seen.get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return said.isValueNode() && seen.isValueNode() && sameValue(said, seen)
                ? Optional.empty()
                : Optional.of(path + " was " + cut(said) + " and is " + cut(seen));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && NOTHING.contains(node.textValue().trim());
    }

    private static boolean sameValue(JsonNode said, JsonNode seen) {
        return said.asText().equals(seen.asText())
                || sameNumber(said, seen)
                || sameTime(said, seen)
                || isNumberAs(said, seen);
    }

    // Jackson takes numbers for truth values and for times, and cuts a fraction off where a whole number belongs
    private static boolean isNumberAs(JsonNode said, JsonNode seen) {
        if (!said.isNumber()) {
            return false;
        }
        return seen.isIntegralNumber()
                ? said.decimalValue().toBigInteger().equals(seen.bigIntegerValue())
                : seen.isBoolean() ? said.asBoolean() == seen.booleanValue() : parsed(seen.asText()) != null;
    }

    private static boolean sameNumber(JsonNode said, JsonNode seen) {
        try {
            return new BigDecimal(said.asText().strip())
                            .compareTo(new BigDecimal(seen.asText().strip()))
                    == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean sameTime(JsonNode said, JsonNode seen) {
        OffsetDateTime time = parsed(seen.asText());
        OffsetDateTime other = parsed(said.asText());
        return time != null && other != null && time.isEqual(other);
    }

    private static OffsetDateTime parsed(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String cut(JsonNode node) {
        String text = node.toString();
        return text.length() > 100 ? text.substring(0, 100) + "..." : text;
    }
}
