package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import io.github.camelpolytomic.client.ApiRequest;
import io.github.camelpolytomic.client.IdempotencyKey;
import io.github.camelpolytomic.operation.Parameter;

/** Reads what a user writes for a parameter. */
final class ParameterValue {

    private ParameterValue() {}

    /**
     * The value in the type of the parameter.
     *
     * @param given a text, or a collection for a parameter that is a list
     * @param origin where it was given, for people
     * @throws IllegalArgumentException for a value that is none
     */
    static Object of(Parameter parameter, Object given, String origin) {
        if (parameter.type() == List.class) {
            return list(given, origin);
        }
        String text = given.toString();
        if (parameter.type() == Boolean.class) {
            return bool(text, origin);
        }
        if (parameter.type() == Integer.class) {
            return integer(text, origin);
        }
        if (parameter.place() == Parameter.Place.PATH) {
            ApiRequest.requireSegment(parameter, text);
        }
        if (parameter.place() == Parameter.Place.BODY && text.isBlank()) {
            throw new IllegalArgumentException("The %s is empty: leave it out instead".formatted(origin));
        }
        if (parameter.place() == Parameter.Place.HEADER) {
            IdempotencyKey.given(text);
        }
        return text;
    }

    private static Boolean bool(String text, String origin) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("The %s must be true or false, not '%s'".formatted(origin, text));
        }
        return Boolean.valueOf(text);
    }

    private static Integer integer(String text, String origin) {
        if (!text.matches("\\d{1,9}") || text.matches("0+")) {
            throw new IllegalArgumentException("The %s must be a number from 1 on, not '%s'".formatted(origin, text));
        }
        return Integer.valueOf(text);
    }

    // an empty list means everything to the service, which nobody means who gives one
    private static List<String> list(Object given, String origin) {
        List<String> values = given instanceof Collection<?> collection
                ? collection.stream().map(each -> Objects.toString(each, "")).toList()
                : Arrays.stream(given.toString().split(",", -1))
                        .map(String::strip)
                        .toList();
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "The %s holds no value, or an empty one: write values with commas between them, or leave it out"
                            .formatted(origin));
        }
        return values;
    }
}
