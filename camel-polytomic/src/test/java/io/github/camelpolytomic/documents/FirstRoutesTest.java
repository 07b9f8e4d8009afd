package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The routes in {@code docs/getting-started.md} run as they stand there. */
class FirstRoutesTest extends PolytomicTestSupport {

    @Override
    protected void prepare(CamelContext starting) {
        starting.getPropertiesComponent().addInitialProperty("crm", SampleWorkspace.SHOP);
        starting.getPropertiesComponent().addInitialProperty("warehouse", SampleWorkspace.WAREHOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "xml"})
    void logTheSchemasOfASource(String language) throws Exception {
        load(
                language,
                snippet(
                        language,
                        language.equals("yaml") ? "- route:\n    from:\n      uri: direct:catalog" : "<route>"));
        assertThatTheSchemasAreLogged();
    }

    @ParameterizedTest
    @ValueSource(strings = "java")
    void logTheSchemasOfASourceInJavaToo(String language) throws Exception {
        load(language, """
                import org.apache.camel.builder.RouteBuilder;

                public class Started extends RouteBuilder {
                    @Override
                    public void configure() {
                """ + snippet(language, "from(\"direct:catalog") + "}}");

        assertThatTheSchemasAreLogged();
        template.sendBody("direct:describe", null);
        assertThat(simulator.requests().get(1).rawPath()).isEqualTo("/api/bulk/dest/" + SampleWorkspace.WAREHOUSE);
    }

    private void assertThatTheSchemasAreLogged() {
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("", Level.INFO));

            template.sendBody("direct:catalog", null);

            assertThat(recorder.lines())
                    .filteredOn(line -> line.contains("public."))
                    .hasSizeGreaterThan(5)
                    .anyMatch(line -> line.endsWith("public.orders: public.orders"));
        }
        assertThat(request().rawQuery()).isEqualTo("include_fields=false");
    }

    private void load(String language, String routes) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("Started." + language, routes));
    }

    private static String snippet(String language, String beginning) throws IOException {
        String page = Files.readString(Path.of("..", "docs/getting-started.md"));
        Matcher block = Pattern.compile("```" + language + "\n(" + Pattern.quote(beginning) + "(?s:.*?))```")
                .matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
