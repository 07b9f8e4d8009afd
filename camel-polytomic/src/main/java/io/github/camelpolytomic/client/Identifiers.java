package io.github.camelpolytomic.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.operation.Operation;

/** Finds the identifiers of what a call made in what it answered. */
record Identifiers(Operation operation) {

    /** By the name of the parameter that stands for each; none for an operation that makes nothing. */
    Map<String, String> of(Object content) throws IOException {
        if (operation.produced().isEmpty()) {
            return Map.of();
        }
        JsonNode tree = content instanceof String text ? Json.MAPPER.readTree(text) : Json.MAPPER.valueToTree(content);
        Map<String, String> identifiers = new LinkedHashMap<>();
        operation.produced().forEach((parameter, pointer) -> {
            JsonNode identifier = tree.at(pointer);
            if (identifier.isValueNode() && !identifier.isNull()) {
                identifiers.put(parameter, identifier.asText());
            }
        });
        return identifiers;
    }
}
