package io.github.camelpolytomic.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a time with Jackson 3. */
final class Jackson3TimestampReader extends ValueDeserializer<OffsetDateTime> {

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> TimestampFormat.ofText(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> TimestampFormat.ofSeconds(parser.getDecimalValue());
                default -> (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw MismatchedInputException.from(parser, OffsetDateTime.class, TimestampFormat.MISMATCH);
        }
    }
}
