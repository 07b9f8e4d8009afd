package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The REST recipe of docs/recipes.md on Spring Boot's server. It decodes less than Camel Main's, with which the tests of
 * {@code examples/recipes} run.
 */
class RestRecipeTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static final Path SOURCES =
            Path.of("../examples/recipes/src/main/java/io/github/camelpolytomic/examples/recipes");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext application;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start(@TempDir Path classes) throws Exception {
        List<RoutesBuilder> routes = routes(classes, "HttpErrors", "StartAndAskLater");
        application = new SpringApplicationBuilder(Application.class)
                .initializers((GenericApplicationContext context) -> routes.forEach(builder ->
                        context.registerBean(builder.getClass().getSimpleName(), RoutesBuilder.class, () -> builder)))
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "camel.main.shutdown-timeout=1",
                        "camel.component.polytomic.api-version=2025-09-18",
                        "camel.component.polytomic.base-url="
                                + POLYTOMIC.simulator().baseUrl(),
                        "camel.component.polytomic.api-key="
                                + POLYTOMIC.simulator().apiKey())
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void startsASyncOfTheSampleWorkspaceAndHasItsState() throws Exception {
        HttpResponse<String> started = post("/syncs/executions?name=CRM%20to%20warehouse");

        assertThat(started.statusCode()).isEqualTo(202);
        String execution = json(started).get("id").asText();
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions/" + execution);

        HttpResponse<String> state = get(location);
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(json(state).get("id").asText()).isEqualTo(execution);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100% + 41%41",
                "a/b?id=x&schemas=y",
                "\u00dcbersicht \u65e5\u672c \ud83d\ude00",
                "\"a\" \\ b",
                "{{env:HOME}} ${body}"
            })
    void takesAnyNameAsItIs(String name) throws Exception {
        SimulatedBulkSync sync = SimulatedBulkSync.named(name)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "any")
                .destinationSetting("format", "parquet")
                .schemas("public.orders");
        POLYTOMIC.simulator().workspace().add(sync);
        sync.everyRun(SimulatedRun.completesAfter(Duration.ZERO));

        HttpResponse<String> started =
                post("/syncs/executions?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void respondsWithAProblem() throws Exception {
        assertProblem(post("/syncs/executions?name=Unknown"), 404, "No sync has this name");
        assertProblem(post("/syncs/executions"), 400, "The parameter name is missing");
        assertProblem(get("/syncs/unknown/executions/e1"), 404, "PolytomicNotFoundException");
        assertProblem(
                get("/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions/%2E%2E%20x"),
                404,
                "PolytomicNotFoundException");
        assertThat(POLYTOMIC.simulator().requests())
                .noneMatch(request -> request.method().equals("POST"));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String title) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("title").asText()).isEqualTo(title);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> post(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    // no dependency on the module of the recipes: it is built later
    private static List<RoutesBuilder> routes(Path classes, String... names) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            Iterable<Path> sources = Stream.of(names)
                    .map(name -> SOURCES.resolve(name + ".java"))
                    .toList();
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        ClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, RestRecipeTest.class.getClassLoader());
        List<RoutesBuilder> routes = new ArrayList<>();
        for (String name : names) {
            routes.add((RoutesBuilder) loader.loadClass("io.github.camelpolytomic.examples.recipes." + name)
                    .getConstructor()
                    .newInstance());
        }
        return routes;
    }
}
