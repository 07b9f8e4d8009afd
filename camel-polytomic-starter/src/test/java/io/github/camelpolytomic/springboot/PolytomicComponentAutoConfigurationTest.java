package io.github.camelpolytomic.springboot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.component.http.springboot.HttpComponentConverter;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicConfiguration;
import io.github.camelpolytomic.option.OutputFormat;

import static io.github.camelpolytomic.springboot.MetadataTestSupport.PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("any-locale")
class PolytomicComponentAutoConfigurationTest {

    private static final Set<String> BEANS = Set.of("httpComponent", "configuration");

    private static final List<Sample> SAMPLES = List.of(
            new Sample("apiKey", "k1", "k1"),
            new Sample("partnerKey", "k2", "k2"),
            new Sample("deploymentKey", "k3", "k3"),
            new Sample("authOrganizationId", "o1", "o1"),
            new Sample("baseUrl", "https://polytomic.example.com", "https://polytomic.example.com"),
            new Sample("apiVersion", "2025-09-18", "2025-09-18"),
            new Sample("outputFormat", "map", OutputFormat.MAP),
            new Sample("connectTimeout", "3s", Duration.ofSeconds(3)),
            new Sample("responseTimeout", "4500", Duration.ofMillis(4500)),
            new Sample("callTimeout", "5m", Duration.ofMinutes(5)),
            new Sample("connectionRequestTimeout", "PT6S", Duration.ofSeconds(6)),
            new Sample("maxConnections", "7", 7),
            new Sample("maxRequestSize", "5000000000", 5_000_000_000L),
            new Sample("maxResponseSize", "6000000000", 6_000_000_000L),
            new Sample("maxRetries", "0", 0),
            new Sample("idempotent", "false", false),
            new Sample("keepAdditionalProperties", "false", false),
            new Sample("maxRedeliveryDelay", "10m", Duration.ofMinutes(10)),
            new Sample("requestsPerMinute", "60", 60),
            new Sample("allowedBaseUrls", "https://eu.example.com,localhost", "https://eu.example.com,localhost"),
            new Sample("allowedProgressUris", "direct:progress", "direct:progress"),
            new Sample("allowDestructive", "true", true),
            new Sample("lazyStartProducer", "true", true),
            new Sample("autowiredEnabled", "false", false),
            new Sample("healthCheckConsumerEnabled", "false", false),
            new Sample("healthCheckProducerEnabled", "false", false));

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    HttpComponentConverter.class,
                    HttpComponentAutoConfiguration.class,
                    PolytomicComponentAutoConfiguration.class));

    @ParameterizedTest
    @MethodSource("samples")
    void aPropertyReachesTheComponent(Sample sample) {
        application
                .withPropertyValues(sample.property() + "=" + sample.text())
                .run(context -> assertThat(option(context, sample.option())).isEqualTo(sample.value()));
    }

    @Test
    void allPropertiesTogetherReachTheComponent() {
        application
                .withPropertyValues(samples()
                        .map(sample -> sample.property() + "=" + sample.text())
                        .toArray(String[]::new))
                .run(context -> assertThat(SAMPLES).allSatisfy(sample -> assertThat(option(context, sample.option()))
                        .isEqualTo(sample.value())));
    }

    @Test
    void eachOptionThatIsNoBeanHasASampleHere() {
        Set<String> options = MetadataTestSupport.componentOptions().keySet();

        assertThat(Stream.concat(samples().map(Sample::option), BEANS.stream()))
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void withoutPropertiesTheComponentIsAsItComes() {
        application.run(context -> assertThat(options(context.getBean(CamelContext.class)))
                .usingRecursiveComparison()
                .isEqualTo(options(new PolytomicComponent(context.getBean(CamelContext.class)))));
    }

    @Test
    void environmentVariablesReachTheComponent() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("CAMEL_COMPONENT_POLYTOMIC_APIKEY", "from-environment"))))
                .run(context -> assertThat(option(context, "apiKey")).isEqualTo("from-environment"));
    }

    /** {@code {{env:POLYTOMIC_API_KEY}}} is what the documents recommend. */
    @Test
    void aPlaceholderOfCamelInAKeyIsResolved() {
        application
                .withPropertyValues(PREFIX + ".api-key={{env:PATH}}", PREFIX + ".base-url=https://{{app.host}}")
                .withPropertyValues("app.host=polytomic.example.com")
                .run(context -> {
                    assertThat(option(context, "apiKey")).isEqualTo(System.getenv("PATH"));
                    assertThat(option(context, "baseUrl")).isEqualTo("https://polytomic.example.com");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.polytomic.enabled", "camel.component.enabled"})
    void switchedOffThereIsNoAutoConfiguration(String property) {
        application.withPropertyValues(property + "=false").run(context -> assertThat(context)
                .doesNotHaveBean(PolytomicComponentAutoConfiguration.class));
    }

    @Test
    void thePropertyOfTheComponentOutweighsThatOfAllComponents() {
        application
                .withPropertyValues("camel.component.enabled=false", "camel.component.polytomic.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(PolytomicComponentAutoConfiguration.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.polytomic.enabled",
                "camel.component.polytomic.customizer.enabled",
                "camel.component.customizer.enabled"
            })
    void switchedOffTheComponentIsLeftAlone(String property) {
        application
                .withPropertyValues(property + "=false", "camel.component.polytomic.api-key=k1")
                .run(context -> assertThat(option(context, "apiKey")).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:lender", "#lender", "lender"})
    void anHttpComponentIsFoundByItsBeanName(String reference) {
        application
                .withBean("lender", HttpComponent.class, HttpComponent::new)
                .withPropertyValues("camel.component.polytomic.http-component=" + reference)
                .run(context -> assertThat(option(context, "httpComponent")).isSameAs(context.getBean("lender")));
    }

    @Test
    void aBeanNameThatNobodyBearsIsNamedInTheError() {
        application
                .withPropertyValues("camel.component.polytomic.http-component=#bean:lendr")
                .withBean(CallingRoute.class)
                .run(context ->
                        assertThat(context.getStartupFailure()).hasStackTraceContaining("No bean named 'lendr'"));
    }

    @Test
    void aConfigurationIsFoundByItsBeanName() {
        application
                .withBean("account", PolytomicConfiguration.class, () -> version("2024-02-08"))
                .withPropertyValues("camel.component.polytomic.configuration=#bean:account")
                .run(context -> assertThat(option(context, "apiVersion")).isEqualTo("2024-02-08"));
    }

    @Test
    void aConfigurationBeanIsNotChangedByProperties() {
        application
                .withBean("account", PolytomicConfiguration.class, PolytomicConfiguration::new)
                .withPropertyValues(
                        "camel.component.polytomic.configuration=#bean:account",
                        "camel.component.polytomic.api-key=key-of-one")
                .run(context -> {
                    assertThat(option(context, "apiKey")).isEqualTo("key-of-one");
                    assertThat(context.getBean("account", PolytomicConfiguration.class)
                                    .getApiKey())
                            .isNull();
                });
    }

    @Test
    void whatAConfigurationBeanSaysIsNotOverwrittenByDefaults() {
        application
                .withBean("account", PolytomicConfiguration.class, () -> version("2025-09-18"))
                .withPropertyValues("camel.component.polytomic.configuration=#bean:account")
                .run(context -> assertThat(option(context, "apiVersion")).isEqualTo("2025-09-18"));
    }

    @Test
    void aPropertyOutweighsTheConfigurationBeanEvenWithTheDefault() {
        application
                .withBean("account", PolytomicConfiguration.class, () -> version("2025-09-18"))
                .withPropertyValues(
                        "camel.component.polytomic.configuration=#bean:account",
                        "camel.component.polytomic.apiVersion=2023-04-25")
                .run(context -> assertThat(option(context, "apiVersion")).isEqualTo("2023-04-25"));
    }

    @Test
    void aComponentBeanKeepsWhatThePropertiesLeaveOpen() {
        application
                .withBean("polytomic", PolytomicComponent.class, () -> component(version("2025-09-18")))
                .withPropertyValues("camel.component.polytomic.api-key=k1")
                .run(context -> assertThat(option(context, "apiVersion")).isEqualTo("2025-09-18"));
    }

    @Test
    void aComponentBeanTakesThePropertiesThatAreSet() {
        application
                .withBean("polytomic", PolytomicComponent.class, () -> component(version("2025-09-18")))
                .withPropertyValues("camel.component.polytomic.api-key=k1")
                .run(context -> assertThat(option(context, "apiKey")).isEqualTo("k1"));
    }

    @Test
    void aComponentOfAnotherNameDoesNotGetTheCredentials() {
        application
                .withBean("polytomic-eu", PolytomicComponent.class, () -> component(version("2025-09-18")))
                .withPropertyValues("camel.component.polytomic.api-key=k1")
                .run(context -> assertThat(context.getBean(CamelContext.class)
                                .getComponent("polytomic-eu", PolytomicComponent.class)
                                .getConfiguration()
                                .getApiKey())
                        .isNull());
    }

    @Test
    void anUnknownApiVersionStopsTheStart() {
        application
                .withBean(CallingRoute.class)
                .withPropertyValues(
                        "camel.component.polytomic.api-key=k1", "camel.component.polytomic.api-version=2022-01-01")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("Unknown apiVersion 2022-01-01;"
                                + " supported versions are [2023-04-25, 2024-02-08, 2025-09-18]"));
    }

    @Test
    void twoCredentialsStopTheStart() {
        application
                .withBean(CallingRoute.class)
                .withPropertyValues("camel.component.polytomic.api-key=k1", "camel.component.polytomic.partner-key=k2")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "Several credentials: set exactly one of the options apiKey, partnerKey,"
                                        + " deploymentKey"));
    }

    @Test
    void missingCredentialsStopTheStart() {
        application.withBean(CallingRoute.class).run(context -> assertThat(context.getStartupFailure())
                .hasStackTraceContaining(
                        "No credentials: set exactly one of the options apiKey, partnerKey, deploymentKey"));
    }

    @Test
    void anUnknownOutputFormatIsAnErrorThatNamesTheProperty() {
        application
                .withBean(CallingRoute.class)
                .withPropertyValues("camel.component.polytomic.output-format=xml")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("camel.component.polytomic.output-format"));
    }

    private static Stream<Sample> samples() {
        return SAMPLES.stream();
    }

    private static Object option(AssertableApplicationContext context, String name) {
        return options(context.getBean(CamelContext.class)).get(name);
    }

    private static Map<String, Object> options(CamelContext camel) {
        return options(camel.getComponent("polytomic", PolytomicComponent.class));
    }

    private static Map<String, Object> options(PolytomicComponent component) {
        component.init();
        PropertyConfigurerGetter options = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
        return MetadataTestSupport.componentOptions().keySet().stream()
                .filter(name -> options.getOptionValue(component, name, true) != null)
                .collect(Collectors.toMap(name -> name, name -> options.getOptionValue(component, name, true)));
    }

    private static PolytomicConfiguration version(String version) {
        PolytomicConfiguration configuration = new PolytomicConfiguration();
        configuration.setApiVersion(version);
        return configuration;
    }

    private static PolytomicComponent component(PolytomicConfiguration configuration) {
        PolytomicComponent component = new PolytomicComponent();
        component.setConfiguration(configuration);
        return component;
    }

    private record Sample(String option, String text, Object value) {

        String property() {
            return PREFIX + MetadataTestSupport.kebab(option);
        }
    }

    static class CallingRoute extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:call").to("polytomic:bulkSource?connectionId=c1");
        }
    }
}
