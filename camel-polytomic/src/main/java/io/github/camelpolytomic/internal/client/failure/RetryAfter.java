package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.hc.client5.http.utils.DateUtils;

/** The header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    // as good as never, and every unit down to nanoseconds can hold it
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private RetryAfter() {}

    /** The time to wait from now on; empty when the header is absent or says nothing that can be understood, a century at most. */
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
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.ofNullable(DateUtils.parseStandardDate(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
