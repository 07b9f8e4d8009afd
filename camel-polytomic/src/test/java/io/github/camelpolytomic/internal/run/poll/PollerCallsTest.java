package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** What waiting costs the service: one call for all that is waited for, ever more seldom, and none when nobody waits. */
class PollerCallsTest extends PollingTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource(value = ApiVersion.class, mode = EnumSource.Mode.EXCLUDE, names = "V2023_04_25")
    void twoHundredWaitsCostOneCallATick(ApiVersion version) {
        List<SimulatedBulkSync> syncs = fleet(200, SimulatedRun.completesAfter(MINUTE.multipliedBy(5)));
        List<CompletableFuture<Exchange>> running = runAll(syncs, in(version));

        List<Asked> asked = ask(MINUTE.multipliedBy(4), SECOND);
        assertThat(asked)
                .allSatisfy(each -> assertThat(each.line()).isEqualTo(MANY))
                .allSatisfy(each -> assertThat(each.request().rawQuery()).isEqualTo("all=true"))
                .hasSizeBetween(25, 40);
        assertThat(gaps(asked)).allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) >= 0);

        List<Asked> askedAtTheEnd = ask(MINUTE.multipliedBy(2), SECOND);
        haveAllEnded(running);
        assertThat(syncs)
                .allSatisfy(sync -> assertThat(looksAt(sync, askedAtTheEnd)).hasSize(1));
        assertThat(askedAtTheEnd.stream().filter(each -> !each.isOne()))
                .allSatisfy(each -> assertThat(each.line()).isEqualTo(MANY))
                .hasSizeLessThan(6);
    }

    @Test
    void upToAHundredSyncsAreNamed() {
        List<SimulatedBulkSync> syncs = fleet(100, SimulatedRun.neverEnds());
        runAll(syncs, "");

        List<Asked> asked = ask(MINUTE, SECOND);

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.line()).isEqualTo(MANY))
                .allSatisfy(each -> assertThat(each.request().rawQuery().split("&"))
                        .containsExactlyInAnyOrderElementsOf(syncs.stream()
                                .map(sync -> "sync_id=" + sync.id())
                                .toList()));
    }

    @Test
    void inTheOldestVersionEachWaitIsReadByItselfOnceInItsInterval() {
        List<SimulatedBulkSync> syncs = fleet(200, SimulatedRun.completesAfter(MINUTE));
        List<CompletableFuture<Exchange>> running = runAll(syncs, in(ApiVersion.V2023_04_25) + "&minPollInterval=5s");

        List<Asked> asked = ask(MINUTE.dividedBy(2), SECOND);
        assertThat(asked).allMatch(Asked::isOne);
        assertThat(syncs).allSatisfy(sync -> assertThat(gaps(looksAt(sync, asked)))
                .hasSizeBetween(5, 6)
                .allMatch(gap -> gap.compareTo(Duration.ofSeconds(5)) >= 0));

        ask(MINUTE, MINUTE.dividedBy(6));
        haveAllEnded(running);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void theIntervalGrowsWithTheAgeOfTheWaitWithinItsBounds(ApiVersion version) {
        Duration step = SECOND;
        runAll(fleet(1, SimulatedRun.neverEnds()), in(version));

        List<Asked> asked = ask(MINUTE.multipliedBy(12), step);

        assertThat(asked).hasSizeGreaterThan(35);
        Duration before = Duration.ZERO;
        for (Asked each : asked) {
            Duration gap = each.at().minus(before);
            long tenth = before.toMillis() / 10;
            long interval = Math.min(Math.max(tenth, 2_000), 60_000);
            assertThat(gap.toMillis())
                    .isBetween(Math.max(2_000, interval * 9 / 10), Math.max(2_200, interval) + step.toMillis());
            before = each.at();
        }
    }

    @ParameterizedTest
    @CsvSource({"5s, 10s, 5, 10", "30s, 30s, 30, 30"})
    void theBoundsAreOptions(String shortest, String longest, int from, int to) {
        runAll(fleet(1, SimulatedRun.neverEnds()), "minPollInterval=" + shortest + "&maxPollInterval=" + longest);

        List<Duration> gaps = gaps(ask(MINUTE.multipliedBy(5), SECOND));

        assertThat(gaps).allMatch(gap -> gap.toSeconds() >= from && gap.toSeconds() <= to + 1);
        assertThat(gaps.get(0)).isLessThanOrEqualTo(Duration.ofSeconds(from + 1));
        assertThat(gaps.get(gaps.size() - 1)).isGreaterThanOrEqualTo(Duration.ofSeconds(to * 9L / 10));
    }

    @Test
    void anOldWaitIsLookedAtWithAYoungOneForNothing() {
        fleet(2, SimulatedRun.neverEnds());
        runAll(service.workspace().bulkSyncs().subList(2, 3), "");
        ask(MINUTE.multipliedBy(20), Duration.ofSeconds(10));
        runAll(service.workspace().bulkSyncs().subList(3, 4), "");

        List<Asked> asked = ask(Duration.ofSeconds(20), SECOND);

        assertThat(asked)
                .hasSizeBetween(5, 10)
                .allSatisfy(each -> assertThat(each.line()).isEqualTo(MANY))
                .allSatisfy(
                        each -> assertThat(each.request().rawQuery().split("&")).hasSize(2));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void itRestsWhenNobodyWaitsAndBeginsAgainForTheNext(ApiVersion version) {
        SimulatedBulkSync sync = fleet(1, SimulatedRun.completesAfter(MINUTE)).get(0);
        run(end(run(sync, in(version))));

        assertThat(timer.waiting()).isZero();
        assertThat(ask(MINUTE.multipliedBy(60), MINUTE)).isEmpty();

        run(end(run(sync, in(version))));
        assertThat(sync.executions()).hasSize(2);
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void twoAccountsHaveTwoPollersThatDoNotSeeEachOthersRuns() {
        service.workspace().acceptApiKey("another-key");
        List<SimulatedBulkSync> syncs = fleet(2, SimulatedRun.completesAfter(MINUTE));
        CompletableFuture<Exchange> one = run(syncs.get(0), "");
        CompletableFuture<Exchange> other = run(syncs.get(1), "apiKey=another-key");
        settle();

        List<Asked> looks = looksAtMany(ask(MINUTE.multipliedBy(2), SECOND));

        haveAllEnded(List.of(one, other));
        assertThat(looks).allSatisfy(look -> assertThat(look.request().rawQuery()
                        + look.request().header("Authorization").orElseThrow())
                .isIn(
                        "sync_id=" + syncs.get(0).id() + "Bearer " + service.apiKey(),
                        "sync_id=" + syncs.get(1).id() + "Bearer another-key"));
        assertThat(looks.stream().map(look -> look.request().rawQuery()).distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void twoRoutesThatWaitForOneExecutionCostOneLook(ApiVersion version) {
        SimulatedBulkSync sync = fleet(1, SimulatedRun.completesAfter(MINUTE)).get(0);
        CompletableFuture<Exchange> one = run(sync, in(version));
        settle();
        CompletableFuture<Exchange> other = run(sync, in(version) + "&onActive=attach");
        settle();

        List<Asked> asked = ask(MINUTE.plusSeconds(20), SECOND);

        haveAllEnded(List.of(one, other));
        assertThat(Stream.of(one, other).map(each -> run(each.join()).origin())).containsExactly("started", "attached");
        assertThat(sync.executions()).hasSize(1);
        assertThat(asked.stream().map(each -> each.at() + each.line())).doesNotHaveDuplicates();
        assertThat(gaps(version == ApiVersion.V2023_04_25 ? asked : looksAtMany(asked)))
                .allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) >= 0);
    }
}
