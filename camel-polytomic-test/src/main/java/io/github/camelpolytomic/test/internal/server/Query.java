package io.github.camelpolytomic.test.internal.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;

/** The query of a request. A value that does not have the contract's type is rejected with 400. */
public record Query(List<Pair> pairs) {

    public static Query of(ApiRequest request) {
        String raw = request.rawQuery();
        return new Query(
                raw.isEmpty()
                        ? List.of()
                        : Arrays.stream(raw.split("&")).map(Pair::read).toList());
    }

    public Optional<String> text(String parameter) {
        return all(parameter).stream().findFirst();
    }

    /** All values of a repeatable parameter. */
    public List<String> all(String parameter) {
        return pairs.stream()
                .filter(pair -> pair.name.equals(parameter))
                .map(Pair::value)
                .toList();
    }

    public Optional<Boolean> flag(String parameter) {
        return text(parameter).map(value -> asBoolean(parameter, value));
    }

    /** The parameter {@code limit}: capped at the largest. */
    public int limit(int absent, int largest) {
        return Math.min(count("limit").orElse(absent), largest);
    }

    /** An integer of at least 1. */
    Optional<Integer> count(String parameter) {
        return text(parameter).map(value -> {
            if (!value.matches("[1-9]\\d{0,8}")) {
                throw ApiException.badRequest(parameter + " must be a whole number above 0");
            }
            return Integer.parseInt(value);
        });
    }

    /** A member of a parameter that is a map, written {@code map[member]=value} or {@code map={"member": "value"}}. */
    Optional<String> member(String parameter, String member) {
        return text(parameter + "[" + member + "]")
                .or(() -> text(parameter).flatMap(text -> ofMap(parameter, text, member)));
    }

    /**
     * A parameter that is a map of lists, written {@code map[member]=value}, {@code map[member][0]=value} or
     * {@code map={"member": ["value"]}}.
     */
    public Map<String, List<String>> lists(String parameter) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.name.equals(parameter)) {
                addAll(lists, parameter, pair.value);
            } else if (pair.name.startsWith(parameter + "[") && pair.name.endsWith("]")) {
                String member = pair.name.substring(parameter.length() + 1).replaceFirst("](\\[\\d*)?]?$", "");
                lists.computeIfAbsent(member, any -> new ArrayList<>()).add(pair.value);
            }
        }
        return lists;
    }

    private static void addAll(Map<String, List<String>> lists, String parameter, String text) {
        try {
            Json.parseObject(text).properties().forEach(member -> {
                List<String> values = lists.computeIfAbsent(member.getKey(), any -> new ArrayList<>());
                JsonNode value = member.getValue();
                values.addAll(value.isArray() ? Json.elements(value) : List.of(value.asText()));
            });
        } catch (IllegalArgumentException notJson) {
            throw ApiException.badRequest(parameter + " must be a JSON object");
        }
    }

    /** As {@link #member}, for true and false. */
    public Optional<Boolean> memberFlag(String parameter, String member) {
        return member(parameter, member).map(value -> asBoolean(parameter + "[" + member + "]", value));
    }

    private static Optional<String> ofMap(String parameter, String text, String member) {
        try {
            JsonNode value = Json.parseObject(text).path(member);
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        } catch (IllegalArgumentException notJson) {
            throw ApiException.badRequest(parameter + " must be a JSON object");
        }
    }

    private static boolean asBoolean(String parameter, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiException.badRequest(parameter + " must be true or false");
        };
    }

    record Pair(String name, String value) {

        static Pair read(String raw) {
            int equals = raw.indexOf('=');
            return equals < 0
                    ? new Pair(decode(raw), "")
                    : new Pair(decode(raw.substring(0, equals)), decode(raw.substring(equals + 1)));
        }

        private static String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
