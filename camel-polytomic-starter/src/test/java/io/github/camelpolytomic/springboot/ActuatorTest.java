package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.PolytomicConfiguration;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Polytomic under {@code /actuator} of an application, over HTTP. */
class ActuatorTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static final String WRONG_KEY = "wr0ng-key-4711";
    private static final List<String> PAGES = List.of(
            "health",
            "health/readiness",
            "metrics",
            "metrics/polytomic.runs.active",
            "camel/polytomic",
            "camel/bean",
            "camel",
            "configprops",
            "env",
            "camelroutes");
    private static final String[] PROPERTIES = {
        "server.port=0",
        "server.address=127.0.0.1",
        "management.endpoints.web.exposure.include=*",
        "management.endpoint.health.show-details=always",
        "management.endpoint.health.probes.enabled=true",
        "management.endpoint.health.group.readiness.include=readinessState,camelReadinessState",
        "management.endpoint.health.group.liveness.include=livenessState,camelLivenessState",
        "camel.health.exposure-level=full",
        "camel.main.dev-console-enabled=true"
    };

    private ConfigurableApplicationContext application;

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void isHealthyWhenTheServiceKnowsTheKey() throws Exception {
        start(POLYTOMIC.simulator().apiKey(), "camel.health.producers-enabled=true");

        assertThat(get("health").statusCode()).isEqualTo(200);
        assertThat(get("health").body())
                .contains("\"producer:polytomic-127.0.0.1:")
                .contains("\"UP\"");
        assertThat(get("health/readiness").body()).contains("\"UP\"");
    }

    @Test
    void isNotReadyWhenItDoesNot() throws Exception {
        start(WRONG_KEY, "camel.health.producers-enabled=true");

        assertThat(get("health").statusCode()).isEqualTo(503);
        assertThat(get("health").body()).contains("\"DOWN\"", "\"service.status.code\":\"401\"");
        assertThat(get("health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("health/readiness").body()).contains("\"OUT_OF_SERVICE\"");
    }

    @Test
    void livesWhenItDoesNot() throws Exception {
        start(WRONG_KEY, "camel.health.producers-enabled=true");

        assertThat(get("health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void asksTheServiceOnceForAllWhoAsk() throws Exception {
        start(POLYTOMIC.simulator().apiKey(), "camel.health.producers-enabled=true");

        get("health");
        get("health");
        get("health/readiness");

        assertThat(POLYTOMIC.simulator().requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactly("/api/me");
    }

    @Test
    void sendsNothingUnlessProducerChecksAreEnabled() throws Exception {
        start(WRONG_KEY);

        assertThat(get("health").statusCode()).isEqualTo(200);
        assertThat(POLYTOMIC.simulator().requests()).isEmpty();
    }

    @Test
    void showsThePropertiesThatAreNoBeans() throws Exception {
        start(POLYTOMIC.simulator().apiKey(), "camel.component.polytomic.allowed-base-urls=https://eu.example.com");

        assertThat(get("configprops").body())
                .contains("\"allowedBaseUrls\"", "\"requestsPerMinute\"")
                .doesNotContain("\"httpComponent\"");
    }

    @Test
    void hasTheMetersOfTheComponent() throws Exception {
        start(POLYTOMIC.simulator().apiKey());

        assertThat(get("metrics").body()).contains("\"polytomic.runs.active\"");
        assertThat(get("metrics/polytomic.runs.active").body()).contains("\"component\"", "\"polytomic\"");
    }

    @Test
    void countsRunsInThem() throws Exception {
        start(POLYTOMIC.simulator().apiKey());
        sync("quick", SimulatedRun.completesAfter(Duration.ZERO));

        application
                .getBean(ProducerTemplate.class)
                .requestBodyAndHeader("direct:run", null, "CamelPolytomicSyncId", "quick");

        assertThat(get("metrics/polytomic.runs").body())
                .contains("\"COUNT\",\"value\":1", "\"succeeded\"", "\"runBulkSync\"", "\"quick\"");
        assertThat(get("metrics/polytomic.runs.polls").body()).contains("\"batched\"", "\"ok\"");
    }

    @Test
    void hasTheDeveloperConsoleWithTheRunsInFlight() throws Exception {
        start(POLYTOMIC.simulator().apiKey(), "camel.component.polytomic.requests-per-minute=600");
        sync("slow", SimulatedRun.completesAfter(Duration.ofHours(1)));

        application
                .getBean(ProducerTemplate.class)
                .asyncRequestBodyAndHeader("direct:run", null, "CamelPolytomicSyncId", "slow");

        await().untilAsserted(() -> assertThat(get("camel/polytomic").body())
                .contains("\"component\":\"polytomic\"", "\"requestsPerMinute\":600", "\"runsInFlight\":1")
                .contains("\"syncId\":\"slow\"", "\"status\":\"running\""));
        assertThat(get("metrics/polytomic.runs.active").body()).contains("\"value\":1");
    }

    @Test
    void showsNoSecret() throws Exception {
        start(WRONG_KEY, "camel.health.producers-enabled=true");

        for (String page : PAGES) {
            assertThat(get(page).body()).as(page).isNotEmpty().doesNotContain(WRONG_KEY);
        }
    }

    // the reason why docs/security.md advises against exposing it
    @Test
    void showsTheKeysOfOtherBeansInTheConsoleOfBeans() throws Exception {
        start(POLYTOMIC.simulator().apiKey());
        PolytomicConfiguration account = new PolytomicConfiguration();
        account.setApiKey(WRONG_KEY);
        application.getBeanFactory().registerSingleton("account", account);

        assertThat(get("camel/bean").body()).contains(WRONG_KEY);
    }

    private static void sync(String id, SimulatedRun run) {
        SimulatedBulkSync sync = SimulatedBulkSync.named(id)
                .id(id)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", id)
                .destinationSetting("format", "parquet");
        POLYTOMIC.simulator().workspace().add(sync);
        sync.nextRun(run);
    }

    private void start(String key, String... properties) {
        application = new SpringApplicationBuilder(Application.class)
                .properties(PROPERTIES)
                .properties(
                        "camel.component.polytomic.base-url="
                                + POLYTOMIC.simulator().baseUrl(),
                        "camel.component.polytomic.api-key=" + key)
                .properties(properties)
                .run();
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + page))
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
                    from("direct:run").to("polytomic:runBulkSync?apiVersion=2025-09-18&minPollInterval=100ms");
                }
            };
        }
    }
}
