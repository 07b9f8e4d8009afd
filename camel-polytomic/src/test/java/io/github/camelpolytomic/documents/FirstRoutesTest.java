package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The routes in {@code docs/getting-started.md} run as they stand there, with the simulator that it shows. */
class FirstRoutesTest extends PolytomicTestSupport {

    private static final Path PAGE = GeneratedText.ROOT.resolve("docs/getting-started.md");

    @Override
    protected void prepare(CamelContext starting) {
        starting.getPropertiesComponent().addInitialProperty("crm", SampleWorkspace.CRM);
    }

    @ParameterizedTest
    @CsvSource({
        "yaml, catalog.camel.yaml, polytomic:bulkSource",
        "xml, catalog.camel.xml, <route>",
        "java, Catalog.java, org.apache.camel.main.Main"
    })
    void logTheSchemasOfASource(String language, String file, String content) throws Exception {
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("", Level.INFO));

            load(file, snippet(language, content));

            await().untilAsserted(() ->
                    assertThat(recorder.lines()).anyMatch(line -> line.endsWith(" Renewal_Review__c: Renewal Review")));
            assertThat(recorder.lines())
                    .filteredOn(line -> !line.contains(" org.apache.camel.") && line.matches(".* \\w+: [\\w ]+"))
                    .hasSize(40)
                    .first()
                    .asString()
                    .endsWith(" Account: Account");
        }
        assertThat(request().rawQuery()).isEqualTo("include_fields=false");
    }

    @Test
    void namesTheUserInCamelRun() throws Exception {
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("", Level.INFO));

            load("hello.camel.yaml", snippet("yaml", "polytomic:getIdentity"));

            await().untilAsserted(() ->
                    assertThat(recorder.lines()).anyMatch(line -> line.endsWith("I am user@sample.example")));
        }
    }

    @Test
    void theSimulatorPrintsWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .contains(
                        "export POLYTOMIC_API_KEY=" + SampleWorkspace.API_KEY + "\n",
                        "export POLYTOMIC_SOURCE=" + SampleWorkspace.CRM + "\n",
                        "API key       " + SampleWorkspace.API_KEY + "\n",
                        "organization  " + SampleWorkspace.ORGANIZATION_ID + "\n");
        assertThat(simulator.workspace().connections()).hasSize(4).allSatisfy(connection -> assertThat(page)
                .contains("connection    " + connection.id() + "  " + connection.name() + " ("));
        assertThat(simulator.workspace().bulkSyncs()).hasSize(2).allSatisfy(sync -> assertThat(page)
                .contains("bulk sync     " + sync.id() + "  " + sync.name() + "\n"));
    }

    private void load(String name, String routes) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, routes));
    }

    private static String snippet(String language, String content) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(content))
                .findFirst()
                .orElseThrow();
    }
}
