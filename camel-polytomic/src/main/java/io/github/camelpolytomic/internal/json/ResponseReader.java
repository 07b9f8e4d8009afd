package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Result;

/**
 * Reads the response to an operation directly from the response stream, and rejects what does not match the API.
 *
 * <p>A {@link JsonProcessingException} means that the body is malformed, any other {@link IOException} that the
 * connection failed.
 */
public abstract class ResponseReader {

    /** Returns the reader of an operation's responses. */
    public static ResponseReader of(Operation operation, OutputForm form) {
        Result result = operation.result();
        return switch (result.shape()) {
            case RECORD -> new ObjectReader(form.piece(result.type()), new Identifiers(operation));
            case MAP -> new ObjectReader(form.mapOf(result.type()), new Identifiers(operation));
            case JOB -> new JobReader(form, result.type(), new Identifiers(operation));
            case LIST -> ListReader.of(form, result.type());
            case ENTRIES -> ListReader.ofEntries(form, result.type());
            case ROWS -> new RowsReader(operation, form);
            case ENVELOPE -> new EnvelopeReader(form, result.type());
            case LINK -> new LinkReader(form, result.type());
            case BARE -> new DocumentReader(form.piece(result.type()));
            case NONE -> new NoContentReader();
        };
    }

    /** Returns a reader of the job that an operation has started; the result of the job is read as that of the operation. */
    public static ResponseReader ofJob(Operation operation, OutputForm form) {
        return new JobResultReader(form, operation);
    }

    public Content read(RecordedBody body) throws IOException {
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, "an object with the member data");
            }
            Content content = content(parser);
            requireEnd(parser);
            return content.ofSize(body.size());
        }
    }

    /** Whether the API specifies content. */
    public boolean hasContent() {
        return true;
    }

    /** Reads the response from its first brace to its last. */
    abstract Content content(JsonParser parser) throws IOException;

    public static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new BodyException(parser, "Unexpected content after the end of the JSON");
        }
    }

    static BodyException unexpected(JsonParser parser, String expected) {
        String found = parser.currentToken() == null
                ? "nothing"
                : parser.currentToken().name();
        return new BodyException(parser, "Expected " + expected + " but found " + found);
    }

    /** Returns the string at the parser's token; empty for any other value, which is skipped. */
    static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    /** A body that does not match the API. */
    public static final class BodyException extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        public BodyException(JsonParser parser, String message) {
            super(message, parser.currentLocation());
        }

        public BodyException(String message) {
            super(message);
        }

        /** Returns the exception for a value that Java cannot represent, such as an exponent of ten digits. */
        public static BodyException of(Throwable fault) {
            return new BodyException("it contains a value that cannot be read ("
                    + fault.getClass().getSimpleName() + ")");
        }
    }

    /** One object in {@code data}. */
    private static final class ObjectReader extends ResponseReader {
        private final OutputForm.Piece piece;
        private final Identifiers identifiers;

        ObjectReader(OutputForm.Piece piece, Identifiers identifiers) {
            this.piece = piece;
            this.identifiers = identifiers;
        }

        @Override
        Content content(JsonParser parser) throws IOException {
            Object value = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = "data".equals(parser.currentName());
                parser.nextToken();
                if (data) {
                    value = object(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (value == null) {
                throw new BodyException(parser, "The member data is missing");
            }
            Map<String, String> ids = identifiers.of(value);
            return new Content(value, "", ids, identifiers.areOfJob(ids));
        }

        private Object object(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, "an object in the member data");
            }
            return piece.read(parser);
        }
    }

    /** The whole response. */
    private static final class DocumentReader extends ResponseReader {
        private final OutputForm.Piece piece;

        DocumentReader(OutputForm.Piece piece) {
            this.piece = piece;
        }

        @Override
        Content content(JsonParser parser) throws IOException {
            return Content.of(piece.read(parser));
        }
    }

    /** No content. A page, plain text or a mere message shows that an intermediary has not forwarded the request. */
    private static final class NoContentReader extends ResponseReader {
        private static final Set<String> MESSAGES = Set.of("message", "error");

        @Override
        public boolean hasContent() {
            return false;
        }

        @Override
        public Content read(RecordedBody body) throws IOException {
            boolean message = false;
            boolean other = false;
            try (JsonParser parser = Json.parser(body)) {
                boolean object = parser.nextToken() == JsonToken.START_OBJECT;
                while (object && parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isMessage = MESSAGES.contains(parser.currentName());
                    message |= isMessage;
                    other |= !isMessage;
                    parser.nextToken();
                    parser.skipChildren();
                }
                while (parser.nextToken() != null) {
                    parser.skipChildren();
                }
            }
            if (message && !other) {
                throw new BodyException("it has a message only, as from an intermediary");
            }
            return Content.NOTHING;
        }

        @Override
        Content content(JsonParser parser) {
            return Content.NOTHING;
        }
    }
}
