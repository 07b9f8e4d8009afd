package io.github.camelpolytomic.test.internal.state.sync;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** The next run of a schedule; empty for a rule that the contract does not explain. */
public final class NextRun {

    private NextRun() {}

    public static Optional<Instant> after(Instant now, JsonNode rule) {
        ZonedDateTime time = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime atMinute = time.withMinute(number(rule, "minute"));
        ZonedDateTime atHour = atMinute.withHour(number(rule, "hour"));
        return switch (rule.path("frequency").asText()) {
            case "continuous" -> Optional.of(now);
            case "hourly" -> Optional.of(later(now, atMinute, atMinute.plusHours(1)));
            case "daily" -> Optional.of(later(now, atHour, atHour.plusDays(1)));
            case "weekly" -> {
                ZonedDateTime onDay = atHour.with(TemporalAdjusters.nextOrSame(day(rule)));
                yield Optional.of(later(now, onDay, onDay.plusWeeks(1)));
            }
            case "multi" ->
                StreamSupport.stream(rule.at("/multi/schedules").spliterator(), false)
                        .flatMap(each -> after(now, each.path("schedule")).stream())
                        .min(Comparator.naturalOrder());
            default -> Optional.empty();
        };
    }

    private static Instant later(Instant now, ZonedDateTime first, ZonedDateTime second) {
        return first.toInstant().isAfter(now) ? first.toInstant() : second.toInstant();
    }

    private static int number(JsonNode rule, String member) {
        return Integer.parseInt(rule.path(member).asText("0"));
    }

    private static DayOfWeek day(JsonNode rule) {
        return DayOfWeek.valueOf(rule.path("day_of_week").asText("sunday").toUpperCase(Locale.ROOT));
    }
}
