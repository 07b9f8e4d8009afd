package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads the elements of a list within {@code data} one by one, so that a response of any size needs little memory.
 * Other members are skipped.
 */
public final class ElementReader extends ResponseReader {

    private final String member;
    private final OutputForm.Piece piece;

    private ElementReader(String member, OutputForm.Piece piece) {
        this.member = member;
        this.piece = piece;
    }

    /** Returns a reader of the elements of this member of {@code data}. */
    public static ElementReader of(String member, Class<?> elementType, OutputForm form) {
        return new ElementReader(member, form.piece(elementType));
    }

    @Override
    Content content(JsonParser parser) {
        throw new UnsupportedOperationException("The elements are read from an ElementStream");
    }

    /** Reads up to the start of the list; returns {@code false} if it is {@code null} or missing. */
    public boolean begin(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object with the member data");
        }
        if (!skipTo(parser, "data")) {
            throw new BodyException(parser, "The member data is missing");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object in the member data");
        }
        if (!skipTo(parser, member) || parser.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, "a list in the member data." + member);
        }
        return true;
    }

    /** Returns the next element; {@code null} after the last. */
    public Object next(JsonParser parser) throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object in the list data." + member);
        }
        return piece.read(parser);
    }

    private static boolean skipTo(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = name.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
