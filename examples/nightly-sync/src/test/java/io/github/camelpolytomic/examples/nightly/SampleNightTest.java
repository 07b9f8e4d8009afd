package io.github.camelpolytomic.examples.nightly;

import java.nio.file.Path;
import java.time.OffsetDateTime;
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
        assertThat(report.select(".verdict").text()).isEqualTo("2 of 6 syncs need attention");
        assertThat(report.title())
                .matches("Night of \\d{1,2} [A-Z][a-z]+ \\d{4}: .*")
                .endsWith(": 2 of 6 syncs need attention");
    }

    @Test
    void theHeaderSaysInASentenceWhatToLookInto() {
        assertThat(report.select(".failures li").eachText())
                .containsExactly(
                        "nightly-orders partly failed 1 of 3 schemas failed: public.payments. 3 errors in public.order_items.",
                        "nightly-stock canceled The run was canceled before it ended,"
                                + " so the destination may have only a part of the data.");
    }

    @Test
    void whatFailedComesFirst() {
        List<String> order = List.of(
                "nightly-orders",
                "nightly-stock",
                "nightly-accounts",
                "nightly-cases",
                "nightly-reviews",
                "nightly-sales");

        assertThat(report.select(".syncs tbody th").eachText()).isEqualTo(order);
        assertThat(report.select("article h2 .name").eachText()).isEqualTo(order);
        assertThat(section(report, "nightly-orders").select("tbody th").eachText())
                .containsExactly("public.payments", "public.order_items", "public.orders");
    }

    @Test
    void eachOutcomeHasItsTone() {
        assertThat(report.select(".syncs .outcome.bad").eachText()).containsExactly("partly failed");
        assertThat(report.select(".syncs .outcome.warn").eachText()).containsExactly("canceled");
        assertThat(report.select(".syncs .outcome.good").eachText()).hasSize(4).containsOnly("succeeded");
        assertThat(section(report, "nightly-orders").select("tbody .outcome").eachText())
                .containsExactly("failed", "has errors", "completed");
    }

    @Test
    void allCardsHaveTheSameFactsAndColumns() {
        assertThat(report.select("article .facts")).hasSize(6).allSatisfy(facts -> assertThat(
                        facts.select("dt").eachText())
                .containsExactly("Began", "Ended", "Run", "Warnings"));
        assertThat(report.select("table")).hasSize(7).allSatisfy(table -> {
            assertThat(table.select("thead th").eachText().subList(1, 5))
                    .containsExactly("Outcome", "Rows", "Errors", "Duration");
            assertThat(table.select("tbody tr"))
                    .allMatch(row -> row.select("th, td").size() == 5);
        });
    }

    @Test
    void idsAndTextsOfExceptionsAreFoldedAway() {
        Document unfolded = report.clone();
        unfolded.select("details").remove();

        assertThat(report.select("details")).hasSize(6).noneMatch(details -> details.hasAttr("open"));
        assertThat(report.select("article").eachText()).allMatch(text -> text.contains("Technical details"));
        assertThat(unfolded.body().text())
                .doesNotContainPattern("\\p{XDigit}{8}-\\p{XDigit}{4}")
                .doesNotContain("runBulkSyncs", "Exception");
    }

    @Test
    void theReportCountsRowsAndErrors() {
        assertThat(row(report, "nightly-accounts")).startsWith("succeeded", "69,547 rows", "0 errors");
        assertThat(row(report, "nightly-orders")).startsWith("partly failed", "384,535 rows", "3 errors");
        assertThat(row(report, "nightly-stock")).startsWith("canceled", "4,330 rows", "0 errors");
        assertThat(report.select(".figures li").eachText())
                .startsWith("4 of 6 succeeded", "507,070 rows", "3 errors")
                .last()
                .asString()
                .matches("\\d+\\.\\d s in all");
    }

    @Test
    void theReportSaysHowLongEachSyncTook() {
        assertThat(row(report, "nightly-accounts")).last().isEqualTo("2.7 s");
        assertThat(fact(report, "nightly-accounts", "Began")).matches("\\d{1,2} [A-Z][a-z]{2}, \\d\\d:\\d\\d:\\d\\d");
        assertThat(fact(report, "nightly-accounts", "Ended")).matches("\\d{1,2} [A-Z][a-z]{2}, \\d\\d:\\d\\d:\\d\\d");
        assertThat(report.select("header .when").text())
                .matches("Began at \\d\\d:\\d\\d\\. Times are in UTC([+-]\\d\\d:\\d\\d)?\\.");
        assertThat(report.select(".facts time").eachAttr("datetime"))
                .hasSize(12)
                .allMatch(time -> OffsetDateTime.parse(time) != null);
    }

    @Test
    void aSyncThatWasRunningAlreadyIsFollowedToItsEnd() {
        assertThat(fact(report, "nightly-cases", "Run")).isEqualTo("Was already running");
        assertThat(fact(report, "nightly-accounts", "Run")).isEqualTo("Started by this night");
    }

    @Test
    void aSchemaThatFailedIsCompletedByTheSecondTry() {
        assertThat(row(report, "nightly-sales")).startsWith("succeeded", "11,765 rows", "0 errors");
        assertThat(fact(report, "nightly-sales", "Run")).isEqualTo("Started by this night, failed schemas retried");
        assertThat(fact(report, "nightly-sales", "Executions").split(", ")).hasSize(2);
        assertThat(section(report, "nightly-sales").select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Case completed 1,204 rows 0 errors"));
    }

    @Test
    void aPartialFailureSaysWhatFailedAndWhy() {
        assertThat(section(report, "nightly-orders").select(".explanation").text())
                .isEqualTo("1 of 3 schemas failed: public.payments. 3 errors in public.order_items."
                        + " Fix the cause, then run the sync again.");
        assertThat(fact(report, "nightly-orders", "Message")).contains("public.payments (failed: permission denied");
        assertThat(section(report, "nightly-orders").select("tbody tr").eachText())
                .anyMatch(row ->
                        row.startsWith("public.payments failed permission denied for table payments 0 rows 0 errors"));
        assertThat(fact(report, "nightly-orders", "Warnings")).isEqualTo("12");
    }

    @Test
    void aCancellationSaysWhoseItWas() {
        assertThat(section(report, "nightly-stock").select("blockquote").text())
                .isEqualTo("Reason: canceled by dana@shop.example");
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
                .isEqualTo("All syncs");
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
