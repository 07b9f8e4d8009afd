package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupRun;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** {@code runBulkSyncs} runs a group of syncs as one step and tells what became of each. */
class GroupRouteTest extends RunTestSupport {

    private static final String GROUP = "polytomic:runBulkSyncs?select=name:nightly-*";
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> names = List.of("nightly-a", "nightly-b", "nightly-c", "nightly-d", "nightly-e");

    @BeforeEach
    void addTheSyncs() {
        for (String name : names) {
            service.workspace()
                    .add(SimulatedBulkSync.named(name)
                            .id(name)
                            .source(SampleWorkspace.SHOP)
                            .destination(name.equals("nightly-e") ? SampleWorkspace.WAREHOUSE : SampleWorkspace.BUCKET)
                            .destinationSetting(name.equals("nightly-e") ? "schema" : "path", name)
                            .destinationSetting("format", "parquet")
                            .active(!name.equals("nightly-d")));
            sync(name).everyRun(SimulatedRun.completesAfter(HOUR));
        }
    }

    private SimulatedBulkSync sync(String id) {
        return service.workspace().bulkSync(id).orElseThrow();
    }

    private long runningNow() {
        return names.stream()
                .flatMap(name -> sync(name).executions().stream())
                .filter(execution -> !execution.isOver())
                .count();
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void givesOneBodyWithTheOutcomeOfEach(ApiVersion version) {
        Exchange exchange = end(begin(GROUP + "&apiVersion=" + version));

        assertThat((Throwable) exchange.getException()).isNull();
        SyncGroupRun group = exchange.getMessage().getBody(SyncGroupRun.class);
        assertThat(group.runs())
                .extracting(SyncGroupEntry::syncName, SyncGroupEntry::outcome, entry -> entry.run()
                        .status())
                .containsExactlyElementsOf(names.stream()
                        .map(name -> tuple(name, "succeeded", "completed"))
                        .toList());
        assertThat(List.of(group.succeeded(), group.failed(), group.notStarted()))
                .containsExactly(5, 0, 0);
        assertThat(group.select()).isEqualTo("name:nightly-*");
        assertThat(group.waitedMillis()).isGreaterThanOrEqualTo(HOUR.toMillis());
        settle();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void runsNoMoreAtATimeThanItIsTold() {
        var running = begin(GROUP + "&maxParallel=2");
        settle();
        assertThat(runningNow()).isEqualTo(2);
        pass(Duration.ofMinutes(62), Duration.ofMinutes(1));
        assertThat(runningNow()).isEqualTo(2);

        SyncGroupRun group = end(running).getMessage().getBody(SyncGroupRun.class);

        assertThat(group.succeeded()).isEqualTo(5);
        assertThat(group.waitedMillis()).isGreaterThanOrEqualTo(3 * HOUR.toMillis());
    }

    @Test
    void selectsByDestinationAndByWhetherASyncIsActive() {
        assertThat(names("select=name:nightly-*,destination:snowflake")).isEqualTo(names("select=name:nightly-e"));
        assertThat(names("select=name:nightly-*,active:true"))
                .containsExactly("nightly-a", "nightly-b", "nightly-c", "nightly-e");
        assertThat(names("select=id:nightly-a,id:nightly-d")).containsExactly("nightly-a", "nightly-d");
    }

    private List<String> names(String select) {
        SyncGroupRun group =
                end(begin("polytomic:runBulkSyncs?" + select)).getMessage().getBody(SyncGroupRun.class);
        return group.runs().stream().map(SyncGroupEntry::syncName).toList();
    }

    @Test
    void failsWithAllOutcomesAndTheFirstFailureAsItsCause() {
        sync("nightly-b").nextRun(SimulatedRun.failsAfter(Duration.ofMinutes(20), "the disk is full"));
        sync("nightly-c")
                .nextRun(
                        SimulatedRun.endsAfter(Duration.ofMinutes(10), "errors").message("3 rows were refused"));

        Exchange exchange = end(begin(GROUP));

        PolytomicGroupRunException failure = failure(exchange, PolytomicGroupRunException.class);
        assertThat(failure)
                .hasMessageStartingWith(
                        "runBulkSyncs of select=name:nightly-*: 2 of 5 runs failed: nightly-b"
                                + " (failed), nightly-c (partial). The first failure: runBulkSyncs of syncId=nightly-c (nightly-c), executionId=")
                .hasMessageContaining("3 rows were refused")
                .hasCauseInstanceOf(PolytomicPartialFailureException.class);
        assertThat(failure.getFailures())
                .hasExactlyElementsOfTypes(PolytomicPartialFailureException.class, PolytomicRunFailedException.class);
        SyncGroupRun group = exchange.getMessage().getBody(SyncGroupRun.class);
        assertThat(group).isEqualTo(failure.getGroup());
        assertThat(group.runs())
                .extracting(SyncGroupEntry::outcome)
                .containsExactly("succeeded", "failed", "partial", "succeeded", "succeeded");
        assertThat(group.runs().get(1).error()).contains("the disk is full");
        assertThat(group.runs().get(1).run().status()).isEqualTo("failed");
        assertThat(List.of(group.succeeded(), group.failed(), group.notStarted()))
                .containsExactly(3, 2, 0);
    }

    @Test
    void startsNothingMoreAfterAFailureWhenItIsToFailFast() {
        sync("nightly-a").nextRun(SimulatedRun.failsAfter(Duration.ofMinutes(10), "no"));

        Exchange exchange = end(begin(GROUP + "&maxParallel=2&failFast=true"));

        SyncGroupRun group = failure(exchange, PolytomicGroupRunException.class).getGroup();
        assertThat(group.runs())
                .extracting(SyncGroupEntry::outcome)
                .containsExactly("failed", "succeeded", "notStarted", "notStarted", "notStarted");
        assertThat(sync("nightly-c").executions()).isEmpty();
        assertThat(List.of(group.succeeded(), group.failed(), group.notStarted()))
                .containsExactly(1, 1, 3);
    }

    @Test
    void startsNothingMoreWhenTheContextIsStopping() {
        var running = begin(GROUP + "&maxParallel=2");
        settle();

        context.stop();

        PolytomicGroupRunException failure = failure(running.join(), PolytomicGroupRunException.class);
        assertThat(failure).hasCauseInstanceOf(PolytomicRunStoppedException.class);
        assertThat(failure.getGroup().runs())
                .extracting(SyncGroupEntry::outcome)
                .containsExactly("stopped", "stopped", "notStarted", "notStarted", "notStarted");
        assertThat(runningNow()).isEqualTo(2);
    }

    @Test
    void tellsTheCandidatesWhenItSelectsNone() {
        PolytomicValidationException failure =
                failure(end(begin("polytomic:runBulkSyncs?select=name:daily-*")), PolytomicValidationException.class);

        assertThat(failure)
                .hasMessageStartingWith("Option select=name:daily-* matches none of these syncs: ")
                .hasMessageContaining("nightly-a (nightly-a");
    }

    @Test
    void missesNoSyncThatIsNamedAsOne() {
        assertThat(failure(
                        end(begin("polytomic:runBulkSyncs?select=id:nightly-a,id:nightly-z")),
                        PolytomicValidationException.class))
                .hasMessageStartingWith(
                        "Option select=id:nightly-a,id:nightly-z: there is no id:nightly-z among these syncs: ");
        assertThat(sync("nightly-a").executions()).isEmpty();
    }

    @Test
    void dealsWithEachSyncThatIsRunningAsIsAsked() {
        SimulatedExecution scheduled = sync("nightly-a").startScheduledRun();

        SyncGroupRun group = end(begin(GROUP + "&onActive=attach")).getMessage().getBody(SyncGroupRun.class);

        assertThat(group.runs().get(0).run().origin()).isEqualTo("attached");
        assertThat(group.runs().get(0).run().executionId()).isEqualTo(scheduled.id());
        assertThat(group.runs().get(1).run().origin()).isEqualTo("started");
    }

    @Test
    void isRefusedForAGroupThatCannotBeRead() {
        assertThat(refusal("polytomic:runBulkSyncs?select=nightly")).startsWith("Option select");
        assertThat(refusal("polytomic:runBulkSyncs?select=name:a&maxParallel=0"))
                .isEqualTo("Option maxParallel must be 1 or more, not 0");
        assertThat(failure(end(begin("polytomic:runBulkSyncs")), PolytomicValidationException.class))
                .hasMessage("runBulkSyncs requires select (option select or header CamelPolytomicSelect)");
    }
}
