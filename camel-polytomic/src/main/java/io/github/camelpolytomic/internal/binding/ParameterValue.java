package io.github.camelpolytomic.internal.binding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.support.ObjectHelper;

import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Converts the value of an option or a header to that of a parameter. It accepts only plain values: no file is read, no
 * expression is evaluated, and no other object is sent as its {@code toString}.
 */
final class ParameterValue {

    private static final String VALUES =
            "text, a number, a boolean, an enum constant, a UUID, UTF-8 bytes or a JSON value";

    private ParameterValue() {}

    /**
     * Returns the value in the type of the parameter.
     *
     * @param source a value; for a list also several values, or comma-separated text; for a map a map, a JSON object,
     *     or such a list of terms name:value
     * @param origin description of the option or header for error texts
     * @throws IllegalArgumentException if it is not a valid value
     */
    static Object of(Parameter parameter, Object source, String origin) {
        if (parameter.type() == List.class) {
            return list(source, origin);
        }
        if (parameter.type() == Map.class) {
            return map(source, origin);
        }
        if (isMultiple(source)) {
            throw new IllegalArgumentException("The %s has several values, but only one is allowed".formatted(origin));
        }
        String text = text(source, origin);
        if (parameter.type() == Boolean.class) {
            return booleanValue(text, origin);
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

    private static String text(Object source, String origin) {
        if (source instanceof CharSequence
                || source instanceof Number
                || source instanceof Boolean
                || source instanceof Enum
                || source instanceof UUID) {
            return requireWellFormed(source.toString(), origin);
        }
        if (source instanceof byte[] bytes) {
            return utf8(bytes, origin);
        }
        if (source instanceof JsonNode node && (node.isTextual() || node.isNumber() || node.isBoolean())) {
            return requireWellFormed(node.asText(), origin);
        }
        throw new IllegalArgumentException("The %s has the unsupported type %s: use %s"
                .formatted(origin, source == null ? "null" : source.getClass().getTypeName(), VALUES));
    }

    // UTF-8 encodes an unpaired surrogate as a question mark
    private static String requireWellFormed(String text, String origin) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                throw new IllegalArgumentException(
                        "The %s contains an incomplete character (unpaired surrogate)".formatted(origin));
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
            throw new IllegalArgumentException("The %s contains bytes that are not UTF-8".formatted(origin), e);
        }
    }

    private static Boolean booleanValue(String text, String origin) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(
                    "The %s must be true or false, not '%s'".formatted(origin, Excerpts.value(text)));
        }
        return Boolean.valueOf(text);
    }

    private static Integer integer(String text, String origin) {
        if (!text.matches("\\d{1,9}") || text.matches("0+")) {
            throw new IllegalArgumentException(
                    "The %s must be a number of 1 or more, not '%s'".formatted(origin, Excerpts.value(text)));
        }
        return Integer.valueOf(text);
    }

    // the service treats an empty list as everything, which is never the intention
    private static List<String> list(Object source, String origin) {
        List<String> values = isMultiple(source)
                ? elements(source, origin)
                : Arrays.stream(text(source, origin).split(",", -1))
                        .map(String::strip)
                        .toList();
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "The %s is empty or contains an empty value: separate values by commas, or leave it out"
                            .formatted(origin));
        }
        return values;
    }

    private static Map<String, List<String>> map(Object source, String origin) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (source instanceof Map<?, ?> || source instanceof ObjectNode) {
            members(source).forEach((key, value) -> {
                String name = text(key, "name of a value in the " + origin);
                String part = "value %s of the %s".formatted(Excerpts.value(name), origin);
                values.put(name, isMultiple(value) ? elements(value, part) : List.of(text(value, part)));
            });
        } else {
            list(source, origin).forEach(term -> {
                int colon = term.indexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException(
                            "The %s must consist of terms name:value, separated by commas".formatted(origin));
                }
                values.computeIfAbsent(term.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(term.substring(colon + 1).strip());
            });
        }
        if (values.containsKey("")
                || values.values().stream()
                        .anyMatch(each -> each.isEmpty() || each.stream().anyMatch(String::isBlank))) {
            throw new IllegalArgumentException("The %s contains an empty name or value".formatted(origin));
        }
        return values;
    }

    private static Map<?, ?> members(Object source) {
        return source instanceof Map<?, ?> map ? map : Json.MAPPER.convertValue(source, Map.class);
    }

    private static List<String> elements(Object source, String origin) {
        List<String> values = new ArrayList<>();
        for (Object element : ObjectHelper.createIterable(source, null)) {
            values.add(
                    element == null ? "" : text(element, "element %s of the %s".formatted(values.size() + 1, origin)));
        }
        return values;
    }

    // a Path is an Iterable of its parts, and an object node of the values of its members
    private static boolean isMultiple(Object source) {
        return source instanceof ArrayNode
                || source instanceof Iterable && !(source instanceof JsonNode) && !(source instanceof Path)
                || source != null && source.getClass().isArray() && !(source instanceof byte[]);
    }
}
