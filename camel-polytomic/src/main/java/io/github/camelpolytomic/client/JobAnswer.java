package io.github.camelpolytomic.client;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One object in {@code data}, or the {@code job} beside it that is still to make it; handed out as one object with both. */
final class JobAnswer extends AnswerReader {

    private static final String JOB = "job";

    private final Form form;
    private final Class<?> type;
    private final Identifiers identifiers;

    JobAnswer(Form form, Class<?> type, Identifiers identifiers) {
        this.form = form;
        this.type = type;
        this.identifiers = identifiers;
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        JsonNode envelope = Json.MAPPER.readTree(parser);
        JsonNode data = envelope.path("data");
        JsonNode job = envelope.path(JOB);
        if (!data.isObject() && !job.isObject()) {
            throw new BodyException(parser, "The members data and job are both missing or no objects");
        }
        ObjectNode both = data instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
        if (job.isObject()) {
            both.set(JOB, job);
        }
        Object content = form.of(both, type);
        return new Content(content, "", identifiers.of(content));
    }
}
