package io.github.camelpolytomic.internal.binding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.camel.support.ObjectHelper;

import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Reads what a user, or a message, gives for a parameter. Only what is a value by itself is one: no file is read, no
 * expression evaluated, and no other object is sent as its {@code toString}.
 */
final class ParameterValue {

    private static final String VALUES =
            "text, a number, a boolean, an enum constant, a UUID, UTF-8 bytes or a JSON value";

    private ParameterValue() {}

    /**
     * The value in the type of the parameter.
     *
     * @param given a value; where the parameter is a list, also several, or a text with commas between them
     * @param origin where it was given, for people
     * @throws IllegalArgumentException for what is no value
     */
    static Object of(Parameter parameter, Object given, String origin) {
        if (parameter.type() == List.class) {
            return list(given, origin);
        }
        if (areSeveral(given)) {
            throw new IllegalArgumentException("The %s holds several values where one is needed".formatted(origin));
        }
        String text = text(given, origin);
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

    private static String text(Object given, String origin) {
        if (given instanceof CharSequence
                || given instanceof Number
                || given instanceof Boolean
                || given instanceof Enum
                || given instanceof UUID) {
            return whole(given.toString(), origin);
        }
        if (given instanceof byte[] bytes) {
            return utf8(bytes, origin);
        }
        if (given instanceof JsonNode node && (node.isTextual() || node.isNumber() || node.isBoolean())) {
            return whole(node.asText(), origin);
        }
        throw new IllegalArgumentException("The %s has the unsupported type %s: use %s"
                .formatted(origin, given == null ? "null" : given.getClass().getTypeName(), VALUES));
    }

    // what no UTF-8 can hold would be sent as a question mark
    private static String whole(String text, String origin) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                throw new IllegalArgumentException("The %s holds half of a character".formatted(origin));
            }
        }
        return text;
    }

    private static String utf8(byte[] bytes, String origin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The %s holds bytes that are not UTF-8".formatted(origin), e);
        }
    }

    private static Boolean bool(String text, String origin) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(
                    "The %s must be true or false, not '%s'".formatted(origin, Excerpts.value(text)));
        }
        return Boolean.valueOf(text);
    }

    private static Integer integer(String text, String origin) {
        if (!text.matches("\\d{1,9}") || text.matches("0+")) {
            throw new IllegalArgumentException(
                    "The %s must be a number from 1 on, not '%s'".formatted(origin, Excerpts.value(text)));
        }
        return Integer.valueOf(text);
    }

    // an empty list means everything to the service, which nobody means who gives one
    private static List<String> list(Object given, String origin) {
        List<String> values = areSeveral(given)
                ? elements(given, origin)
                : Arrays.stream(text(given, origin).split(",", -1))
                        .map(String::strip)
                        .toList();
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "The %s holds no value, or an empty one: write values with commas between them, or leave it out"
                            .formatted(origin));
        }
        return values;
    }

    private static List<String> elements(Object given, String origin) {
        List<String> values = new ArrayList<>();
        for (Object each : ObjectHelper.createIterable(given, null)) {
            values.add(each == null ? "" : text(each, "element %s of the %s".formatted(values.size() + 1, origin)));
        }
        return values;
    }

    // a path is an Iterable of its parts, and an object node one of its members' values
    private static boolean areSeveral(Object given) {
        return given instanceof ArrayNode
                || given instanceof Iterable && !(given instanceof JsonNode) && !(given instanceof Path)
                || given != null && given.getClass().isArray() && !(given instanceof byte[]);
    }
}
