package io.github.camelpolytomic.examples.browser;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** The data catalog of the sample workspace, as somebody reads it. */
@ExtendWith(BrowserExtension.class)
class CatalogPageIT {

    private static final String SCHEMAS = ".schema > h3 .name";
    private static final String FIELDS = ".schema tbody tr";
    private static final String TO_CAMPAIGN_ID = "Campaign › Campaign ID";

    @TempDir
    static Path folder;

    private static ExampleProgram program;
    private static URI page;

    @BeforeAll
    static void write() {
        program = ExampleProgram.run("source-catalog", folder);
        page = program.page();
    }

    @BeforeEach
    void open(Browser browser) {
        browser.open(page);
    }

    @Test
    void theTopSaysWhatItIsAndHowMuch(Browser browser) {
        assertThat(browser.title()).isEqualTo("Sales CRM – data catalog");
        assertThat(browser.seen("h1")).containsExactly("Sales CRM");
        assertThat(browser.seen(".figures li"))
                .containsExactly("40 schemas", "937 fields", "246 references", "95 pick lists");
        assertThat(program.console()).contains("Sales CRM: 40 schemas, 937 fields");
        assertThat(browser.seen(SCHEMAS)).hasSize(40);
        assertThat(browser.seen(FIELDS)).hasSize(937);
    }

    @Test
    void whatIsTypedLeavesOnlyWhatHasAllItsWords(Browser browser) {
        browser.type("/", "opportunity datetime");

        assertThat(browser.seen(SCHEMAS)).isNotEmpty().hasSizeLessThan(40);
        assertThat(browser.seen(FIELDS)).isNotEmpty().allMatch(field -> field.contains("datetime"));
        assertThat(browser.seen("nav li a")).containsExactlyElementsOf(browser.seen(SCHEMAS));
        assertThat(browser.seen("#found"))
                .containsExactly(browser.seen(SCHEMAS).size() + " schemas, "
                        + browser.seen(FIELDS).size() + " fields");
        assertThat(browser.isInView(browser.element("#schemas > h2"))).isTrue();
    }

    @Test
    void everyLetterNarrowsWhatIsSeen(Browser browser) {
        browser.type("/", "pri");
        int first = browser.seen(FIELDS).size();
        browser.type("ce b");
        int second = browser.seen(FIELDS).size();
        browser.type("ook entry");

        assertThat(second).isLessThan(first);
        assertThat(browser.seen(FIELDS)).hasSizeBetween(1, second - 1);
        assertThat(browser.seen(SCHEMAS)).contains("Price Book Entry");
    }

    @Test
    void escapeBringsEverythingBack(Browser browser) {
        browser.type("/", "account primary key", Keys.ESCAPE);

        assertThat(browser.seen(SCHEMAS)).hasSize(40);
        assertThat(browser.seen(FIELDS)).hasSize(937);
        assertThat(browser.seen("nav li")).hasSize(40);
        assertThat(browser.seen("#found")).containsExactly("Press / to come here, Esc to clear.");
    }

    @Test
    void aSearchWithoutHitsSaysSoWhereTheReaderLooks(Browser browser) {
        browser.type("/", "nothing is called this");

        assertThat(browser.seen("#schemas > .empty")).containsExactly("No schema or field matches.");
        assertThat(browser.isInView(browser.element("#nothing"))).isTrue();
        assertThat(browser.seen("#found")).containsExactly("0 schemas, 0 fields");
        assertThat(browser.seen(".schema, nav li")).isEmpty();
    }

    @Test
    void aPickListOpensWhenOneOfItsValuesIsLookedFor(Browser browser) {
        assertThat(browser.seen(".values li")).isEmpty();

        browser.type("/", "prospect");

        assertThat(browser.seen(".values li")).contains("Prospect");
        browser.type(Keys.ESCAPE);
        assertThat(browser.seen(".values li")).isEmpty();
    }

    @Test
    void aReferenceLeadsToTheFieldItPointsTo(Browser browser) {
        WebElement reference = browser.link("#schema\\:Opportunity", TO_CAMPAIGN_ID);
        WebElement field = browser.element("#schema\\:Campaign\\/Id");
        String plain = browser.style(field, "background-color");
        assertThat(browser.isInView(field)).isFalse();

        reference.click();

        browser.awaitInView(field);
        assertThat(browser.fragment()).isEqualTo("schema:Campaign/Id");
        assertThat(field.getText()).startsWith("Campaign ID");
        assertThat(browser.style(field, "background-color")).isNotEqualTo(plain);
    }

    @Test
    void theWayBackLeadsToTheReference(Browser browser) {
        WebElement reference = browser.link("#schema\\:Opportunity", TO_CAMPAIGN_ID);
        reference.click();
        browser.awaitInView(browser.element("#schema\\:Campaign\\/Id"));

        browser.back();

        browser.awaitInView(reference);
        assertThat(browser.fragment()).isEmpty();
    }

    @Test
    void aReferenceToWhatTheSearchHidesEndsTheSearch(Browser browser) {
        browser.type("/", "quote line");
        assertThat(browser.seen(SCHEMAS)).doesNotContain("Product");

        browser.link("#schema\\:QuoteLineItem", "Product › Product ID").click();

        browser.awaitInView(browser.element("#schema\\:Product2\\/Id"));
        assertThat(browser.seen(SCHEMAS)).hasSize(40);
        assertThat(browser.element("#query").getDomProperty("value")).isEmpty();
    }

    @Test
    void theContentsLeadToEachSchemaAndToTheDestination(Browser browser) {
        browser.link("nav", "Price Book Entry").click();
        browser.awaitInView(browser.element("#schema\\:PricebookEntry > h3"));

        browser.link("nav", "What the destination needs").click();
        browser.awaitInView(browser.element("#destination > h2"));
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs(Browser browser) {
        browser.type(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the schemas");
        assertThat(browser.isInView(browser.focused())).isTrue();

        browser.type(Keys.ENTER);
        browser.awaitInView(browser.element("#schemas > h2"));
        browser.type(Keys.TAB);
        assertThat(browser.focused().getAccessibleName()).isEqualTo("Link to this schema");
        assertThat(browser.style(browser.focused(), "outline-style")).isEqualTo("solid");

        browser.type("/");
        assertThat(browser.focused().getAccessibleName()).isEqualTo("Find schemas and fields");
        assertThat(browser.style(browser.focused(), "outline-style")).isEqualTo("solid");
    }

    @Test
    void aScreenReaderFindsTheParts(Browser browser) {
        assertThat(browser.element("main").getAriaRole()).isEqualTo("main");
        assertThat(browser.element("nav").getAriaRole()).isEqualTo("navigation");
        assertThat(browser.element("nav").getAccessibleName()).isEqualTo("Contents");
        assertThat(browser.element("search").getAriaRole()).isEqualTo("search");
        assertThat(browser.element("#query").getAriaRole()).isEqualTo("searchbox");
        assertThat(browser.element("#found").getAriaRole()).isEqualTo("status");
        assertThat(browser.element(".schema table").getAccessibleName()).isEqualTo("Fields of Account");
    }

    @Test
    void allOfItCanBeReadInAWideWindow(Browser browser) {
        assertThat(browser.unreadable()).isEmpty();

        browser.type("/", "account");
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void allOfItCanBeReadByNight(Browser browser) {
        String day = browser.style(browser.element("body"), "background-color");

        browser.dark();

        assertThat(browser.style(browser.element("body"), "background-color")).isNotEqualTo(day);
        assertThat(browser.unreadable()).isEmpty();
        browser.type("/", "account");
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void allOfItCanBeReadOnAPhone(Browser browser) {
        browser.openNarrow(page);

        assertThat(browser.unreadable()).isEmpty();
        assertThat(browser.isInView(browser.element("#query"))).isTrue();
        assertThat(browser.isInView(browser.element("h1"))).isTrue();
        assertThat(browser.seen("nav li, kbd")).isEmpty();
    }

    @Test
    void aPhoneFindsAndFollowsToo(Browser browser) {
        browser.openNarrow(page);

        browser.element("#query").sendKeys("case asset");
        assertThat(browser.seen("#found")).singleElement().asString().matches("\\d+ schemas?, \\d+ fields?");
        assertThat(browser.isInView(browser.element(".schema:not([hidden]) > h3")))
                .isTrue();
        browser.link("#schema\\:Case", "Asset › Asset ID").click();

        browser.awaitInView(browser.element("#schema\\:Asset\\/Id"));
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void onPaperThereIsTheCatalogAlone(Browser browser) {
        browser.paper();

        assertThat(browser.seen("nav, .skip, .permalink")).isEmpty();
        assertThat(browser.seen(FIELDS)).hasSize(937);
        assertThat(browser.unreadable()).isEmpty();
    }

    @Test
    void picturesForTheDocsAreTaken(Browser browser) {
        Picture.take(browser, "source-catalog", "catalog.png");

        browser.openNarrow(page);
        browser.element("#query").sendKeys("lead datetime");
        Picture.take(browser, "source-catalog", "catalog-narrow.png");
    }
}
