package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A wait has at most one entry in the timer: that of its next call, while the rate limit delays it. */
class RunTimerTest extends RunTestSupport {

    private static final int MANY = 500;
    // of calls, of responses and of runs: one for all of a kind
    private static final int DEADLINE_CHECKS = 3;
    private static final int CONCURRENT_POLLS = 10;

    @Override
    protected void configure() {
        component.setRequestsPerMinute(600);
        component.getConfiguration().setCallTimeout(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2025-09-18"})
    void hasOneEntryForEachWaitAtMost(String version) {
        sync().everyRun(SimulatedRun.neverEnds());
        List<CompletableFuture<Exchange>> waits = IntStream.range(0, MANY)
                .mapToObj(number -> begin(RUN + "&onActive=attach&timeout=1d&apiVersion=" + version))
                .toList();
        settle();
        assertThat(timer.waiting()).isBetween(MANY - 10L, (long) MANY);

        while (!allWait()) {
            timer.advance(Duration.ofSeconds(1));
            settle();
            assertThat(timer.waiting()).isLessThanOrEqualTo(MANY + CONCURRENT_POLLS + 1L);
            assertThat(timer.deadlineChecks()).isLessThanOrEqualTo(DEADLINE_CHECKS);
        }

        // the next poll serves all, and so do the calls of polls that the rate limit delays
        assertThat(timer.waiting()).isBetween(1L, CONCURRENT_POLLS + 1L);
        assertThat(waits).hasSize(MANY).noneMatch(CompletableFuture::isDone);
    }

    private boolean allWait() {
        return component.runs().stream()
                        .filter(run -> run.stage().equals("waiting"))
                        .count()
                == MANY;
    }
}
