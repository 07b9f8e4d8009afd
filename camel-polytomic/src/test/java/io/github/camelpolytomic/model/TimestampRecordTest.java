package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Times, on a record that has some, with a mapper without a module for them. */
class TimestampRecordTest extends RecordTestSupport {

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:15Z, 2026-02-03T04:15:00Z",
        "2026-02-03T04:15:09+00:00, 2026-02-03T04:15:09Z",
        "2026-02-03T06:15:09+02:00, 2026-02-03T06:15:09+02:00",
        "2026-02-03T04:15:09.25Z, 2026-02-03T04:15:09.25Z",
        "2026-02-03T04:15:09.123456789-05:30, 2026-02-03T04:15:09.123456789-05:30"
    })
    void alwaysWritesSecondsAndFractionsIfThereAreAny(String time, String text) throws IOException {
        BulkSyncExecution execution = BulkSyncExecution.builder()
                .createdAt(OffsetDateTime.parse(time))
                .build();

        assertThat(ANY_MAPPER.writeValueAsString(execution)).isEqualTo("{\"created_at\":\"" + text + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-02-03T04:15:09Z\"', 2026-02-03T04:15:09Z",
        "'\"2026-02-03t04:15:09z\"', 2026-02-03T04:15:09Z",
        "'\"2026-02-03T06:15:09+02:00\"', 2026-02-03T06:15:09+02:00",
        "'\"2026-02-03T04:15:09.5\"', 2026-02-03T04:15:09.5Z",
        "'\" 2026-02-03T04:15:09 \"', 2026-02-03T04:15:09Z",
        "1770092109, 2026-02-03T04:15:09Z",
        "1770092109.25, 2026-02-03T04:15:09.25Z",
        "1.770092109e9, 2026-02-03T04:15:09Z",
        "-0.5, 1969-12-31T23:59:59.5Z"
    })
    void readsTextWithAnOffsetOrNoneAndSeconds(String json, OffsetDateTime time) throws IOException {
        assertThat(createdAt(json)).isEqualTo(time);
        assertThat(createdAt(json).getOffset()).isEqualTo(time.getOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "null",
                "\"0001-01-01T00:00:00Z\"",
                "\"0001-01-01T00:00:00\"",
                "\"0000-12-31T19:03:58-04:56:02\"",
                "-62135596800"
            })
    void readsNothingAsAbsent(String json) throws IOException {
        assertThat(createdAt(json)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-02-30T04:15:09Z\"",
                "\"2026-02-03\"",
                "\"1770092109\"",
                "1e999999999",
                "1e-999999999",
                "1000000000000000000",
                "true",
                "{\"a\":\"yesterday\"}",
                "[1]"
            })
    void failsOnAnythingElseAsJacksonDoes(String json) {
        assertThatThrownBy(() -> createdAt(json))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("created_at")
                .hasMessageNotContaining("yesterday");
    }

    @Test
    void failsOnALongNumberAsJacksonDoes() {
        assertThatThrownBy(() -> createdAt("9".repeat(400)))
                .isInstanceOf(JsonProcessingException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(400);
    }

    private static OffsetDateTime createdAt(String json) throws IOException {
        return ANY_MAPPER
                .readValue("{\"created_at\":" + json + "}", BulkSyncExecution.class)
                .createdAt();
    }
}
