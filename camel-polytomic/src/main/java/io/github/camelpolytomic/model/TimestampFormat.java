package io.github.camelpolytomic.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The format of a {@link Timestamp}, for every version of Jackson. */
final class TimestampFormat {

    // Jackson's own message would quote the value
    static final String MISMATCH = "Neither an RFC 3339 time nor a number of seconds since 1970";

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

    private TimestampFormat() {}

    /** Returns the time as RFC 3339 text. */
    static String textOf(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /**
     * Returns the time of RFC 3339 text with or without an offset, or {@code null} if it is not set.
     *
     * @throws java.time.DateTimeException if it is any other text
     */
    static OffsetDateTime ofText(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return null;
        }
        TemporalAccessor time = OPTIONAL_OFFSET.parseBest(trimmed, OffsetDateTime::from, LocalDateTime::from);
        return ifSet(time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time);
    }

    /**
     * Returns the time of a number of seconds since 1970, or {@code null} if it is not set.
     *
     * @throws java.time.DateTimeException if the time is out of range
     * @throws ArithmeticException if the number has too many digits
     */
    static OffsetDateTime ofSeconds(BigDecimal seconds) {
        if (Math.abs((long) seconds.scale()) > MAX_DIGITS || seconds.precision() > 2 * MAX_DIGITS) {
            throw new ArithmeticException();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(9).longValue();
        return ifSet(Instant.ofEpochSecond(whole.longValueExact(), nanos).atOffset(ZoneOffset.UTC));
    }

    private static OffsetDateTime ifSet(OffsetDateTime time) {
        return time.toInstant().equals(UNSET_IN_GO) ? null : time;
    }
}
