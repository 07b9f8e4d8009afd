package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * What an error body says, in whichever of the service's four shapes it comes, and as far as it came; a body that is none of
 * them gives its text, an HTML page gives nothing.
 *
 * @param key the service's own word for the error, or {@code null}
 * @param message the service's own text, or {@code null}
 * @param typical whether it has a member that the service's errors have, and those of gateways have not
 * @param plain whether the body is a page or text
 */
public record ServiceError(String key, String message, boolean typical, boolean plain) {

    private static final int LONGEST_KEY = 100;
    private static final Set<String> CODES = Set.of("status", "status_code", "code");

    /** @param mask hides credentials; what is escaped in JSON cannot be found before it is parsed */
    public static ServiceError parse(String body, UnaryOperator<String> mask) {
        Members members = new Members();
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members.read(parser);
            }
        } catch (IOException e) {
            // what came before it counts
        }
        if (members.ended || members.key != null || members.message() != null) {
            return new ServiceError(
                    shown(members.key, LONGEST_KEY, mask),
                    shown(members.message(), Excerpts.MOST, mask),
                    members.typical,
                    false);
        }
        return new ServiceError(
                null, isPage(body) ? null : shown(body, Excerpts.MOST, mask), members.typical, !body.isBlank());
    }

    /** Whether it is a page of HTML or XML, which nobody at the service has written. */
    public static boolean isPage(String body) {
        return body.stripLeading().startsWith("<");
    }

    private static String shown(String text, int most, UnaryOperator<String> mask) {
        return text == null || text.isBlank() ? null : Excerpts.cut(Excerpts.line(mask.apply(text)), most);
    }

    private static final class Members {
        private String key;
        private String message;
        private String error;
        private boolean typical;
        private boolean ended;

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
            ended = true;
        }

        String message() {
            return message == null ? error : message;
        }

        private static String nestedMessage(JsonParser parser) throws IOException {
            String found = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("message");
                parser.nextToken();
                String text = scalar(parser);
                found = wanted ? text : found;
            }
            return found;
        }

        /** The text of a value; {@code null} for one that says nothing and for an object or array, which is skipped. */
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
