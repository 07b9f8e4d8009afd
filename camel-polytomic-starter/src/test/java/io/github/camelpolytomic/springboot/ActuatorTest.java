package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application shows of Polytomic under {@code /actuator}, asked over HTTP. */
class ActuatorTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static final String WRONG_KEY = "wr0ng-key-4711";
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
    void leavesTheServiceAloneUnlessTheHealthOfProducersIsAskedFor() throws Exception {
        start(WRONG_KEY);

        assertThat(get("health").statusCode()).isEqualTo(200);
        assertThat(POLYTOMIC.simulator().requests()).isEmpty();
    }

    @Test
    void hasTheMetersOfTheComponent() throws Exception {
        start(POLYTOMIC.simulator().apiKey());

        assertThat(get("metrics").body()).contains("\"polytomic.runs.active\"");
        assertThat(get("metrics/polytomic.runs.active").body()).contains("\"component\"", "\"polytomic\"");
    }

    @Test
    void hasTheDeveloperConsole() throws Exception {
        start(POLYTOMIC.simulator().apiKey(), "camel.component.polytomic.requests-per-minute=60");

        assertThat(get("camel/polytomic").body())
                .contains("\"component\":\"polytomic\"", "\"requestsPerMinute\":60", "\"runsInFlight\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "health",
                "health/readiness",
                "metrics",
                "metrics/polytomic.runs.active",
                "camel/polytomic",
                "configprops",
                "env",
                "camelroutes"
            })
    void showsNoSecret(String page) throws Exception {
        start(WRONG_KEY, "camel.health.producers-enabled=true");

        assertThat(get(page).body()).isNotEmpty().doesNotContain(WRONG_KEY);
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
                }
            };
        }
    }
}
