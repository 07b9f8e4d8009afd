package io.github.camelpolytomic.internal.binding;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.model.connections.TestConnectionRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Times and dates in a request have the format of RFC 3339. */
class BodyReaderTimesTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:testConnection?apiVersion=2024-02-08";
    private static final Instant TIME = Instant.parse("2026-03-01T02:00:00Z");

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(TIME, "2026-03-01T02:00:00Z"),
                arguments(TIME.plusNanos(120_000_001), "2026-03-01T02:00:00.120000001Z"),
                arguments(OffsetDateTime.parse("2026-03-01T02:00+01:00"), "2026-03-01T02:00:00+01:00"),
                arguments(OffsetDateTime.parse("2026-03-01T02:00Z"), "2026-03-01T02:00:00Z"),
                arguments(
                        ZonedDateTime.of(2026, 7, 1, 2, 0, 0, 0, ZoneId.of("Europe/Berlin")),
                        "2026-07-01T02:00:00+02:00"),
                arguments(LocalDate.of(2026, 3, 1), "2026-03-01"),
                arguments(LocalTime.of(2, 0), "02:00:00"),
                arguments(LocalDateTime.of(2026, 3, 1, 2, 0), "2026-03-01T02:00:00"),
                arguments(Year.of(2026), "2026"),
                arguments(YearMonth.of(2026, 3), "2026-03"),
                arguments(DayOfWeek.SUNDAY, "SUNDAY"),
                arguments(Duration.ofMinutes(90), "PT1H30M"),
                arguments(ZoneId.of("Europe/Berlin"), "Europe/Berlin"),
                arguments(Date.from(TIME), "2026-03-01T02:00:00.000+00:00"),
                arguments(calendar(), "2026-03-01T02:00:00.000+00:00"),
                arguments(java.sql.Timestamp.from(TIME.plusMillis(5)), "2026-03-01T02:00:00.005+00:00"),
                arguments(java.sql.Date.valueOf("2026-03-01"), "2026-03-01"),
                arguments(java.sql.Time.valueOf("02:00:00"), "02:00:00"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void areTextInAMap(Object time, String text) throws Exception {
        JsonNode sent = sent(Map.of("type", "t", "configuration", Map.of("since", time, "each", List.of(time))));

        assertThat(sent.at("/configuration/since").asText()).isEqualTo(text);
        assertThat(sent.at("/configuration/each/0").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("times")
    void areTextInTheMapsOfARecord(Object time, String text) throws Exception {
        JsonNode sent = sent(TestConnectionRequest.builder()
                .type("t")
                .configuration(Map.of("since", time))
                .additionalProperties(Map.of("future", time))
                .build());

        assertThat(sent.at("/configuration/since").asText()).isEqualTo(text);
        assertThat(sent.at("/future").asText()).isEqualTo(text);
    }

    @Test
    void areTextAsKeys() throws Exception {
        JsonNode sent = sent(Map.of("type", "t", "configuration", Map.of(LocalDate.of(2026, 3, 1), 1)));

        assertThat(sent.at("/configuration/2026-03-01").asInt()).isEqualTo(1);
    }

    private static Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Europe/Berlin"));
        calendar.setTimeInMillis(TIME.toEpochMilli());
        return calendar;
    }

    private JsonNode sent(Object body) throws Exception {
        Exchange exchange = template.send(CALL, given -> given.getMessage().setBody(body));
        assertThat(simulator.requests()).as("%s", exchange.getException()).hasSize(1);
        return new ObjectMapper().readTree(request().body());
    }
}
