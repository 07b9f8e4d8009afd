package io.github.camelpolytomic.internal.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.internal.producer.StreamTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code outputFormat=json} preserves the spelling of numbers. */
class OutputFormNumbersTest extends StreamTestSupport {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E5",
                "1.00E2",
                "-0.0",
                "-0",
                "0.10",
                "1e-7",
                "100000000000000000000",
                "1E+400",
                "0.1e1",
                "12345678901234567890.123456789012345678901234567890"
            })
    void areAsTheServiceHasWrittenThem(String number) throws Exception {
        String object = "{\"id\":\"a\",\"x\":%s,\"deep\":[{\"y\":%s},%s]}".formatted(number, number, number);

        assertThat(json("{\"data\":" + object + "}", "bulkSource?connectionId=c"))
                .isEqualTo(object);
        assertThat(json("{\"data\":[" + object + "]}", "listBulkSyncs?maxResults=9"))
                .isEqualTo("[" + object + "]");
        assertThat(json("{\"data\":[" + object + "]}", "listBulkSyncs?paging=page"))
                .isEqualTo("[" + object + "]");
        String export = "exportBulkSyncExecutionLogs?syncId=s&executionId=e";
        assertThat(json("{\"data\":" + object + "}", export)).isEqualTo(object);
        assertThat(json("{\"job\":" + object + ",\"data\":{\"z\":" + number + "},\"x\":1}", export))
                .isEqualTo("{\"z\":" + number + ",\"job\":" + object + "}");
        assertThat(json("{\"job\":" + object + ",\"data\":null}", export)).isEqualTo("{\"job\":" + object + "}");
        assertThat(json("{\"data\":{\"job\":" + object + ",\"z\":1}}", export))
                .isEqualTo("{\"z\":1,\"job\":" + object + "}");
        simulator.behave();
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"schemas\":[%s]}}".formatted(object)));
        assertThat(elements("polytomic:bulkSource?connectionId=c&outputFormat=json&streaming=true"))
                .containsExactly(object);
    }

    private String json(String answer, String call) {
        simulator.behave();
        simulator.misbehave(Fault.body(200, "application/json", answer));
        return answer("polytomic:" + call + "&outputFormat=json", String.class);
    }
}
