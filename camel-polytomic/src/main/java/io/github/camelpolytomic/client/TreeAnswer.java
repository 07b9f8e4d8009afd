package io.github.camelpolytomic.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Result;

/** The answer of an operation that makes something: one object, from which the identifiers of what was made are taken. */
final class TreeAnswer extends AnswerReader {

    private static final String JOB = "job";

    private final Operation operation;
    private final Form form;

    TreeAnswer(Operation operation, Form form) {
        this.operation = operation;
        this.form = form;
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        JsonNode envelope = Json.MAPPER.readTree(parser);
        JsonNode data = envelope.path("data");
        ObjectNode content = Json.MAPPER.createObjectNode();
        if (data instanceof ObjectNode object) {
            content = object;
        } else if (operation.result().shape() != Result.Shape.JOB
                || !envelope.path(JOB).isObject()) {
            throw new BodyException(parser, "The member data is missing or not an object");
        }
        if (operation.result().shape() == Result.Shape.JOB && envelope.path(JOB).isObject()) {
            content.set(JOB, envelope.get(JOB));
        }
        return new Content(form.of(content, operation.result().type()), "", identifiers(content));
    }

    private Map<String, String> identifiers(ObjectNode content) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        operation.produced().forEach((parameter, pointer) -> {
            JsonNode identifier = content.at(pointer);
            if (identifier.isValueNode() && !identifier.isNull()) {
                identifiers.put(parameter, identifier.asText());
            }
        });
        return identifiers;
    }
}
