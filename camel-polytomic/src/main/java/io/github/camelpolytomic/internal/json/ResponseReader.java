package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Result;

/**
 * Reads what an operation answers straight from the response stream, and refuses what the API does not promise.
 *
 * <p>A {@link JsonProcessingException} means that the body is not what it should be, any other {@link IOException} that
 * the connection failed.
 */
public abstract class ResponseReader {

    /** The reader of an operation's answers. */
    public static ResponseReader of(Operation operation, OutputForm form) {
        Result result = operation.result();
        return switch (result.shape()) {
            case RECORD -> new ObjectAnswer(form.piece(result.type()), new Identifiers(operation));
            case MAP -> new ObjectAnswer(form.mapOf(result.type()), new Identifiers(operation));
            case JOB -> new JobReader(form, result.type(), new Identifiers(operation));
            case LIST -> new ListReader(form.piece(result.type()), false);
            case ENTRIES -> new ListReader(form.piece(result.type()), true);
            case BARE -> new BareAnswer(form.piece(result.type()));
            case NONE -> new NoAnswer();
        };
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

    /** Whether the API promises content. */
    public boolean isContentPromised() {
        return true;
    }

    /** Reads from the first brace of the answer to the last. */
    abstract Content content(JsonParser parser) throws IOException;

    public static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new BodyException(parser, "There is more after the end of the JSON");
        }
    }

    static BodyException unexpected(JsonParser parser, String expected) {
        String found = parser.currentToken() == null
                ? "nothing"
                : parser.currentToken().name();
        return new BodyException(parser, "Expected " + expected + " but found " + found);
    }

    /** The value at the parser's token, if it is a text; empty for anything else, which is skipped. */
    static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    /** JSON, but not the API's. */
    public static final class BodyException extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        public BodyException(JsonParser parser, String message) {
            super(message, parser.currentLocation());
        }

        public BodyException(String message) {
            super(message);
        }

        /** What is thrown at what Java has no room for, such as an exponent of ten digits. */
        public static BodyException of(Throwable fault) {
            return new BodyException(
                    "it holds a value that cannot be read (" + fault.getClass().getSimpleName() + ")");
        }
    }

    /** One object in {@code data}. */
    private static final class ObjectAnswer extends ResponseReader {
        private final OutputForm.Piece piece;
        private final Identifiers identifiers;

        ObjectAnswer(OutputForm.Piece piece, Identifiers identifiers) {
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
            return new Content(value, "", identifiers.of(value));
        }

        private Object object(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, "an object in the member data");
            }
            return piece.read(parser);
        }
    }

    /** The whole answer. */
    private static final class BareAnswer extends ResponseReader {
        private final OutputForm.Piece piece;

        BareAnswer(OutputForm.Piece piece) {
            this.piece = piece;
        }

        @Override
        Content content(JsonParser parser) throws IOException {
            return Content.of(piece.read(parser));
        }
    }

    /** Nothing that the API promises. A page or text tells of an intermediary that has kept the request to itself. */
    private static final class NoAnswer extends ResponseReader {
        @Override
        public boolean isContentPromised() {
            return false;
        }

        @Override
        public Content read(RecordedBody body) throws IOException {
            try (JsonParser parser = Json.parser(body)) {
                while (parser.nextToken() != null) {
                    parser.skipChildren();
                }
            }
            return Content.NOTHING;
        }

        @Override
        Content content(JsonParser parser) {
            return Content.NOTHING;
        }
    }
}
