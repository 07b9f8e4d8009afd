package io.github.camelpolytomic.examples.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** The report of the sample night, as somebody reads it in the morning. */
@ExtendWith(BrowserExtension.class)
class NightReportIT {

    private static final Pattern PROGRESS = Pattern.compile("(nightly-\\w+) +\\[[#-]+] +([\\d,]+) rows .*");

    @TempDir
    static Path folder;

    private static ExampleProgram program;
    private static URI page;

    @BeforeAll
    static void write() {
        program = ExampleProgram.run("nightly-sync", folder);
        page = program.page();
    }

    @BeforeEach
    void open(Browser browser) {
        browser.open(page);
    }

    @Test
    void theFirstLookTellsHowTheNightWas(Browser browser) {
        assertThat(browser.title()).matches("Night of [\\d: -]+: 2 of 6 syncs did not end well");
        assertThat(browser.seen(".verdict")).containsExactly("2 of 6 syncs did not end well");
        assertThat(browser.isInView(browser.element(".verdict"))).isTrue();
        assertThat(browser.seen(".failures li"))
                .containsExactly("nightly-orders partly failed", "nightly-stock canceled");
        assertThat(browser.isInView(browser.element(".syncs"))).isTrue();
    }

    @Test
    void whatDidNotEndWellHasAnotherColor(Browser browser) {
        String good = browser.style(outcome(browser, "nightly-accounts"), "background-color");

        assertThat(browser.style(outcome(browser, "nightly-sales"), "background-color"))
                .isEqualTo(good);
        assertThat(browser.style(outcome(browser, "nightly-orders"), "background-color"))
                .isNotEqualTo(good);
        assertThat(browser.style(outcome(browser, "nightly-stock"), "background-color"))
                .isNotEqualTo(good);
    }

    @Test
    void oneClickFurtherTheReaderKnowsWhy(Browser browser) {
        browser.link(".failures", "nightly-orders").click();

        WebElement why = browser.element("article:target .error");
        browser.awaitInView(why);
        assertThat(why.getText()).contains("public.payments", "permission denied for table payments");
        assertThat(browser.seen("article:target h2")).containsExactly("nightly-orders partly failed");
        assertThat(browser.seen("article:target .status.bad")).containsExactly("failed");
    }

    @Test
    void aCancellationIsToldWithItsAuthor(Browser browser) {
        browser.link(".syncs", "nightly-stock").click();

        browser.awaitInView(browser.element("article:target h2"));
        assertThat(browser.seen("article:target dd")).contains("canceled by dana@shop.example");
    }

    @Test
    void theWayBackLeadsToTheTop(Browser browser) {
        WebElement top = browser.element("h1");
        browser.link(".syncs", "nightly-stock").click();
        browser.awaitInView(browser.element("article:target h2"));
        assertThat(browser.isInView(top)).isFalse();

        browser.link("article:target", "To the top").click();
        browser.awaitInView(top);

        browser.back();
        browser.awaitInView(browser.element("article:target h2"));
    }

    @Test
    void theRowsAreThoseThatTheProgramCounted(Browser browser) {
        Map<String, String> counted = new TreeMap<>();
        program.console().stream()
                .map(PROGRESS::matcher)
                .filter(Matcher::matches)
                .forEach(line -> counted.put(line.group(1), line.group(2)));
        Map<String, String> shown = new TreeMap<>();
        List<String> syncs = browser.seen(".syncs tbody th");
        List<String> rows = browser.seen(".syncs td[data-label=Rows]");
        for (int at = 0; at < syncs.size(); at++) {
            shown.put(syncs.get(at), rows.get(at));
        }

        assertThat(shown).hasSize(6).isEqualTo(counted);
        assertThat(browser.seen(".figures li"))
                .startsWith(String.format(Locale.ROOT, "%,d rows", sum(shown)), "3 errors");
    }

    @Test
    void theKeyboardReachesEverySyncAndShowsWhereItIs(Browser browser) {
        browser.type(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("nightly-orders");
        assertThat(browser.style(browser.focused(), "outline-style")).isNotEqualTo("none");

        browser.type(Keys.ENTER);
        browser.awaitInView(browser.element("article:target h2"));
        assertThat(browser.seen("article:target h2")).containsExactly("nightly-orders partly failed");
    }

    @Test
    void aScreenReaderFindsTheParts(Browser browser) {
        assertThat(browser.element("main").getAriaRole()).isEqualTo("main");
        assertThat(browser.element("article").getAccessibleName()).isEqualTo("nightly-accounts succeeded");
        assertThat(browser.element(".syncs").getAccessibleName()).isEqualTo("The syncs");
        assertThat(browser.element("article table").getAccessibleName()).isEqualTo("Schemas of nightly-accounts");
    }

    @Test
    void allOfItCanBeReadInAWideWindow(Browser browser) {
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void allOfItCanBeReadByNight(Browser browser) {
        String day = browser.style(browser.element("body"), "background-color");

        browser.dark();

        assertThat(browser.style(browser.element("body"), "background-color")).isNotEqualTo(day);
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void allOfItCanBeReadOnAPhone(Browser browser) {
        browser.openNarrow(page);

        assertThat(browser.unreadable()).isEmpty();
        assertThat(browser.isInView(browser.element(".verdict"))).isTrue();
        browser.link(".failures", "nightly-orders").click();
        browser.awaitInView(browser.element("article:target .error"));
    }

    @Test
    void onPaperThereIsNoWayUp(Browser browser) {
        browser.paper();

        assertThat(browser.seen(".up")).isEmpty();
        assertThat(browser.seen("article")).hasSize(6);
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void picturesForTheDocsAreTaken(Browser browser) {
        Picture.take(browser, "nightly-sync", "report.png");

        browser.openNarrow(page);
        Picture.take(browser, "nightly-sync", "report-narrow.png");
    }

    private static WebElement outcome(Browser browser, String sync) {
        return browser.element(".syncs tr:nth-child(%d) .outcome"
                .formatted(browser.seen(".syncs tbody th").indexOf(sync) + 1));
    }

    private static long sum(Map<String, String> rows) {
        return rows.values().stream()
                .mapToLong(count -> Long.parseLong(count.replace(",", "")))
                .sum();
    }
}
