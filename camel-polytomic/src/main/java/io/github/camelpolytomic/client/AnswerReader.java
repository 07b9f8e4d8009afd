package io.github.camelpolytomic.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads the content of {@code data} straight from the response stream, and refuses what the API does not promise.
 *
 * <p>A {@link JsonProcessingException} means that the body is not what it should be, any other {@link IOException} that
 * the connection failed.
 */
public final class AnswerReader {

    private final Content content;

    private AnswerReader(Content content) {
        this.content = content;
    }

    /** Reads a record of this type. */
    public static AnswerReader record(Class<?> type) {
        var reader = Json.MAPPER.readerFor(type);
        return new AnswerReader(reader::readValue);
    }

    /** Reads maps, lists, texts and numbers. */
    public static AnswerReader map() {
        var reader = Json.MAPPER.readerFor(Map.class);
        return new AnswerReader(reader::readValue);
    }

    /** Keeps the JSON text, each number to the letter. */
    public static AnswerReader json() {
        return new AnswerReader(AnswerReader::text);
    }

    Object read(InputStream body) throws IOException {
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, "an object with the member data");
            }
            Object value = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = "data".equals(parser.currentName());
                parser.nextToken();
                if (data) {
                    value = data(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (value == null) {
                throw new BodyException(parser, "The member data is missing");
            }
            if (parser.nextToken() != null) {
                throw new BodyException(parser, "There is more after the end of the JSON");
            }
            return value;
        }
    }

    private Object data(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object in the member data");
        }
        return content.read(parser);
    }

    private static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.MAPPER.getFactory().createGenerator(text)) {
            int depth = 0;
            do {
                generator.copyCurrentEventExact(parser);
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }

    private static BodyException unexpected(JsonParser parser, String expected) {
        String found = parser.currentToken() == null
                ? "nothing"
                : parser.currentToken().name();
        return new BodyException(parser, "Expected " + expected + " but found " + found);
    }

    @FunctionalInterface
    private interface Content {
        Object read(JsonParser parser) throws IOException;
    }

    /** JSON, but not the API's. */
    static final class BodyException extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        BodyException(JsonParser parser, String message) {
            super(message, parser.currentLocation());
        }
    }
}
