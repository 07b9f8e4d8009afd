package io.github.camelpolytomic.internal.json;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A response that exceeds a limit of the JSON reader is rejected with that limit, not as malformed JSON. */
class ReaderLimitsTest extends PolytomicTestSupport {

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        "{\"data\":{\"id\":\"" + "x".repeat(20_000_001) + "\"}}",
                        "a text in it is longer than 20000000 characters"),
                Arguments.of(
                        "{\"data\":{\"other\":" + "1".repeat(1_001) + "}}", "a number in it has more than 1000 digits"),
                Arguments.of(
                        "{\"data\":{\"record_count\":" + "1".repeat(1_001) + "}}",
                        "a number in it has more than 1000 digits"),
                Arguments.of(
                        "{\"data\":{\"other\":" + "[".repeat(1_001) + "]".repeat(1_001) + "}}",
                        "it is nested deeper than 1000 levels"),
                Arguments.of(
                        "{\"other\":" + "[".repeat(1_001) + "]".repeat(1_001) + ",\"data\":{}}",
                        "it is nested deeper than 1000 levels"),
                Arguments.of(
                        "{\"data\":{\"" + "n".repeat(1_001) + "\":1}}",
                        "the name of a member is longer than 1000 characters"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isNamed(String body, String limit) {
        simulator.misbehave(Fault.body(200, "application/json", body));

        assertThat(failure(
                        "polytomic:getBulkSyncExecution?syncId=s&executionId=e",
                        PolytomicMalformedResponseException.class))
                .hasMessageContaining(
                        "but the body does not match the API: " + limit + ", a limit of the JSON reader. Check that")
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(500));
    }
}
