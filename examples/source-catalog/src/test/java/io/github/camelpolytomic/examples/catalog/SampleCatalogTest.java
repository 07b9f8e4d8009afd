package io.github.camelpolytomic.examples.catalog;

import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.Workspace;

import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.field;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.page;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.runWithoutAccount;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.schema;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.texts;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SampleCatalogTest {

    private static final List<SimulatedSchema> SCHEMAS = Workspace.sample()
            .connection(SampleWorkspace.CRM)
            .map(SimulatedConnection::schemas)
            .orElseThrow();

    @TempDir
    static Path directory;

    private static int exitCode;
    private static String console;
    private static Document page;

    @BeforeAll
    static void runOnce(CapturedOutput output) {
        exitCode = runWithoutAccount(directory);
        console = output.getAll();
        page = page(directory);
    }

    @Test
    void theProgramEndsAndSaysWhatItReadAndWhereThePageIs() {
        assertThat(exitCode).isZero();
        assertThat(console)
                .isEqualToNormalizingNewlines("Sales CRM: %d schemas, %d fields%nwritten to %s%n"
                        .formatted(
                                SCHEMAS.size(),
                                fieldCount(),
                                directory.resolve("catalog.html").toUri()));
    }

    @Test
    void theHeaderNamesSourceDestinationVersionAndTime() {
        assertThat(page.title()).isEqualTo("Sales CRM – data catalog");
        assertThat(page.select("h1").text()).isEqualTo("Sales CRM");
        assertThat(page.select("header .into").text()).isEqualTo("to be synced into Analytics Warehouse");
        assertThat(texts(page, ".facts dd").get(0)).matches("\\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d UTC.*");
        assertThat(texts(page, ".facts dd").get(1)).isEqualTo("supported");
        assertThat(page.select(".facts time").attr("datetime")).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.+");
    }

    @Test
    void idsAreFoldedAway() {
        assertThat(texts(page, "header > .technical:not([open]) dd"))
                .containsExactly(SampleWorkspace.CRM, SampleWorkspace.WAREHOUSE, "2023-04-25");
        page.select(":not(.technical *)").forEach(element -> assertThat(element.ownText())
                .doesNotContain(SampleWorkspace.CRM, SampleWorkspace.WAREHOUSE));
    }

    @Test
    void theFieldsOfASchemaAreFoldedAndCounted() {
        assertThat(page.select(".schema > details.fields:not([open])")).hasSameSizeAs(SCHEMAS);
        assertThat(schema(page, "Account").select("details.fields > summary").text())
                .isEqualTo("Account 50 fields");
        assertThat(page.select("#contents").hasAttr("open")).isFalse();
    }

    @Test
    void theHeaderCountsWhatThePageShows() {
        assertThat(texts(page, ".figures li"))
                .containsExactly(
                        SCHEMAS.size() + " schemas",
                        fieldCount() + " fields",
                        page.select(".reference").size() + " references",
                        page.select(".values").size() + " pick lists");
        assertThat(page.select("article.schema")).hasSameSizeAs(SCHEMAS);
        assertThat(page.select("tbody tr")).hasSize(fieldCount());
        assertThat(page.select(".reference, .values")).isNotEmpty();
    }

    @Test
    void theContentsLeadToEachSchemaInTheOrderOfTheSource() {
        assertThat(page.select("nav li a")).hasSameSizeAs(SCHEMAS).allSatisfy(link -> {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target.select("h3 .name").text()).isEqualTo(link.text());
        });
        assertThat(page.select("nav li").first().text())
                .isEqualTo(
                        "Account " + schema(page, "Account").select("tbody tr").size());
    }

    @Test
    void aFieldShowsNameIdentifierTypesAndThatItIsThePrimaryKey() {
        Element id = field(page, "Account", "Account ID");

        assertThat(id.select("th").text()).isEqualTo("Account ID Id primary key");
        assertThat(id.select(".type").text()).isEqualTo("string");
        assertThat(id.select(".remote").text()).isEqualTo("id");
        assertThat(id.id()).isEqualTo("schema:Account/Id");
        assertThat(schema(page, "Account").select(".key")).hasSize(1);
    }

    @Test
    void anIdentifierThatIsTheNameIsNotRepeated() {
        assertThat(field(page, "Account", "Industry").select("th").text()).isEqualTo("Industry");
    }

    @Test
    void aPickListIsFoldedAndCounted() {
        Element values = field(page, "Account", "Account Rating").selectFirst("details");

        assertThat(values.hasAttr("open")).isFalse();
        assertThat(values.select("summary").text()).isEqualTo("3 values");
        assertThat(texts(values, "li")).containsExactly("Hot", "Warm", "Cold");
    }

    @Test
    void aReferenceLinksToTheFieldItPointsTo() {
        Element link = field(page, "Contact", "Account ID").selectFirst(".reference a");

        assertThat(link.text()).isEqualTo("Account › Account ID");
        assertThat(page.getElementById(link.attr("href").substring(1))).isEqualTo(field(page, "Account", "Account ID"));
    }

    @Test
    void aSchemaNamesTheFieldsThatPointToIt() {
        Element incoming = schema(page, "Account").selectFirst(".incoming");

        assertThat(texts(incoming, "a")).contains("Account › Parent Account ID", "Contact › Account ID");
        assertThat(schema(page, "Account").select(".permalink").attr("href")).isEqualTo("#schema:Account");
        assertThat(incoming.select("summary").text())
                .isEqualTo("Referenced by " + incoming.select("a").size() + " fields");
    }

    @Test
    void outgoingAndIncomingReferencesAreTheSame() {
        assertThat(page.select(".incoming a")).hasSameSizeAs(page.select(".reference a"));
    }

    @Test
    void allLinksLeadToAnAnchorOfThePage() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        });
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(page.select("[src], link, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.html()).doesNotContain("http://", "https://");
    }

    @Test
    void theBrowserIsToldToLoadNothing() {
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';");
    }

    @Test
    void aScreenReaderFindsTheParts() {
        assertThat(page.select("main, nav[aria-label=Contents], search, label[for=query], #found[role=status]"))
                .hasSize(5);
        assertThat(schema(page, "Account").select("table caption").text()).isEqualTo("Fields of Account");
    }

    @Test
    void theDestinationShowsItsSettingsWithDefaultsAndItems() {
        Element destination = page.getElementById("destination");

        assertThat(texts(destination, ".settings .settings"))
                .singleElement()
                .asString()
                .contains("soft_deletes default true", "bulk_sync_staging_schema default POLYTOMIC_STAGING");
        assertThat(setting(destination, "schema")).isEqualTo("schema required");
        assertThat(setting(destination, "table_prefix")).isEqualTo("table_prefix");
        assertThat(setting(destination, "mirror_schemas")).isEqualTo("mirror_schemas default false");
    }

    @Test
    void theDestinationShowsItsModesAndResyncModes() {
        Element destination = page.getElementById("destination");

        assertThat(texts(destination, ".modes dt")).containsExactly("Replicate replicate", "Snapshot snapshot");
        assertThat(texts(destination, ".modes dd").get(1))
                .isEqualTo("Write a complete, dated copy of the source on every run");
        assertThat(texts(destination, ".chips li")).containsExactly("refetch", "resync", "rebuild");
    }

    private static String setting(Element destination, String name) {
        return destination.select(".settings > li").stream()
                .map(Element::text)
                .filter(text -> text.split(" ")[0].equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int fieldCount() {
        return SCHEMAS.stream().mapToInt(schema -> schema.fields().size()).sum();
    }
}
