package io.github.camelpolytomic.examples.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.github.camelpolytomic.examples.nightly.NightTestSupport.fact;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.outcomes;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.quarantine;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.report;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.row;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.runWithoutAccount;
import static io.github.camelpolytomic.examples.nightly.NightTestSupport.section;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SampleNightTest {

    @TempDir
    static Path directory;

    private static int exitCode;
    private static List<String> console;
    private static Document report;

    @BeforeAll
    static void runOnce(CapturedOutput output) {
        exitCode = runWithoutAccount(directory);
        console = output.getAll().lines().toList();
        report = report(directory);
    }

    @Test
    void theProgramEndsAndSaysWhatItRanAndWhereTheReportIs() {
        assertThat(exitCode).isZero();
        assertThat(console.get(0))
                .matches("The night of \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d begins: name:nightly-\\*,active:true");
        assertThat(console.get(console.size() - 1))
                .startsWith("The report is written to " + directory.toUri())
                .endsWith(".html");
    }

    @Test
    void theLogSaysWhichSyncsDidNotEndWell() {
        assertThat(console)
                .filteredOn(line -> line.startsWith("runBulkSyncs"))
                .singleElement()
                .asString()
                .contains("2 of 6", "nightly-orders (partial)", "nightly-stock (canceled)");
    }

    @Test
    void theLogHasABarForEachSyncThatIsFullAtItsEnd() {
        assertThat(console)
                .filteredOn(line -> line.contains("["))
                .allMatch(line -> line.matches("nightly-\\w+ +\\[#*-*] +[\\d,]+ rows  \\w+(, again)?"));
        assertThat(console)
                .contains(
                        "nightly-accounts   [####################]    69,547 rows  completed",
                        "nightly-reviews    [####################]     5,118 rows  completed",
                        "nightly-stock      [####################]     4,330 rows  canceled",
                        "nightly-cases      [####################]    31,775 rows  completed",
                        "nightly-sales      [####################]    11,765 rows  completed, again",
                        "nightly-orders     [####################]   384,535 rows  errors, again");
    }

    @Test
    void theReportHasTheOutcomeOfEachSyncThatIsActive() {
        assertThat(outcomes(report))
                .isEqualTo(Map.of(
                        "nightly-accounts", "succeeded",
                        "nightly-sales", "succeeded",
                        "nightly-orders", "partly failed",
                        "nightly-stock", "canceled",
                        "nightly-reviews", "succeeded",
                        "nightly-cases", "succeeded"));
        assertThat(report.select(".verdict").text()).isEqualTo("2 of 6 syncs did not end well");
        assertThat(report.title()).startsWith("Night of ").endsWith(": 2 of 6 syncs did not end well");
    }

    @Test
    void theHeaderListsAndMarksWhatDidNotEndWell() {
        assertThat(report.select(".failures li").eachText())
                .containsExactly("nightly-orders partly failed", "nightly-stock canceled");
        assertThat(report.select(".syncs .outcome.bad").eachText()).containsExactly("partly failed", "canceled");
        assertThat(section(report, "nightly-orders").select(".status.bad").eachText())
                .containsExactly("failed");
    }

    @Test
    void theReportCountsSchemasRowsAndErrors() {
        assertThat(row(report, "nightly-accounts")).startsWith("succeeded", "2 of 2", "69,547", "0");
        assertThat(row(report, "nightly-orders")).startsWith("partly failed", "2 of 3", "384,535", "3");
        assertThat(row(report, "nightly-stock")).startsWith("canceled", "0 of 2", "4,330", "0");
        assertThat(report.select(".figures li").eachText())
                .startsWith("507,070 rows", "3 errors")
                .last()
                .asString()
                .matches("\\d+\\.\\d s in all");
    }

    @Test
    void theReportSaysHowLongEachSyncTook() {
        assertThat(row(report, "nightly-accounts")).last().isEqualTo("2.7 s");
        assertThat(fact(report, "nightly-accounts", "Started"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC");
        assertThat(fact(report, "nightly-accounts", "Ended")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC");
    }

    @Test
    void aSyncThatWasRunningAlreadyIsFollowedToItsEnd() {
        assertThat(fact(report, "nightly-cases", "Run")).isEqualTo("running already, followed to its end");
        assertThat(fact(report, "nightly-accounts", "Run")).isEqualTo("started by this night");
    }

    @Test
    void aSchemaThatFailedIsCompletedByTheSecondTry() {
        assertThat(row(report, "nightly-sales")).startsWith("succeeded", "3 of 3", "11,765", "0");
        assertThat(fact(report, "nightly-sales", "Executions").split(", ")).hasSize(2);
        assertThat(section(report, "nightly-sales").select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Case completed 1,204 0"));
    }

    @Test
    void aPartialFailureSaysWhatFailedAndWhy() {
        assertThat(section(report, "nightly-orders").select(".error").text())
                .contains("public.payments", "permission denied for table payments", "public.order_items");
        assertThat(section(report, "nightly-orders").select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("public.payments failed permission denied for table payments 0 0"));
        assertThat(fact(report, "nightly-orders", "Warnings")).isEqualTo("12");
    }

    @Test
    void aCancellationSaysWhoseItWas() {
        assertThat(section(report, "nightly-stock").text()).contains("canceled by dana@shop.example");
    }

    @Test
    void whatFailedIsPutAwayWithItsReason() {
        assertThat(quarantine(directory))
                .hasSize(2)
                .allMatch(line -> line.get("sync").asText().equals("nightly-orders"))
                .allMatch(line -> line.get("syncId").asText().equals(fact(report, "nightly-orders", "Sync")))
                .allMatch(line -> line.get("executionIds").size() == 2)
                .anyMatch(line -> line.get("schema").asText().equals("public.order_items")
                        && line.get("rows").asLong() == 288_435
                        && line.get("errors").asLong() == 3)
                .anyMatch(line -> line.get("schema").asText().equals("public.payments")
                        && line.get("status").asText().equals("failed")
                        && line.get("message").asText().equals("permission denied for table payments"));
        assertThat(console)
                .contains(
                        "nightly-orders, public.payments: failed, 0 errors, put away. permission denied for table payments");
    }

    @Test
    void allLinksLeadToAnAnchorOfThePage() {
        assertThat(report.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(report.select("a")).hasSize(14).allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(report.getElementById(link.attr("href").substring(1))).isNotNull();
        });
    }

    @Test
    void thePageRunsNothingAndLoadsNothing() {
        assertThat(report.select("script, [src], link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(report.select("style").html()).doesNotContain("url(", "@import");
        assertThat(report.html()).doesNotContain("http://", "https://");
    }

    @Test
    void theBrowserIsToldToRunNothingAndLoadNothing() {
        assertThat(report.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline';")
                .doesNotContain("script-src");
    }

    @Test
    void aScreenReaderFindsTheParts() {
        Element accounts = section(report, "nightly-accounts");

        assertThat(report.select("main")).hasSize(1);
        assertThat(report.getElementById(report.select(".syncs").attr("aria-labelledby"))
                        .text())
                .isEqualTo("The syncs");
        assertThat(report.getElementById(accounts.attr("aria-labelledby")).text())
                .isEqualTo("nightly-accounts succeeded");
        assertThat(accounts.select("table").attr("aria-label")).isEqualTo("Schemas of nightly-accounts");
    }

    @Test
    void eachCellSaysWhatItIsInANarrowWindow() {
        assertThat(report.select("meta[name=viewport]").attr("content")).startsWith("width=device-width");
        assertThat(report.select("td")).isNotEmpty().allMatch(cell -> cell.hasAttr("data-label"));
    }
}
