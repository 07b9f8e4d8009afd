package io.github.camelpolytomic.internal.producer;

import java.util.Map;

import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** If the service responds in another version than requested, each message has a header, and the log one warning. */
class PolytomicProducerServedVersionTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=c";

    private final LogRecorder recorder = new LogRecorder();

    @BeforeEach
    void listen() {
        recorder.listen(Map.of("io.github.camelpolytomic", Level.WARN));
    }

    @AfterEach
    void listenNoMore() {
        recorder.close();
    }

    @Test
    void isWarnedOfOnceWhenItIsAnother() {
        simulator.misbehave(answerIn("2024-02-08"));

        for (int i = 0; i < 3; i++) {
            assertThat(call(CALL).getMessage().getHeader("CamelPolytomicServedVersion"))
                    .isEqualTo("2024-02-08");
        }

        assertThat(recorder.lines())
                .containsExactly("WARN io.github.camelpolytomic.internal.client.HttpSender The service uses API version"
                        + " 2024-02-08 although 2023-04-25 was requested; set apiVersion to a version that it"
                        + " supports");
    }

    @Test
    void isWarnedOfAgainWhenItIsYetAnother() {
        simulator.misbehave(answerIn("2024-02-08").once());
        simulator.misbehave(answerIn("2025-09-18").once());

        call(CALL);
        call(CALL);

        assertThat(recorder.lines()).hasSize(2);
    }

    @Test
    void isNotWarnedOfWhenItIsTheOneThatWasAskedForOrUnknown() {
        simulator.misbehave(answerIn("2023-04-25").once());
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}").once());

        call(CALL);
        call(CALL);

        assertThat(recorder.lines()).isEmpty();
    }

    @Test
    void isWarnedOfAFewTimesAndBrieflyWhenItIsANewLongOneEachTime() {
        for (int i = 0; i < 100; i++) {
            simulator.misbehave(answerIn(i + "x".repeat(4_000)).once());
            call(CALL);
        }

        assertThat(recorder.lines()).hasSize(20).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(400));
    }

    private static Fault answerIn(String version) {
        return Fault.body(200, "application/json", "{\"data\":{}}").header("X-Polytomic-Version", version);
    }
}
