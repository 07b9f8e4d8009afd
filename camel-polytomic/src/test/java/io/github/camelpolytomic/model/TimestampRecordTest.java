package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Times, on a record that has some, with any mapper. */
class TimestampRecordTest extends RecordTestSupport {

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:15Z, 2026-02-03T04:15:00Z",
        "2026-02-03T04:15:09+00:00, 2026-02-03T04:15:09Z",
        "2026-02-03T06:15:09+02:00, 2026-02-03T06:15:09+02:00",
        "2026-02-03T04:15:09.25Z, 2026-02-03T04:15:09.25Z",
        "2026-02-03T04:15:09.123456789-05:30, 2026-02-03T04:15:09.123456789-05:30"
    })
    void alwaysWritesSecondsAndFractionsIfThereAreAny(String time, String text) {
        BulkSyncExecution execution = BulkSyncExecution.builder()
                .createdAt(OffsetDateTime.parse(time))
                .build();

        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertThat(mapper.write(execution))
                .isEqualTo("{\"created_at\":\"" + text + "\"}"));
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
    void readsTextWithAnOffsetOrNoneAndSeconds(String json, OffsetDateTime time) {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(createdAt(mapper, json)).isEqualTo(time);
            assertThat(createdAt(mapper, json).getOffset()).isEqualTo(time.getOffset());
        });
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
    void readsNothingAsAbsent(String json) {
        assertThat(AnyMapper.values())
                .allSatisfy(mapper -> assertThat(createdAt(mapper, json)).isNull());
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
        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertThatThrownBy(() -> createdAt(mapper, json))
                .isInstanceOfAny(JsonMappingException.class, DatabindException.class)
                .hasMessageContaining("created_at")
                .hasMessageNotContaining("yesterday"));
    }

    @Test
    void failsOnALongNumberAsJacksonDoes() {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertThatThrownBy(() -> createdAt(mapper, "9".repeat(400)))
                .isInstanceOfAny(JsonProcessingException.class, JacksonException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(400));
    }

    private static OffsetDateTime createdAt(AnyMapper mapper, String json) throws IOException {
        return mapper.read("{\"created_at\":" + json + "}", BulkSyncExecution.class)
                .createdAt();
    }
}
