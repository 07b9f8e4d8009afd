package io.github.camelpolytomic.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Reads a time from RFC 3339 text, with or without an offset, or from a number of seconds since 1970. */
final class TimestampReader extends JsonDeserializer<OffsetDateTime> {

    private static final DateTimeFormatter OPTIONAL_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .parseLenient()
            .appendOffsetId()
            .parseStrict()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            // otherwise February 30 is read as February 28
            .withResolverStyle(ResolverStyle.STRICT);

    // Go's zero time, which a Go program sends for an unset time
    private static final Instant UNSET_IN_GO = Instant.parse("0001-01-01T00:00:00Z");

    // reject a huge exponent before it costs memory
    private static final int MAX_DIGITS = 18;

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            OffsetDateTime time =
                    switch (parser.currentToken()) {
                        case VALUE_STRING -> ofText(parser.getText().trim());
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ofSeconds(parser.getDecimalValue());
                        default -> (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
                    };
            return time != null && time.toInstant().equals(UNSET_IN_GO) ? null : time;
        } catch (DateTimeException | ArithmeticException e) {
            // Jackson's own message would quote the value
            throw MismatchedInputException.from(
                    parser, OffsetDateTime.class, "Neither an RFC 3339 time nor a number of seconds since 1970");
        }
    }

    private static OffsetDateTime ofText(String text) {
        if (text.isEmpty()) {
            return null;
        }
        TemporalAccessor time = OPTIONAL_OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
    }

    private static OffsetDateTime ofSeconds(BigDecimal seconds) {
        if (Math.abs((long) seconds.scale()) > MAX_DIGITS || seconds.precision() > 2 * MAX_DIGITS) {
            throw new ArithmeticException();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos).atOffset(ZoneOffset.UTC);
    }
}
