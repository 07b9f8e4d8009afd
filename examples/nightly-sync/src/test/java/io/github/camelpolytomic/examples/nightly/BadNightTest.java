package io.github.camelpolytomic.examples.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatorClock;

import static io.github.camelpolytomic.examples.nightly.NightTestSupport.executionIds;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.fact;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.outcomes;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.quarantine;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.report;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.row;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.runWithAccount;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.section;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.sync;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class BadNightTest {

    private static final int FASTER = 10;

    private final PolytomicSimulator polytomic = SampleNight.start(SimulatorClock.paced(FASTER));

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        polytomic.close();
    }

    @Test
    void aServiceThatIsDownForAWhileChangesNothingOfTheNight() {
        polytomic.misbehave(Fault.onRequest(this::goDownForAWhile)
                .on("GET", "/api/bulk/syncs/status")
                .once());

        assertThat(run(Map.of())).isZero();

        assertThat(outcomes(report(directory)))
                .hasSize(6)
                .containsEntry("nightly-accounts", "succeeded")
                .containsEntry("nightly-sales", "succeeded")
                .containsEntry("nightly-orders", "partly failed")
                .containsEntry("nightly-stock", "canceled")
                .containsEntry("nightly-reviews", "succeeded")
                .containsEntry("nightly-cases", "succeeded");
        assertThat(executionIds(polytomic, "nightly-accounts"))
                .containsExactly(fact(report(directory), "nightly-accounts", "Executions"));
        assertThat(executionIds(polytomic, "nightly-orders")).hasSize(2);
        assertThat(executionIds(polytomic, "nightly-reviews")).hasSize(1);
    }

    @Test
    void aPartialFailureIsPutAwayAlsoWhenAnotherFailureCameBefore() {
        sync(polytomic, "nightly-accounts").everyRun(SimulatedRun.endsAfter(Duration.ofSeconds(1), "canceled"));

        assertThat(run(Map.of())).isZero();

        assertThat(outcomes(report(directory))).containsEntry("nightly-accounts", "canceled");
        assertThat(quarantine(directory))
                .extracting(line -> line.get("schema").asText())
                .containsExactlyInAnyOrder("public.order_items", "public.payments");
    }

    @Test
    void aSyncThatFailsAsAWholeIsPutAwayWithAllItsSchemas() {
        sync(polytomic, "nightly-reviews").everyRun(SimulatedRun.failsAfter(Duration.ofSeconds(1), "the disk is full"));

        assertThat(run(Map.of("nightly.select", "name:nightly-reviews"))).isZero();

        assertThat(section(report(directory), "nightly-reviews")
                        .select(".explanation, blockquote")
                        .eachText())
                .containsExactly(
                        "The sync failed. Fix the cause, then run the sync again.", "Reason: the disk is full");
        assertThat(quarantine(directory))
                .extracting(line -> line.get("schema").asText())
                .containsExactly("public.reviews");
    }

    @Test
    void aNightWithoutFailuresSaysSoAndPutsNothingAway(CapturedOutput output) {
        assertThat(run(Map.of("nightly.select", "name:nightly-accounts,name:nightly-reviews")))
                .isZero();

        assertThat(report(directory).select(".verdict.good").text()).isEqualTo("All 2 syncs ended well");
        assertThat(report(directory).select(".bad, .warn, .attention, .explanation"))
                .isEmpty();
        assertThat(quarantine(directory)).isEmpty();
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void asManyNightsAreRunAsAreAskedForBeforeTheProgramEnds(CapturedOutput output) {
        assertThat(run(Map.of(
                        "nightly.nights", "2", "nightly.period", "100ms", "nightly.select", "name:nightly-reviews")))
                .isZero();

        assertThat(output.getOut().lines())
                .filteredOn(line -> line.startsWith("The night of "))
                .hasSize(2);
        assertThat(output.getOut().lines())
                .filteredOn(line -> line.startsWith("The report is written to "))
                .hasSize(2);
    }

    @Test
    void aSelectionOfNothingIsReportedWithTheSyncsThatThereAre() {
        assertThat(run(Map.of("nightly.select", "name:weekly-*"))).isZero();

        assertThat(report(directory).select(".verdict").text()).isEqualTo("No sync was run");
        assertThat(report(directory).select("header blockquote").text())
                .contains("name:weekly-*", "nightly-accounts, ")
                .doesNotContain(sync(polytomic, "nightly-accounts").id());
    }

    @Test
    void aWrongKeyIsReported(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_API_KEY", "wrong"))).isZero();

        assertThat(report(directory).select("header .explanation").text())
                .isEqualTo("The service does not accept the API key."
                        + " Set POLYTOMIC_API_KEY to a valid key of your organization.");
        assertThat(report(directory).select("header details:not([open])").text())
                .contains("listBulkSyncs", "401");
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void aSyncThatCannotBeStartedSaysWhyAndWhatToDo() {
        polytomic.misbehave(
                Fault.body(403, "application/json", "{\"status\": 403, \"message\": \"ask your administrator\"}")
                        .on("POST", "/api/bulk/syncs/{id}/executions"));

        assertThat(run(Map.of("nightly.select", "name:nightly-reviews"))).isZero();

        assertThat(outcomes(report(directory))).containsEntry("nightly-reviews", "error");
        assertThat(section(report(directory), "nightly-reviews")
                        .select(".explanation, blockquote")
                        .eachText())
                .containsExactly(
                        "The API key lacks a permission. Give it this permission, or use another key.",
                        "Reason: ask your administrator");
        assertThat(fact(report(directory), "nightly-reviews", "Message")).contains("startBulkSync", "403");
    }

    @Test
    void aNumberOfOneHasASingular() {
        sync(polytomic, "nightly-reviews")
                .everyRun(
                        SimulatedRun.endsAfter(Duration.ofSeconds(1), "errors").schema("public.reviews", 1, 1));

        assertThat(run(Map.of("nightly.select", "name:nightly-reviews"))).isZero();

        assertThat(row(report(directory), "nightly-reviews")).startsWith("partly failed", "1 row", "1 error");
        assertThat(report(directory).select(".figures li").eachText())
                .startsWith("0 of 1 succeeded", "1 row", "1 error");
        assertThat(report(directory).select(".verdict").text()).isEqualTo("The sync needs attention");
        assertThat(report(directory).select(".failures p").text()).isEqualTo("1 error in public.reviews.");
    }

    @Test
    void anAddressAloneIsNotTakenForTheSampleNight(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_API_KEY", ""))).isOne();

        assertThat(output.getAll())
                .startsWith("No night was run: IllegalStateException, Not set: POLYTOMIC_API_KEY.")
                .hasLineCount(1);
        assertThat(polytomic.requests()).isEmpty();
    }

    @Test
    void aSelectionThatIsNoneEndsInOneLineThatSaysWhatToWrite(CapturedOutput output) {
        assertThat(run(Map.of("nightly.select", "nightly"))).isOne();

        assertThat(output.getAll())
                .startsWith("No night was run: ")
                .contains("name:nightly-*")
                .hasLineCount(1);
    }

    @Test
    void aDirectoryThatIsAFileIsAFailureInOneLine(CapturedOutput output) throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(run(Map.of("nightly.directory", file.toString(), "nightly.select", "name:nightly-orders")))
                .isOne();

        assertThat(output.getErr())
                .startsWith("No report was written: ")
                .contains(file.toString())
                .hasLineCount(1);
    }

    @Test
    void whatTheServiceSaysIsTextOnThePageWhateverItIs() {
        String hostile = "</p><script>alert(1)</script>&amp;\u0001\u0085\ud83c\"'";
        sync(polytomic, "nightly-reviews")
                .member("name", "nightly-<b>")
                .everyRun(SimulatedRun.endsAfter(Duration.ofSeconds(1), "errors")
                        .message(hostile)
                        .schemaEnds("public.reviews", "<i>", hostile)
                        .schema("public.reviews", 5, 1));

        assertThat(run(Map.of("nightly.select", "name:nightly-<b>"))).isZero();

        assertThat(report(directory).select("script, b:not(.figures b), i")).isEmpty();
        assertThat(outcomes(report(directory))).containsEntry("nightly-<b>", "partly failed");
        assertThat(section(report(directory), "nightly-<b>").select(".message").eachText())
                .containsOnly("</p><script>alert(1)</script>&amp;\ufffd\ufffd?\"'");
        assertThat(quarantine(directory)).hasSize(1);
    }

    private int run(Map<String, String> more) {
        return runWithAccount(polytomic, directory, more);
    }

    private void goDownForAWhile() {
        polytomic.goDown();
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(polytomic::comeBack);
    }
}
