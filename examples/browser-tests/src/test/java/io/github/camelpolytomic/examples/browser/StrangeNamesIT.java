package io.github.camelpolytomic.examples.browser;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of a service whose names are markup and scripts, or longer than any window. */
@ExtendWith(BrowserExtension.class)
class StrangeNamesIT {

    private static final String SCRIPT = "</script></style><script>document.title='ran'</script>";
    private static final String IMAGE = "\"><img src=x onerror=\"document.title='ran'\">";
    private static final String LONG = "W".repeat(300);

    @TempDir
    static Path folder;

    private static ExampleProgram catalog;
    private static ExampleProgram night;

    @BeforeAll
    static void write() {
        try (PolytomicSimulator service = PolytomicSimulator.start()) {
            service.misbehave(
                    answer("{\"schemas\": [%s, %s, %s]}".formatted(schema(SCRIPT), schema(IMAGE), schema(LONG)))
                            .on("/api/bulk/source/"));
            SimulatedBulkSync sync = sync();
            service.workspace().add(sync);
            sync.everyRun(
                    SimulatedRun.endsAfter(Duration.ofMillis(100), "failed").message(IMAGE));
            String url = "--POLYTOMIC_URL=" + service.baseUrl();
            String key = "--POLYTOMIC_API_KEY=" + service.apiKey();
            catalog = ExampleProgram.run(
                    "source-catalog",
                    folder,
                    url,
                    key,
                    "--POLYTOMIC_SOURCE=" + SampleWorkspace.SHOP,
                    "--POLYTOMIC_SOURCE_NAME=" + SCRIPT,
                    "--POLYTOMIC_DESTINATION=" + SampleWorkspace.BUCKET,
                    "--POLYTOMIC_DESTINATION_NAME=" + LONG);
            night = ExampleProgram.run(
                    "nightly-sync",
                    folder,
                    url,
                    key,
                    "--nightly.min-poll-interval=100ms",
                    "--nightly.select=active:true,name:*W");
        }
    }

    @Test
    void theCatalogShowsNamesThatAreMarkupAsTheyAre(Browser browser) {
        browser.open(catalog.page());

        assertThat(browser.title()).isEqualTo(SCRIPT + " – data catalog");
        assertThat(browser.seen("h1")).containsExactly(SCRIPT);
        assertThat(browser.seen(".schema > h3 .name")).containsExactly(SCRIPT, IMAGE, LONG);
        assertThat(browser.seen("img")).isEmpty();
    }

    @Test
    void theCatalogFindsAndFollowsThemLikeAnyOther(Browser browser) {
        browser.open(catalog.page());

        browser.type("/", "<img");
        assertThat(browser.seen(".schema > h3 .name")).containsExactly(IMAGE);
        browser.link(".schema:not([hidden]) .reference", SCRIPT + " › " + SCRIPT)
                .click();

        assertThat(browser.seen(".schema > h3 .name")).hasSize(3);
        browser.awaitInView(browser.element("tr:target"));
    }

    @Test
    void theLongestNameFitsIntoAPhone(Browser browser) {
        browser.openNarrow(catalog.page());
        assertThat(browser.unreadable()).isEmpty();

        browser.openNarrow(night.page());
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void theReportShowsThemAsTheyAre(Browser browser) {
        browser.open(night.page());

        assertThat(browser.title()).endsWith(": 1 of 1 syncs did not end well");
        assertThat(browser.seen(".syncs tbody th")).containsExactly(SCRIPT + LONG);
        assertThat(browser.seen("dd")).contains(IMAGE);
        assertThat(browser.seen("img")).isEmpty();
    }

    private static SimulatedBulkSync sync() {
        return SimulatedBulkSync.named(SCRIPT + LONG)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "shop")
                .schemas("public.orders");
    }

    private static String schema(String name) {
        return """
                {"id": $, "name": $, "fields": [{"id": $, "name": $, "type": $, "remote_type": $,
                  "association": {"id": $, "name": $, "reference_to": [%s], "referenced_field": %s},
                  "values": [{"label": $, "value": $}]}]}""".formatted(quoted(SCRIPT), quoted(SCRIPT)).replace("$", quoted(name));
    }

    private static Fault answer(String data) {
        return Fault.body(200, "application/json", "{\"data\": " + data + "}");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
