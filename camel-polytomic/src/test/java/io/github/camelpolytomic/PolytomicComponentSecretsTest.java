package io.github.camelpolytomic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.util.URISupport;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Credentials are sent with each request and appear nowhere else. */
class PolytomicComponentSecretsTest extends PolytomicTestSupport {

    private static final String KEY = "geheim-4711-key";
    private static final String BASIC =
            Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
    private static final String CALL = "polytomic:bulkSource?connectionId=c1&maxRetries=1&";

    private final LogRecorder recorder = new LogRecorder();

    @BeforeEach
    void listenToEverything() {
        // the header and wire loggers of HttpClient print all data, as documented
        recorder.listen(Map.of("org.apache.camel", Level.DEBUG, "io.github.camelpolytomic", Level.TRACE));
    }

    @AfterEach
    void listenNoMore() {
        recorder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "partnerKey", "deploymentKey"})
    void areNotInTheLog(String option) throws Exception {
        simulator.workspace().acceptApiKey(KEY).acceptPartnerKey(KEY).acceptDeploymentKey(KEY);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:static").to(CALL + option + "=" + KEY);
                from("direct:dynamic").toD(CALL + option + "=" + KEY + "&includeFields=${header.fields}");
                from("direct:raw").to(CALL + option + "=RAW(" + KEY + ")");
            }
        });
        simulator.misbehave(Fault.status(503).times(3));

        template.send("direct:static", exchange -> {});
        template.send("direct:static", exchange -> {});
        template.send("direct:dynamic", exchange -> exchange.getMessage().setHeader("fields", true));
        template.send("direct:raw", exchange -> {});
        context.stop();

        assertThat(recorder.lines()).anyMatch(line -> line.contains("bulkSource of connectionId=c1 failed with"));
        assertThat(recorder.lines()).hasSizeGreaterThan(50).noneMatch(PolytomicComponentSecretsTest::isTold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "partnerKey", "deploymentKey"})
    void areNotInTheUriOfTheEndpointNorOnTheExchange(String option) {
        Endpoint endpoint = context.getEndpoint(CALL + option + "=" + KEY);
        Exchange exchange = template.send(endpoint, sent -> {});

        assertThat(endpoint.getEndpointUri()).contains(option + "=xxxxxx").doesNotContain(KEY);
        assertThat(endpoint.getEndpointKey()).doesNotContain(KEY);
        assertThat(endpoint.toString()).doesNotContain(KEY);
        assertThat(exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class))
                .doesNotContain(KEY);
        assertThat(exchange.getAllProperties().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "partnerKey", "deploymentKey"})
    void areNotInJmx(String option) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:jmx").routeId("jmx").to(CALL + option + "=" + KEY);
            }
        });
        template.send("direct:jmx", exchange -> {});

        requireNothingInJmx();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAW(nowhere:x?password=" + KEY + ")",
                "RAW(nowhere:x?a=b&password=" + KEY + ")",
                "nowhere:x%3FapiKey%3D" + KEY,
                "polytomic:getIdentity%3FdeploymentKey%3D" + KEY,
                "ftp:%2F%2Fme:" + KEY + "%40host/x",
                "nowhere:x%3Fpassword%3D" + KEY + "%zz"
            })
    void ofTheProgressEndpointAreNotInTheUriNorInJmx(String progressTo) throws Exception {
        component.setAllowedProgressUris("nowhere:x?*,polytomic:getIdentity?*,ftp:*");
        String uri = "polytomic:runBulkSync?syncId=s&progressTo=" + progressTo;
        if (!progressTo.endsWith("%zz")) {
            assertThat(context.getEndpoint(uri).toString()).doesNotContain(KEY);
            requireNothingInJmx();
        }
        assertThat(new PolytomicEndpoint(
                                uri, component, PolytomicOperation.runBulkSync, new PolytomicConfiguration(), false)
                        .getEndpointUri())
                .contains("progressTo=")
                .doesNotContain(KEY);
    }

    private void requireNothingInJmx() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"), null);
        assertThat(names).anyMatch(name -> name.toString().contains("polytomic"));
        for (ObjectName name : names) {
            assertThat(name.toString()).doesNotContain(KEY);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                Object value = attributeOf(server, name, attribute);
                assertThat(String.valueOf(value))
                        .as("%s %s", name, attribute.getName())
                        .doesNotContain(KEY);
            }
        }
    }

    @Test
    void ofTwoEndpointsThatDifferInNothingElseAreNotMixedUp() {
        simulator.workspace().acceptApiKey("first-key-1").acceptApiKey("second-key-2");

        call(CALL + "apiKey=first-key-1");
        call(CALL + "apiKey=second-key-2");
        call(CALL + "apiKey=first-key-1");

        assertThat(simulator.requests())
                .extracting(request -> request.header("Authorization").orElseThrow())
                .containsExactly("Bearer first-key-1", "Bearer second-key-2", "Bearer first-key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey", "partnerKey", "deploymentKey"})
    void areMaskedWhenTheServiceRepeatsThem(String option) {
        String said = "who is " + KEY + (option.equals("deploymentKey") ? " or " + BASIC : "") + "?";
        simulator.misbehave(Fault.status(401)
                .error(ErrorShape.API_ERROR, KEY, said)
                .header("X-Request-Id", KEY)
                .once());
        simulator.misbehave(Fault.body(200, "text/plain", said));

        for (int i = 0; i < 2; i++) {
            Exception error = call(CALL + option + "=" + KEY).getException();

            assertThat(error).isInstanceOf(PolytomicException.class);
            assertThat(((PolytomicException) error).getResponseBody()).contains("who is xxxxxx");
            assertThat(everythingOf(error)).noneMatch(PolytomicComponentSecretsTest::isTold);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKey=" + KEY + "&includeFields=7x",
                "deploymentKey=" + KEY + "&unknown=1",
                "partnerKey=" + KEY + "&apiKey=" + KEY,
                "deploymentKey=" + KEY + "&apiVersion=1999-01-01"
            })
    void areNotInTheReasonWhyAnEndpointCannotBeMade(String options) {
        Throwable refused = catchThrowable(() -> context.getEndpoint(CALL + options));

        assertThat(refused).isNotNull();
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partnerKey=" + KEY + "&deploymentKey=" + KEY,
                "deploymentKey=RAW(" + KEY + ")&partnerKey=RAW(" + KEY + ")",
                "partnerKey=" + KEY + "&partnerKey=" + KEY,
                "apiKey=" + KEY + "&partnerKey=" + KEY + "&deploymentKey=" + KEY
            })
    void areNotInTheReasonWhyTwoOfThemAreRefused(String options) {
        Throwable refused = catchThrowable(() -> context.getEndpoint(CALL + options));

        assertThat(refused)
                .hasMessage("No endpoint could be found for: polytomic:bulkSource, please set only one of the"
                        + " options apiKey, partnerKey, deploymentKey, and only once");
        assertThat(refused).hasNoCause();
    }

    @Test
    void areNotInTheStartUpSummaryOfCamelMain() throws Exception {
        // at DEBUG Camel Main prints the properties of all components unmasked, as documented
        recorder.listen(Map.of("org.apache.camel.main", Level.INFO));
        Main main = new Main();
        main.configure().setBasePackageScanEnabled(false);
        main.setPropertyPlaceholderLocations("classpath:deployment-key.properties");
        main.addInitialProperty("camel.component.polytomic.baseUrl", simulator.baseUrl());
        main.configure()
                .addLambdaRouteBuilder(routes -> routes.from("direct:main").to("polytomic:bulkSource?connectionId=c"));
        main.start();
        CamelContext started = main.getCamelContext();
        started.createProducerTemplate().send("direct:main", exchange -> {});
        main.stop();

        assertThat(request().header("Authorization")).contains("Basic " + BASIC);
        assertThat(recorder.lines()).anyMatch(line -> line.contains("camel.component.polytomic.deploymentKey"));
        assertThat(recorder.lines()).noneMatch(PolytomicComponentSecretsTest::isTold);
    }

    @Test
    void leaveTheUsersOwnSensitiveWordsInForce() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            other.getCamelContextExtension().setAdditionalSensitiveKeywords("mypin");
            other.addComponent("polytomic", new PolytomicComponent());
            other.getComponent("polytomic");
            other.start();

            assertThat(URISupport.sanitizeUri("x:y?mypin=12345")).isEqualTo("x:y?mypin=xxxxxx");
            assertThat(URISupport.sanitizeUri("x:y?partnerKey=12345")).isEqualTo("x:y?partnerKey=xxxxxx");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 118, 124, 440, 490, 495, 65_525})
    void areMaskedWhereATextIsCutWithinThem(int position) {
        String said = "x".repeat(position) + KEY + "y".repeat(100);
        simulator.misbehave(
                Fault.status(401).error(ErrorShape.API_ERROR, "k", said).once());
        simulator.misbehave(Fault.body(500, "text/plain", said).once());
        simulator.misbehave(Fault.body(200, "text/plain", said).once());

        for (int i = 0; i < 3; i++) {
            Exception error = call("polytomic:bulkSource?connectionId=c1&maxRetries=0&apiKey=" + KEY)
                    .getException();

            assertThat(everythingOf(error)).noneMatch(text -> text.contains(KEY.substring(0, 5)));
        }
    }

    @Test
    void areMaskedInTheUriOfTheEndpointWhateverAnotherContextDoes() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            other.getCamelContextExtension().setAdditionalSensitiveKeywords("foo");

            assertThat(context.getEndpoint(CALL + "deploymentKey=" + KEY).getEndpointUri())
                    .doesNotContain(KEY);
            assertThat(context.getEndpoint(CALL + "partnerKey=RAW(" + KEY + ")").getEndpointUri())
                    .doesNotContain(KEY);
        }
    }

    private static List<String> everythingOf(Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        PolytomicException polytomic = (PolytomicException) error;
        return List.of(
                trace.toString(),
                String.valueOf(polytomic.getServiceMessage()),
                String.valueOf(polytomic.getErrorKey()),
                String.valueOf(polytomic.getRequestId()),
                String.valueOf(polytomic.getResponseBody()));
    }

    private static boolean isTold(String text) {
        return text.contains(KEY) || text.contains(BASIC);
    }

    private static Object attributeOf(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return attribute.isReadable() ? server.getAttribute(name, attribute.getName()) : null;
        } catch (JMException | RuntimeException e) {
            return e.getMessage();
        }
    }
}
