package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.model.jobs.Job;
import io.github.camelpolytomic.model.jobs.JobBuilder;
import io.github.camelpolytomic.model.jobs.JobStatus;

/** Reads a job in {@code data}, whose result is the content of another operation, in the requested form. */
final class JobResultReader extends ResponseReader {

    private final OutputForm form;
    private final Operation operation;

    /** @param operation the operation that started the job */
    JobResultReader(OutputForm form, Operation operation) {
        this.form = form;
        this.operation = operation;
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        Job job = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isData = "data".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_OBJECT && isData) {
                job = job(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (job == null) {
            throw new BodyException(parser, "The member data is missing or not an object");
        }
        return new Content(job, "", new Identifiers(operation).of(job.result()));
    }

    private Job job(JsonParser parser) throws IOException {
        JobBuilder job = Job.builder();
        Object result = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (member) {
                case "job_id" -> job.jobId(text(parser));
                case "type" -> job.type(text(parser));
                case "status" -> job.status(text(parser));
                case "error" -> job.error(error(parser));
                case "result" -> result = unconverted(parser);
                default -> parser.skipChildren();
            }
        }
        // before the job is done, the result can be anything
        return JobStatus.DONE.equals(job.status())
                ? job.result(converted(result)).build()
                : job.build();
    }

    private static String error(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : OutputForm.text(parser);
    }

    // a tree does not preserve the spelling of numbers
    private Object unconverted(JsonParser parser) throws IOException {
        return form == OutputForm.JSON ? OutputForm.text(parser) : Json.MAPPER.readTree(parser);
    }

    // a job may be done without a result
    private Object converted(Object result) throws IOException {
        if (form == OutputForm.JSON) {
            return result == null ? "{}" : result;
        }
        JsonNode tree = result == null ? Json.MAPPER.createObjectNode() : (JsonNode) result;
        return form.of(tree, operation.result().type());
    }
}
