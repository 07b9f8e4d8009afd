package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.hc.client5.http.utils.DateUtils;

/** The header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    // practically never, and representable in nanoseconds
    private static final Duration MAX_DELAY = Duration.ofDays(36_500);

    private RetryAfter() {}

    /** Returns the delay from now on, a century at most; empty if the header is absent or invalid. */
    static Optional<Duration> parse(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.trim();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text)
                .map(date -> Duration.between(now, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.ofNullable(DateUtils.parseStandardDate(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
