package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.option.OutputFormat;

/** The forms of the content in results. */
public enum OutputForm {
    /** Records of the API's types. */
    RECORD {
        @Override
        Piece piece(Class<?> type) {
            return reading(Json.MAPPER.readerFor(type));
        }

        @Override
        Piece mapOf(Class<?> type) {
            return reading(Json.MAPPER.readerForMapOf(type));
        }

        @Override
        Object of(JsonNode tree, Class<?> type) throws JsonProcessingException {
            return Json.MAPPER.treeToValue(tree, type);
        }
    },
    /** Maps, lists, strings and numbers. */
    MAP {
        @Override
        Piece piece(Class<?> type) {
            boolean isRecord = type != String.class && type != List.class;
            return reading(Json.MAPPER.readerFor(isRecord ? Map.class : type));
        }

        @Override
        Object of(JsonNode tree, Class<?> type) throws JsonProcessingException {
            return Json.MAPPER.treeToValue(tree, Map.class);
        }
    },
    /** JSON text, with the spelling of numbers preserved. */
    JSON {
        @Override
        Piece piece(Class<?> type) {
            return OutputForm::text;
        }

        @Override
        Object of(JsonNode tree, Class<?> type) {
            return tree.toString();
        }

        @Override
        public Object list(List<?> pieces) {
            return pieces.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
    };

    /** Reads one value that starts at the parser's token. */
    @FunctionalInterface
    interface Piece {
        Object read(JsonParser parser) throws IOException;
    }

    /** Returns the form for an output format. */
    public static OutputForm of(OutputFormat format) {
        return switch (format) {
            case RECORD -> RECORD;
            case MAP -> MAP;
            case JSON -> JSON;
        };
    }

    /** Returns a reader of an object of this type, or of a string or a list. */
    abstract Piece piece(Class<?> type);

    /** Returns a reader of an object with arbitrary names, each with an object of this type. */
    Piece mapOf(Class<?> type) {
        return piece(type);
    }

    abstract Object of(JsonNode tree, Class<?> type) throws JsonProcessingException;

    /** Converts a record to this form. */
    public Object of(PolytomicRecord value) {
        try {
            return this == RECORD ? value : of(Json.MAPPER.<JsonNode>valueToTree(value), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Combines values to a list in this form. */
    public Object list(List<?> pieces) {
        return Collections.unmodifiableList(pieces);
    }

    private static Piece reading(ObjectReader reader) {
        return reader::readValue;
    }

    /** Returns the value that starts at the parser's token as JSON text. */
    static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.MAPPER.getFactory().createGenerator(text)) {
            copy(parser, generator);
        }
        return text.toString();
    }

    static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                // not through BigDecimal, which writes 1e5 as 1E+5 and -0.0 as 0.0
                generator.writeNumber(parser.getText());
            } else {
                generator.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }
}
