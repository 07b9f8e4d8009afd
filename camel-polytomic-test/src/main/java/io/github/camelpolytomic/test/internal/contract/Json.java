package io.github.camelpolytomic.test.internal.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON nodes. They are shared and must not be modified after creation. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static ObjectNode with(ObjectNode node, String member, JsonNode value) {
        ObjectNode copy = object();
        copy.setAll(node);
        copy.set(member, value);
        return copy;
    }

    public static ArrayNode plus(JsonNode array, JsonNode element) {
        ArrayNode copy = array();
        array.forEach(copy::add);
        return copy.add(element);
    }

    /** The members of {@code given} over those of {@code defaults}, in the order of the defaults. */
    public static ObjectNode fill(JsonNode given, ObjectNode defaults) {
        ObjectNode filled = object();
        filled.setAll(defaults);
        given.properties().forEach(member -> filled.set(member.getKey(), member.getValue()));
        return filled;
    }

    public static ObjectNode parseObject(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** An element of an array in a request; 400 when it is not an object. */
    public static ObjectNode requireObject(JsonNode element, String member) {
        if (element instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest(member + " must be an array of objects");
    }

    /** One text member of each element of an array. */
    public static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.path(member).asText()));
        return texts;
    }

    /** The names of the members of an object. */
    public static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The node as a string, number, boolean, list or map. */
    public static Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** The elements of an array as texts. */
    public static List<String> elements(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
