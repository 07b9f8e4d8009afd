package io.github.camelpolytomic;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Converter;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.PolytomicRecord;

/** Converts the API's records to JSON text, input streams, maps and Jackson trees. */
@Converter(generateLoader = true)
public final class PolytomicConverters {

    private PolytomicConverters() {}

    @Converter
    public static String toString(PolytomicRecord polytomicRecord) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(polytomicRecord);
    }

    @Converter
    public static InputStream toInputStream(PolytomicRecord polytomicRecord) throws JsonProcessingException {
        return new ByteArrayInputStream(toString(polytomicRecord).getBytes(StandardCharsets.UTF_8));
    }

    @Converter
    @SuppressWarnings("unchecked")
    public static Map<String, Object> toMap(PolytomicRecord polytomicRecord) {
        return Json.MAPPER.convertValue(polytomicRecord, Map.class);
    }

    @Converter
    public static JsonNode toJsonNode(PolytomicRecord polytomicRecord) {
        return Json.MAPPER.valueToTree(polytomicRecord);
    }
}
