package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Reads a time with Jackson 2. */
final class TimestampReader extends JsonDeserializer<OffsetDateTime> {

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> TimestampFormat.ofText(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> TimestampFormat.ofSeconds(parser.getDecimalValue());
                default -> (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw MismatchedInputException.from(parser, OffsetDateTime.class, TimestampFormat.MISMATCH);
        }
    }
}
