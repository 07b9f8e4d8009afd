package io.github.camelpolytomic.examples.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

/** What only a browser shows of the examples' pages: the search, the links, the layout, and that no name is executed. */
class PagesIT {

    private static final String SCHEMAS = ".schema h3 .name";
    private static final String FIELDS = ".schema tbody tr";
    private static final String SCRIPT = "</script></style><script>document.title='ran'</script>";
    private static final String IMAGE = "\"><img src=x onerror=\"document.title='ran'\">";
    private static final int PHONE = 390;
    private static final String LONG = "W".repeat(300);

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    static Path folder;

    private static URI catalog;
    private static URI report;
    private static URI hostileCatalog;
    private static URI hostileReport;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void writePages() throws Exception {
        catalog = write("source-catalog", Map.of());
        report = write("nightly-sync", Map.of());
        try (PolytomicSimulator service = PolytomicSimulator.start()) {
            String schemas =
                    "{\"data\": {\"schemas\": [%s, %s, %s]}}".formatted(schema(SCRIPT), schema(IMAGE), schema(LONG));
            service.misbehave(Fault.body(200, "application/json", schemas).on("/api/bulk/source/"));
            service.workspace()
                    .add(SimulatedBulkSync.named(SCRIPT + IMAGE + LONG)
                            .source(SampleWorkspace.SHOP)
                            .destination(SampleWorkspace.BUCKET)
                            .destinationSetting("path", "shop")
                            .schemas("public.orders"));
            Map<String, String> account =
                    Map.of("POLYTOMIC_URL", service.baseUrl(), "POLYTOMIC_API_KEY", service.apiKey());
            hostileCatalog = write(
                    "source-catalog",
                    account,
                    "--POLYTOMIC_SOURCE=" + SampleWorkspace.SHOP,
                    "--POLYTOMIC_SOURCE_NAME=" + SCRIPT,
                    "--POLYTOMIC_DESTINATION=" + SampleWorkspace.BUCKET,
                    "--POLYTOMIC_DESTINATION_NAME=" + LONG);
            hostileReport = write(
                    "nightly-sync",
                    account,
                    "--nightly.min-poll-interval=100ms",
                    "--nightly.select=active:true,name:*W");
        }
    }

    @Test
    void theSearchLeavesOnlyWhatHasAllItsWords() {
        browser.open(catalog);
        browser.type("/", "opportunity datetime");

        assertThat(browser.visible(SCHEMAS)).isNotEmpty().hasSizeLessThan(40);
        assertThat(browser.visible(FIELDS)).isNotEmpty().allMatch(field -> field.contains("datetime"));
        assertThat(browser.visible("nav li a")).isEqualTo(browser.visible(SCHEMAS));
        browser.awaitInView("#schemas > h2");

        browser.type(Keys.ESCAPE);
        assertThat(browser.visible(SCHEMAS)).hasSize(40);
        assertThat(browser.visible(FIELDS)).hasSize(937);
    }

    @Test
    void aSearchWithoutHitsSaysSo() {
        browser.open(catalog);
        browser.type("/", "nothing is called this");

        browser.awaitInView("#nothing");
        assertThat(browser.visible("#found")).containsExactly("0 schemas, 0 fields");
        assertThat(browser.visible(".schema, nav li")).isEmpty();
    }

    @Test
    void theSearchOpensAPickListWithAHit() {
        browser.open(catalog);
        assertThat(browser.visible(".values li")).isEmpty();

        browser.type("/", "prospect");
        assertThat(browser.visible(".values li")).contains("Prospect");
    }

    @Test
    void aReferenceLeadsToItsField() {
        browser.open(catalog);
        browser.follow("#schema\\:Opportunity a", "Campaign › Campaign ID");
        browser.awaitInView("#schema\\:Campaign\\/Id:target");
    }

    @Test
    void aReferenceToWhatTheSearchHidesEndsTheSearch() {
        browser.open(catalog);
        browser.type("/", "quote line");
        assertThat(browser.visible(SCHEMAS)).doesNotContain("Product");

        browser.follow("#schema\\:QuoteLineItem a", "Product › Product ID");
        browser.awaitInView("#schema\\:Product2\\/Id:target");
        assertThat(browser.visible(SCHEMAS)).hasSize(40);
    }

    @Test
    void aFailureLeadsToItsReasonAndBack() {
        browser.open(report);
        browser.awaitInView(".verdict");
        browser.follow(".failures a", "nightly-orders");
        browser.awaitInView("article:target .explanation");

        browser.follow("article:target a", "To the top");
        browser.awaitInView("h1");
    }

    @Test
    void theColumnsOfAllTablesOfTheReportAreTheSame() {
        browser.open(report);
        assertThat(browser.columns("tr")).hasSize(1);
        assertThat(browser.columns(".facts")).hasSize(1);
    }

    @Test
    void idsOfTheReportAreShownOnlyWhenAsked() {
        browser.open(report, PHONE, "screen", "light");
        assertThat(browser.visible(".technical code")).isEmpty();

        browser.click("article .technical summary");
        assertThat(browser.visible(".technical code")).hasSizeGreaterThan(2);
    }

    @Test
    void aPhoneShowsTheSchemasAndTheirFieldsWhenAsked() {
        browser.open(catalog, PHONE, "screen", "light");
        assertThat(browser.number("document.documentElement.scrollHeight")).isLessThan(6_000);
        assertThat(browser.visible(SCHEMAS)).hasSize(40);
        assertThat(browser.visible(FIELDS)).isEmpty();

        browser.click("#schema\\:Campaign summary");
        assertThat(browser.visible(FIELDS)).hasSize(30);
    }

    @Test
    void aPhoneAlwaysHasTheSearchTheSchemaAndTheWayToTheTop() {
        browser.open(catalog, PHONE, "screen", "light");
        browser.click("#schema\\:Account summary");
        browser.scrollTo(0.3);
        browser.awaitInView("#query");
        browser.awaitInView("nav .top");
        browser.awaitInView("#schema\\:Account summary");

        browser.click("nav .top");
        browser.awaitInView("h1");
    }

    @Test
    void aPhoneFindsASchemaInTheContents() {
        browser.open(catalog, PHONE, "screen", "light");
        assertThat(browser.visible("nav li")).isEmpty();

        browser.click("#contents > summary");
        browser.follow("nav li a", "Campaign");
        browser.awaitInView("#schema\\:Campaign:target summary");
        assertThat(browser.visible(FIELDS)).hasSize(30);
        assertThat(browser.visible("nav li")).isEmpty();
    }

    @Test
    void theSearchOpensSchemasOnAPhoneAndClosesThemAgain() {
        browser.open(catalog, PHONE, "screen", "light");
        browser.type("/", "lead datetime");
        assertThat(browser.visible(FIELDS)).hasSize(8).allMatch(field -> field.contains("datetime"));
        browser.awaitInView("#schemas > h2");

        browser.type(Keys.ESCAPE);
        assertThat(browser.visible(FIELDS)).isEmpty();
    }

    @Test
    void aLinkToAFieldOpensItsSchemaOnAPhone() {
        browser.open(URI.create(catalog + "#schema:Campaign/Id"), PHONE, "screen", "light");
        browser.awaitInView("#schema\\:Campaign\\/Id:target th");
        browser.awaitInView("#schema\\:Campaign summary");
    }

    @Test
    void thePagesAreOfUseWithoutScripts() {
        browser.withoutScripts(true);
        try {
            browser.open(catalog, 1400, "screen", "light");
            assertThat(browser.visible(FIELDS)).hasSize(937);
            assertThat(browser.visible("nav li")).hasSize(40);

            browser.open(catalog, PHONE, "screen", "light");
            assertThat(browser.visible(SCHEMAS)).hasSize(40);
            assertThat(browser.visible("nav .top, #contents > summary, .search"))
                    .hasSize(2);
            browser.click("#schema\\:Campaign summary");
            assertThat(browser.visible(FIELDS)).hasSize(30);
        } finally {
            browser.withoutScripts(false);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 800, 1400, 1920})
    void marginsAreEqual(int width) {
        browser.open(catalog, width, "screen", "light");
        assertThat(browser.margins(".schema"))
                .satisfies(sides -> assertThat(sides.get(0)).isEqualTo(sides.get(1)));

        browser.open(report, width, "screen", "light");
        assertThat(browser.margins(".card"))
                .satisfies(sides -> assertThat(sides.get(0)).isEqualTo(sides.get(1)));
    }

    @Test
    void aNameIsNeverExecuted() {
        browser.open(hostileCatalog);
        assertThat(browser.title()).isEqualTo(SCRIPT + " – data catalog");
        assertThat(browser.visible(SCHEMAS)).containsExactly(SCRIPT, IMAGE, LONG);
        browser.type("/", "<img");
        assertThat(browser.visible(SCHEMAS)).containsExactly(IMAGE);
        browser.follow(".schema:not([hidden]) .reference a", SCRIPT + " › " + SCRIPT);
        browser.awaitInView("tr:target");

        browser.open(hostileReport);
        assertThat(browser.title()).startsWith("Night of ");
        assertThat(browser.visible(".syncs tbody th")).containsExactly(SCRIPT + IMAGE + LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "1280, screen, light",
        "1280, screen, dark",
        "390, screen, light",
        "390, screen, dark",
        "1280, print, light"
    })
    void everythingIsReadable(int width, String medium, String scheme) throws IOException {
        for (URI page : List.of(catalog, report, hostileCatalog, hostileReport)) {
            browser.open(page, width, medium, scheme);
            assertThat(browser.unreadable()).as("%s", page).isEmpty();
            assertThat(browser.visible("nav, .up").isEmpty()).isEqualTo(medium.equals("print"));
        }
        browser.open(catalog, width, medium, scheme);
        browser.type("/", "account");
        assertThat(browser.unreadable()).isEmpty();
    }

    /** Runs an example's jar, as its README says, and returns the page that it writes. */
    private static URI write(String example, Map<String, String> account, String... arguments) throws Exception {
        Path directory = Files.createTempDirectory(folder, example);
        Path jar = Path.of("..", example, "target", example + ".jar").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Path console = directory.resolve("console.txt");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        program.environment().keySet().removeIf(name -> name.startsWith("POLYTOMIC_"));
        program.environment().putAll(account);
        assertThat(program.start().waitFor())
                .as(() -> contentOf(console.toFile()))
                .isZero();
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow()
                    .toUri();
        }
    }

    private static String schema(String name) {
        return """
                {"id": $, "name": $, "fields": [{"id": $, "name": $, "type": $, "remote_type": $,
                  "association": {"id": $, "name": $, "reference_to": [&], "referenced_field": &},
                  "values": [{"label": $, "value": $}]}]}""".replace("$", quoted(name)).replace("&", quoted(SCRIPT));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
