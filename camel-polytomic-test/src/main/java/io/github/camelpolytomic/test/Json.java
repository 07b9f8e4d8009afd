package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON nodes that are shared and therefore never changed after they are made. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    static ObjectNode with(ObjectNode node, String member, JsonNode value) {
        ObjectNode copy = object();
        copy.setAll(node);
        copy.set(member, value);
        return copy;
    }

    static ArrayNode plus(JsonNode array, JsonNode element) {
        ArrayNode copy = array();
        array.forEach(copy::add);
        return copy.add(element);
    }

    /** The members of {@code given} over those of {@code defaults}, in the order of the defaults. */
    static ObjectNode fill(JsonNode given, ObjectNode defaults) {
        ObjectNode filled = object();
        filled.setAll(defaults);
        given.properties().forEach(member -> filled.set(member.getKey(), member.getValue()));
        return filled;
    }

    static ObjectNode parseObject(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
