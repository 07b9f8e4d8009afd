package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.model.run.RunOutcome;

import static org.assertj.core.api.Assertions.assertThat;

class RunMetersTest {

    private static final BulkSyncRun RUN = BulkSyncRun.builder()
            .syncId("s1")
            .executionId("e1")
            .origin(RunOrigin.STARTED)
            .recordCount(100L)
            .errorCount(3L)
            .warningCount(2L)
            .build();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RunMeters meters = new RunMeters(registry, "polytomic");

    @Test
    void timeRunsByHowTheyEnded() {
        meters.ended("runBulkSync", RUN, RunOutcome.SUCCEEDED, Duration.ofMinutes(2));
        meters.ended("runBulkSync", RUN, RunOutcome.TIMED_OUT, Duration.ofMinutes(5));

        Timer succeeded = registry.get("polytomic.runs")
                .tags("component", "polytomic", "operation", "runBulkSync", "sync", "s1")
                .tags("origin", "started", "outcome", "succeeded")
                .timer();
        assertThat(succeeded.count()).isEqualTo(1);
        assertThat(succeeded.totalTime(TimeUnit.SECONDS)).isEqualTo(120);
    }

    @Test
    void giveAThousandSyncsTheirOwnAndAllOthersOneTogether() {
        for (int sync = 0; sync < 1_500; sync++) {
            meters.ended("runBulkSync", RUN.withSyncId("n" + sync), RunOutcome.ERROR, Duration.ofMinutes(1));
        }
        meters.ended("runBulkSync", RUN.withSyncId("n7"), RunOutcome.ERROR, Duration.ofMinutes(1));

        assertThat(registry.find("polytomic.runs").timers()).hasSize(1_001);
        assertThat(registry.get("polytomic.runs").tag("sync", "other").timer().count())
                .isEqualTo(500);
        assertThat(registry.get("polytomic.runs").tag("sync", "n7").timer().count())
                .isEqualTo(2);
    }

    @Test
    void countNothingBelowZero() {
        meters.ended("runBulkSync", RUN.withRecordCount(-5L), RunOutcome.SUCCEEDED, Duration.ofMinutes(2));

        assertThat(count("polytomic.runs.records")).isZero();
    }

    @Test
    void countRows() {
        meters.ended("runBulkSync", RUN, RunOutcome.PARTIAL, Duration.ofMinutes(2));

        assertThat(count("polytomic.runs.records")).isEqualTo(100);
        assertThat(count("polytomic.runs.errors")).isEqualTo(3);
        assertThat(count("polytomic.runs.warnings")).isEqualTo(2);
    }

    @Test
    void countTheRowsOfAnExecutionOnceHoweverManyWaitedForIt() {
        meters.ended("runBulkSync", RUN, RunOutcome.SUCCEEDED, Duration.ofMinutes(2));
        meters.ended("awaitBulkSyncExecution", RUN, RunOutcome.SUCCEEDED, Duration.ofMinutes(1));
        meters.ended("runBulkSync", RUN.withExecutionId("e2"), RunOutcome.SUCCEEDED, Duration.ofMinutes(1));

        assertThat(count("polytomic.runs.records")).isEqualTo(200);
    }

    @Test
    void doNotCountTheRowsOfWhatContinues() {
        meters.ended("runBulkSync", RUN, RunOutcome.TIMED_OUT, Duration.ofMinutes(2));

        assertThat(registry.find("polytomic.runs.records").counter()).isNull();
    }

    @Test
    void takeARunOfWhichNothingIsKnown() {
        meters.ended("runBulkSync", BulkSyncRun.builder().build(), RunOutcome.ERROR, Duration.ofSeconds(1));

        assertThat(registry.get("polytomic.runs")
                        .tags("sync", "none", "origin", "none", "outcome", "error")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countPolls() {
        meters.polled(true, null);
        meters.polled(true, null);
        meters.polled(false, new IllegalStateException());

        assertThat(registry.get("polytomic.runs.polls")
                        .tags("kind", "batched", "outcome", "ok")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("polytomic.runs.polls")
                        .tags("kind", "single", "outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void haveTheTagsThatTheyAreSaidToHave(RunMeter meter) throws Exception {
        meters.ended("runBulkSync", RUN, RunOutcome.SUCCEEDED, Duration.ofMinutes(2));
        meters.polled(true, null);
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("meters", registry);
            Metrics.publish(new Runs(InstantSource.system()), "polytomic", context);

            assertThat(registry.get(meter.meterName()).meter().getId().getTags())
                    .extracting(Tag::getKey)
                    .containsExactlyInAnyOrderElementsOf(meter.tags());
            assertThat(registry.get(meter.meterName()).meter().getId().getType())
                    .hasToString(meter.type().toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void goToTheCompositeWhereThereAreSeveral() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            CompositeMeterRegistry composite = new CompositeMeterRegistry();
            context.getRegistry().bind("one", registry);
            context.getRegistry().bind("all", composite);

            assertThat(Metrics.publish(new Runs(InstantSource.system()), "polytomic", context))
                    .isPresent();
            assertThat(composite.find("polytomic.runs.active").gauge()).isNotNull();
            assertThat(registry.find("polytomic.runs.active").gauge()).isNull();
        }
    }

    @Test
    void areNotMadeWhereNobodyAskedForThem() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            assertThat(Metrics.publish(new Runs(InstantSource.system()), "polytomic", context))
                    .isEmpty();
        }
    }

    @Test
    void showNoRunsInFlightOnceTheyAreOver() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("meters", registry);
            Metrics.publish(new Runs(InstantSource.system()), "polytomic", context)
                    .orElseThrow()
                    .run();

            assertThat(registry.getMeters()).isEmpty();
        }
    }

    private double count(String meter) {
        return registry.get(meter)
                .tags("component", "polytomic", "sync", "s1")
                .counter()
                .count();
    }
}
