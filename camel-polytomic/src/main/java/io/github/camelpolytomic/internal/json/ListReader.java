package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads one page of a list: an array in {@code data} with a sibling {@code pagination}, or {@code entries} in
 * {@code data} with a sibling {@code next_cursor}.
 */
final class ListReader extends ResponseReader {

    private static final Map<JsonToken, String> NAMES = Map.of(
            JsonToken.VALUE_STRING, "a string", JsonToken.START_ARRAY, "a list", JsonToken.START_OBJECT, "an object");

    private final OutputForm.Piece piece;
    private final JsonToken start;
    private final boolean inEntries;

    private ListReader(OutputForm form, Class<?> type, boolean inEntries) {
        this.piece = form.piece(type);
        this.start = startOf(type);
        this.inEntries = inEntries;
    }

    private static JsonToken startOf(Class<?> type) {
        if (type == String.class) {
            return JsonToken.VALUE_STRING;
        }
        return type == List.class ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
    }

    static ListReader of(OutputForm form, Class<?> type) {
        return new ListReader(form, type, false);
    }

    static ListReader ofEntries(OutputForm form, Class<?> type) {
        return new ListReader(form, type, true);
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        Page page = new Page();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("data")) {
                page.hasData = true;
                data(parser, page);
            } else if (member.equals("pagination") && !inEntries) {
                page.next = member(parser, "next_page_token");
            } else {
                parser.skipChildren();
            }
        }
        if (!page.hasData) {
            throw new BodyException(parser, "The member data is missing");
        }
        return new Content(page.elements, page.next, Map.of());
    }

    private void data(JsonParser parser, Page page) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (!inEntries) {
            array(parser, page.elements, "data");
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object in the member data");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("entries") && parser.currentToken() != JsonToken.VALUE_NULL) {
                array(parser, page.elements, "data.entries");
            } else if (member.equals("next_cursor")) {
                page.next = token(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void array(JsonParser parser, List<Object> elements, String member) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, "a list in the member " + member);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != start) {
                throw unexpected(parser, NAMES.get(start) + " in the list " + member);
            }
            elements.add(piece.read(parser));
        }
    }

    private static String member(JsonParser parser, String name) throws IOException {
        String value = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return value;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = name.equals(parser.currentName());
            parser.nextToken();
            if (wanted) {
                value = token(parser);
            } else {
                parser.skipChildren();
            }
        }
        return value;
    }

    // a token may be a number, whose spelling is preserved
    private static String token(JsonParser parser) throws IOException {
        return parser.currentToken().isNumeric() ? parser.getText() : text(parser);
    }

    private static final class Page {
        private final List<Object> elements = new ArrayList<>();
        private String next = "";
        private boolean hasData;
    }
}
