package io.github.camelpolytomic;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.language.SimpleExpression;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The keys of a component are sent to its own {@code baseUrl}, and elsewhere only if the component allows it. */
class CredentialScopeTest extends PolytomicTestSupport {

    @RegisterExtension
    static final PolytomicSimulatorExtension ELSEWHERE = new PolytomicSimulatorExtension();

    private static final String CALL = "polytomic:bulkSource?connectionId=c";
    private static final String SCOPE = "The credentials of the component are for .* and are not sent to .*";
    private static final String OPTION = "Option connectionId contains an & from a message: .*";
    // Camel 4.22 leaves a placeholder in a URI of toD as text
    private static final String PLACEHOLDER = "Option (apiKey|partnerKey) is an unresolved placeholder: .*";
    private static final String COMPONENT_KEY = "key-of-the-component";

    private PolytomicSimulator other;

    @Override
    protected void prepare(CamelContext starting) {
        starting.getPropertiesComponent().addInitialProperty("polytomic.key", COMPONENT_KEY);
        component.getConfiguration().setApiKey(COMPONENT_KEY);
    }

    @BeforeEach
    void letIn() {
        other = ELSEWHERE.simulator();
        simulator.workspace().acceptApiKey(COMPONENT_KEY);
        other.workspace().acceptApiKey(COMPONENT_KEY).acceptApiKey(OWN_KEY);
    }

    static Stream<Arguments> channels() {
        return Stream.of(
                channel(
                        "toD not optimised",
                        (route, uri) -> route.toD().uri(uri).allowOptimisedComponents(false),
                        SCOPE),
                channel(
                        "toD of a component that is not known",
                        (route, uri) -> route.toD(uri.replace("polytomic:", "${header.component}:")),
                        SCOPE),
                channel("recipientList", (route, uri) -> route.recipientList(new SimpleExpression(uri)), SCOPE),
                channel("routingSlip", (route, uri) -> route.routingSlip(new SimpleExpression(uri)), SCOPE),
                channel("toD", RouteDefinition::toD, OPTION),
                channel("enrich", (route, uri) -> route.enrich().simple(uri), OPTION));
    }

    private static Arguments channel(String name, BiFunction<RouteDefinition, String, ?> step, String refusal) {
        return arguments(name, step, refusal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("channels")
    void areNotSentToAHostThatAMessageNames(String name, BiFunction<RouteDefinition, String, ?> step, String refusal)
            throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                step.apply(from("direct:in"), "polytomic:bulkSource?connectionId=${header.id}");
            }
        });

        for (String more :
                List.of("", "&apiVersion=2025-09-18", "&apiKey={{polytomic.key}}", "&partnerKey={{polytomic.key}}")) {
            Exchange exchange = template.send("direct:in", in -> in.getMessage()
                    .setHeaders(Map.of("id", "x&baseUrl=" + other.baseUrl() + more, "component", "polytomic")));

            Exception error = exchange.getException();
            assertThat(error.getCause() == null ? error : Throwables.getRootCause(error))
                    .hasMessageMatching(more.contains("{{") && !isCamel418() ? refusal + "|" + PLACEHOLDER : refusal);
        }
        assertThat(other.requests()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
    }

    private boolean isCamel418() {
        return context.getVersion().startsWith("4.18.");
    }

    @Test
    void areNotSentByATemplate() {
        assertThat(refusal(CALL + "&baseUrl=" + other.baseUrl()))
                .isEqualTo(
                        ("The credentials of the component are for %s and are not sent to %s: set other credentials on"
                                        + " the endpoint (a copy of the component's key does not count), or add its"
                                        + " baseUrl to allowedBaseUrls of the component")
                                .formatted(simulator.baseUrl(), other.baseUrl()));
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void leaveTheOtherHostToAnEndpointWithAKeyOfItsOwn() {
        call(CALL + at(other.baseUrl()));

        assertThat(other.requests()).hasSize(1);
        assertThat(other.requests().get(0).header("Authorization")).contains("Bearer " + OWN_KEY);
    }

    @Test
    void areSentToAnAllowedBaseUrl() {
        component.setAllowedBaseUrls("https://eu.example.com, " + other.baseUrl() + "/");

        call(CALL + "&baseUrl=" + other.baseUrl());

        assertThat(other.requests()).hasSize(1);
        assertThat(other.requests().get(0).header("Authorization")).contains("Bearer " + COMPONENT_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.polytomic.com, app.polytomic.com",
        "https://app.polytomic.com, HTTPS://APP.Polytomic.com:443//",
        "https://app.polytomic.com, https://app.polytomic.com/x/../",
        "http://localhost/a/b, HTTP://LOCALHOST:80/a/./b/",
        "https://app.polytomic.com:8443/eu, https://app.polytomic.com:8443/eu/"
    })
    void areSentToTheSamePlaceHoweverItIsWritten(String own, String written) {
        component.getConfiguration().setBaseUrl(own);

        assertThat(context.getEndpoint(CALL + "&baseUrl=" + written)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.polytomic.com, http://app.polytomic.com",
        "https://app.polytomic.com, https://app.polytomic.com:80",
        "https://app.polytomic.com, https://app.polytomic.com:8443",
        "https://app.polytomic.com, https://app.polytomic.com.evil.example",
        "https://app.polytomic.com, https://app.polytomic.com./",
        "https://app.polytomic.com, https://polytomic.com",
        "https://app.polytomic.com, https://app.polytomic.com/eu",
        "https://app.polytomic.com/eu, https://app.polytomic.com",
        "https://app.polytomic.com/eu, https://app.polytomic.com/eu2",
        "https://app.polytomic.com/eu, https://app.polytomic.com/eu/..",
        "https://app.polytomic.com/eu, https://app.polytomic.com/EU"
    })
    void areNotSentToASimilarUrl(String own, String written) {
        component.getConfiguration().setBaseUrl(own);

        assertThat(refusal(CALL + "&baseUrl=" + written)).startsWith("The credentials of the component are for " + own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnerKey", "deploymentKey"})
    void areOfAnyForm(String option) {
        component.getConfiguration().setApiKey(null);
        if (option.equals("partnerKey")) {
            component.getConfiguration().setPartnerKey(COMPONENT_KEY);
        } else {
            component.getConfiguration().setDeploymentKey(COMPONENT_KEY);
        }
        component.getConfiguration().setAuthOrganizationId("o");

        assertThat(refusal(CALL + "&baseUrl=" + other.baseUrl()))
                .startsWith("The credentials of the component are for ");
        assertThat(refusal(
                        CALL + "&baseUrl=" + other.baseUrl() + "&authOrganizationId=x&" + option + "=" + COMPONENT_KEY))
                .startsWith("The credentials of the component are for ");
    }

    @Test
    void areNotFreedByAnEndpoint() {
        assertThat(refusal(CALL + "&allowedBaseUrls=" + other.baseUrl()))
                .isEqualTo("Option allowedBaseUrls is a component option: set it on the component, not in a URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "https://user:geheim@host", "https://ok.example.com,https://"})
    void areNotStartedWithABaseUrlThatIsNone(String allowed) throws Exception {
        try (CamelContext starting = new DefaultCamelContext()) {
            PolytomicComponent another = new PolytomicComponent();
            another.getConfiguration().setApiKey("k");
            another.setAllowedBaseUrls(allowed);
            starting.addComponent("polytomic", another);

            assertThatThrownBy(starting::start)
                    .rootCause()
                    .hasMessageStartingWith("Option allowedBaseUrls is invalid because ")
                    .hasMessageNotContaining("geheim");
        }
    }
}
