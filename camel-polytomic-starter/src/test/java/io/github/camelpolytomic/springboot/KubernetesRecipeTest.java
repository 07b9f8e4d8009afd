package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the recipe for Kubernetes in docs/recipes.md: properties and probes. One application for all tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KubernetesRecipeTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static final Path RECIPE = Path.of("../examples/recipes/src/main/resources/kubernetes");
    private static final String WRONG_KEY = "wr0ng-key-4711";

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .properties(
                        "spring.config.additional-location=file:" + RECIPE + "/",
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "camel.component.polytomic.base-url="
                                + POLYTOMIC.simulator().baseUrl(),
                        "camel.component.polytomic.api-key=" + WRONG_KEY)
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void isNotReadyWithAWrongKeyButLives() throws Exception {
        assertThat(paths()).containsExactly("/actuator/health/readiness", "/actuator/health/liveness");
        assertThat(get(paths().get(0)).statusCode()).isEqualTo(503);
        assertThat(get(paths().get(1)).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void showsNothingButTheStatus() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
        assertThat(get("/actuator/health").body())
                .contains("\"status\":\"DOWN\"")
                .doesNotContain("details", "127.0.0.1", WRONG_KEY);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/camel").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void stopsWithinTheGracePeriod() throws Exception {
        Duration grace = Duration.ofSeconds(number("terminationGracePeriodSeconds"));
        Duration camel = Duration.ofSeconds(
                application.getBean(CamelContext.class).getShutdownStrategy().getTimeout());
        Duration phase =
                application.getEnvironment().getProperty("spring.lifecycle.timeout-per-shutdown-phase", Duration.class);

        assertThat(camel).isEqualTo(Duration.ofSeconds(20));
        assertThat(camel.plus(phase)).isLessThan(grace);
    }

    @Test
    @Order(4)
    void theProbeWaitsAsLongAsACheckMayTake() throws Exception {
        assertThat(number("timeoutSeconds")).isGreaterThan(5);
    }

    private static List<String> paths() throws IOException {
        return Pattern.compile("path: (\\S+)")
                .matcher(deployment())
                .results()
                .map(path -> path.group(1))
                .toList();
    }

    private static long number(String name) throws IOException {
        MatchResult found = Pattern.compile(name + ": (\\d+)")
                .matcher(deployment())
                .results()
                .findFirst()
                .orElseThrow();
        return Long.parseLong(found.group(1));
    }

    private static String deployment() throws IOException {
        return Files.readString(RECIPE.resolve("deployment.yaml"));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:syncs").to("polytomic:listBulkSyncs");
                }
            };
        }
    }
}
