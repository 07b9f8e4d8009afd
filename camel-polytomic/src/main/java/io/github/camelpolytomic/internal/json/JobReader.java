package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.StringWriter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.model.jobs.JobStatus;

/** Reads one object in {@code data}, or the {@code job} that has not produced it yet; returns both as one object. */
final class JobReader extends ResponseReader {

    private static final String DATA = "data";
    private static final String JOB = "job";

    private final OutputForm form;
    private final Class<?> type;
    private final Identifiers identifiers;

    JobReader(OutputForm form, Class<?> type, Identifiers identifiers) {
        this.form = form;
        this.type = type;
        this.identifiers = identifiers;
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        return form == OutputForm.JSON ? wholeText(parser) : tree(parser);
    }

    /** @param job the job; a missing node if there is none */
    private Content content(Object value, boolean hasData, JsonNode job) throws IOException {
        boolean isDone = JobStatus.DONE.equals(job.path("status").asText());
        return new Content(value, "", identifiers.of(value), job.isObject() && !(hasData && isDone));
    }

    private Content tree(JsonParser parser) throws IOException {
        JsonNode envelope = Json.MAPPER.readTree(parser);
        JsonNode data = envelope.path(DATA);
        JsonNode job = envelope.path(JOB);
        if (!data.isObject() && !job.isObject()) {
            throw missing(parser);
        }
        ObjectNode both = data instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
        if (job.isObject()) {
            both.set(JOB, job);
        }
        return content(form.of(both, type), data.isObject(), job);
    }

    // a tree does not preserve the spelling of numbers
    private Content wholeText(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        String job = "";
        boolean hasData = false;
        try (JsonGenerator both = Json.MAPPER.getFactory().createGenerator(text)) {
            both.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                boolean object = parser.nextToken() == JsonToken.START_OBJECT;
                if (object && member.equals(DATA)) {
                    hasData = true;
                    String inner = members(parser, both);
                    job = job.isEmpty() ? inner : job;
                } else if (object && member.equals(JOB)) {
                    job = OutputForm.text(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (!job.isEmpty()) {
                both.writeFieldName(JOB);
                both.writeRawValue(job);
            }
            both.writeEndObject();
        }
        if (!hasData && job.isEmpty()) {
            throw missing(parser);
        }
        JsonNode state = job.isEmpty() ? MissingNode.getInstance() : Json.MAPPER.readTree(job);
        return content(text.toString(), hasData, state);
    }

    /** Copies the members of an object except the job, which it returns; empty if there is none. */
    private static String members(JsonParser parser, JsonGenerator target) throws IOException {
        String job = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals(JOB)) {
                job = OutputForm.text(parser);
            } else {
                target.writeFieldName(member);
                OutputForm.copy(parser, target);
            }
        }
        return job;
    }

    private static BodyException missing(JsonParser parser) {
        return new BodyException(parser, "The members data and job are both missing or not objects");
    }
}
