package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * The content of an error body in any of the service's four shapes, complete or truncated. For any other body the
 * message is its text; for an HTML page there is none.
 *
 * @param key the service's error key, or {@code null}
 * @param message the service's error message, or {@code null}
 * @param typical whether it has a member that only errors of the service have, not those of gateways
 * @param plain whether the body is a page or plain text
 */
public record ServiceError(String key, String message, boolean typical, boolean plain) {

    private static final int MAX_KEY_LENGTH = 100;
    private static final Set<String> CODES = Set.of("status", "status_code", "code");

    /** @param mask masks credentials; it is applied after parsing, because JSON may escape them */
    public static ServiceError parse(String body, UnaryOperator<String> mask) {
        Members members = new Members();
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members.read(parser);
            }
        } catch (IOException e) {
            // keep what was read so far
        }
        if (members.complete || members.key != null || members.message() != null) {
            return new ServiceError(
                    excerpt(members.key, MAX_KEY_LENGTH, mask),
                    excerpt(members.message(), Excerpts.MAX_LENGTH, mask),
                    members.typical,
                    false);
        }
        return new ServiceError(
                null, isPage(body) ? null : excerpt(body, Excerpts.MAX_LENGTH, mask), members.typical, !body.isBlank());
    }

    /** Whether it is an HTML or XML page, which is never the service's. */
    public static boolean isPage(String body) {
        return body.stripLeading().startsWith("<");
    }

    private static String excerpt(String text, int maxLength, UnaryOperator<String> mask) {
        return text == null || text.isBlank() ? null : Excerpts.cut(Excerpts.line(mask.apply(text)), maxLength);
    }

    private static final class Members {
        private String key;
        private String message;
        private String error;
        private boolean typical;
        private boolean complete;

        void read(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("error") && value == JsonToken.START_OBJECT) {
                    error = nestedMessage(parser);
                    continue;
                }
                String text = scalar(parser);
                switch (name) {
                    case "key" -> key = text;
                    case "message" -> message = text;
                    case "error" -> error = text;
                    default -> typical |= CODES.contains(name) && text != null;
                }
                typical |= key != null;
            }
            complete = true;
        }

        String message() {
            return message == null ? error : message;
        }

        private static String nestedMessage(JsonParser parser) throws IOException {
            String found = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isMessage = parser.currentName().equals("message");
                parser.nextToken();
                String text = scalar(parser);
                found = isMessage ? text : found;
            }
            return found;
        }

        /** Returns the text of a scalar; {@code null} if it is blank, and for an object or array, which is skipped. */
        private static String scalar(JsonParser parser) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == null || !token.isScalarValue()) {
                parser.skipChildren();
                return null;
            }
            return token == JsonToken.VALUE_NULL || parser.getText().isBlank() ? null : parser.getText();
        }
    }
}
