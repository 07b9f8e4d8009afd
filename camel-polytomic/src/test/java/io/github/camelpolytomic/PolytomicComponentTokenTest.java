package io.github.camelpolytomic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.model.connections.ConnectSession;
import io.github.camelpolytomic.model.connections.ConnectSessionDetails;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The token of a Connect session is the only credential of its operation, and is shown nowhere. */
class PolytomicComponentTokenTest extends PolytomicTestSupport {

    private static final String TOKEN = "geheim-4711-token";
    private static final String CALL = "polytomic:getConnectSession?apiVersion=2025-09-18&maxRetries=1";

    private final LogRecorder recorder = new LogRecorder();

    @AfterEach
    void listenNoMore() {
        recorder.close();
    }

    @Test
    void isAllThatAnEndpointNeeds() throws Exception {
        ConnectSession session = template.requestBody(
                "polytomic:createConnectSession?apiVersion=2025-09-18",
                "{\"name\":\"Theirs\",\"redirect_url\":\"https://here.example\"}",
                ConnectSession.class);
        simulator.forgetRequests();
        try (CamelContext other = new DefaultCamelContext()) {
            other.start();

            ConnectSessionDetails details = other.createProducerTemplate()
                    .requestBodyAndHeader(
                            CALL + "&baseUrl=" + simulator.baseUrl(),
                            null,
                            "CamelPolytomicToken",
                            session.token(),
                            ConnectSessionDetails.class);

            assertThat(details.name()).isEqualTo("Theirs");
        }
        ReceivedRequest request = request();
        assertThat(request.rawQuery()).isEqualTo("token=" + session.token());
        assertThat(request.headerValues("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&apiKey=another-key-4711", "&deploymentKey=another-key-4711&authOrganizationId=o"})
    void isSentWithoutTheKeysOfComponentAndEndpoint(String keys) {
        call(CALL + "&token=" + TOKEN + keys);

        assertThat(request().headerNames()).doesNotContain("Authorization");
    }

    @Test
    void maySendItsCallToAnotherServiceThanThatOfTheKeys() {
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            failure(CALL + "&token=" + TOKEN + "&baseUrl=" + other.baseUrl(), PolytomicAuthenticationException.class);

            assertThat(other.requests()).hasSize(1);
            assertThat(other.requests().get(0).headerNames()).doesNotContain("Authorization");
        }
    }

    @Test
    void hasNoHealthToCheck() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            HealthCheckHelper.getHealthCheckRepository(other, "producers").setEnabled(true);
            other.start();
            other.getEndpoint(CALL + "&baseUrl=" + simulator.baseUrl());

            assertThat(HealthCheckHelper.getHealthCheckRepository(other, "producers").stream())
                    .isEmpty();
        }
    }

    @Test
    void isToldToBeWrongWithItsOwnCure() {
        PolytomicAuthenticationException refused =
                failure(CALL + "&token=" + TOKEN, PolytomicAuthenticationException.class);

        assertThat(refused)
                .hasMessage(
                        "getConnectSession failed with 401 (unauthorized): invalid or expired session token. The token"
                                + " is unknown, or its session has ended: create another session");
    }

    @Test
    void isNotInTheLog() throws Exception {
        recorder.listen(Map.of("org.apache.camel", Level.DEBUG, "io.github.camelpolytomic", Level.TRACE));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:static").to(CALL + "&token=" + TOKEN);
                from("direct:dynamic").toD(CALL + "&token=${body}");
                from("direct:literal").toD(CALL + "&token=" + TOKEN + "&idempotent=${body}");
                from("direct:raw").to(CALL + "&token=RAW(" + TOKEN + ")");
            }
        });
        simulator.misbehave(Fault.status(503).times(3));

        for (String route : List.of("direct:static", "direct:dynamic", "direct:literal", "direct:raw")) {
            template.send(
                    route, exchange -> exchange.getMessage().setBody(route.equals("direct:dynamic") ? TOKEN : "true"));
        }
        context.stop();

        assertThat(recorder.lines()).anyMatch(line -> line.contains("getConnectSession failed with"));
        assertThat(recorder.lines()).hasSizeGreaterThan(50).noneMatch(line -> line.contains(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, "RAW(" + TOKEN + ")", "RAW(" + TOKEN + ")b)"})
    void isNotInTheUriOfTheEndpointNorOnTheExchange(String value) {
        Endpoint endpoint = context.getEndpoint(CALL + "&token=" + value + "&apiKey=another-key-4711");
        Exchange exchange = template.send(endpoint, sent -> {});

        assertThat(endpoint.getEndpointUri()).contains("token=xxxxxx", "apiKey=xxxxxx");
        for (String shown : List.of(
                endpoint.getEndpointUri(),
                endpoint.getEndpointKey(),
                endpoint.toString(),
                exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class),
                exchange.getAllProperties().toString())) {
            assertThat(shown).doesNotContain(TOKEN).doesNotContain("another-key");
        }
    }

    @Test
    void isNotOnTheExchangeWhileADynamicUriIsCalled() throws Exception {
        StringWriter properties = new StringWriter();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                interceptSendToEndpoint("polytomic:*")
                        .process(exchange ->
                                properties.append(exchange.getAllProperties().toString()));
                from("direct:dynamic").toD(CALL + "&token=${body}");
            }
        });

        template.send("direct:dynamic", exchange -> exchange.getMessage().setBody(TOKEN));

        assertThat(request().rawQuery()).isEqualTo("token=" + TOKEN);
        assertThat(properties.toString()).contains("[token]").doesNotContain(TOKEN);
    }

    @Test
    void isNotInJmx() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:jmx").routeId("jmx").to(CALL + "&token=" + TOKEN);
            }
        });
        template.send("direct:jmx", exchange -> {});
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"), null);

        assertThat(names).anyMatch(name -> name.toString().contains("polytomic"));
        for (ObjectName name : names) {
            assertThat(name.toString()).doesNotContain(TOKEN);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                assertThat(String.valueOf(attributeOf(server, name, attribute)))
                        .as("%s %s", name, attribute.getName())
                        .doesNotContain(TOKEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&token=" + TOKEN, ""})
    void isMaskedWhenTheServiceRepeatsIt(String option) {
        String said = "who is " + TOKEN + "?";
        simulator.misbehave(Fault.status(401)
                .error(ErrorShape.API_ERROR, TOKEN, said)
                .header("X-Request-Id", TOKEN)
                .once());
        simulator.misbehave(Fault.body(200, "text/plain", said));

        for (int i = 0; i < 2; i++) {
            PolytomicException error = (PolytomicException)
                    call(CALL + option, option.isEmpty() ? Map.of("CamelPolytomicToken", TOKEN) : Map.of())
                            .getException();

            assertThat(error.getResponseBody()).contains("who is xxxxxx");
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace
                            + error.getServiceMessage()
                            + error.getErrorKey()
                            + error.getRequestId()
                            + error.getResponseBody())
                    .doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&unknown=1", "&await=5m", "&limit=7", "&token=" + TOKEN, "&callTimeout=never"})
    void isNotInTheReasonWhyAnEndpointCannotBeMade(String option) {
        Throwable refused = catchThrowable(() -> context.getEndpoint(CALL + "&token=" + TOKEN + option));

        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("getConnectSession").doesNotContain(TOKEN);
    }

    private static Object attributeOf(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return attribute.isReadable() ? server.getAttribute(name, attribute.getName()) : null;
        } catch (JMException | RuntimeException e) {
            return e.getMessage();
        }
    }
}
