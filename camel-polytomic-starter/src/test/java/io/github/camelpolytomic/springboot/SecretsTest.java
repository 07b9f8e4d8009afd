package io.github.camelpolytomic.springboot;

import java.io.PrintWriter;
import java.io.StringWriter;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.camelpolytomic.PolytomicConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    private static final String SECRET = "s3cret-k3y";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    PolytomicComponentAutoConfiguration.class,
                    ConfigurationPropertiesReportEndpointAutoConfiguration.class,
                    EnvironmentEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "management.endpoints.web.exposure.include=*",
                    "management.endpoints.jmx.exposure.include=*",
                    "spring.jmx.enabled=true",
                    "camel.component.polytomic.api-key=" + SECRET);

    @Test
    void theReportOfPropertiesListsOurs() {
        application.run(context -> assertThat(report(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                        .configurationProperties()))
                .contains("camel.component.polytomic", "apiKey"));
    }

    @Test
    void theReportOfPropertiesMasksThem() {
        application.run(context -> assertThat(report(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                        .configurationProperties()))
                .doesNotContain(SECRET));
    }

    @Test
    void theReportOfPropertiesMasksThemBesideBeans() {
        application
                .withBean("http", HttpComponent.class, HttpComponent::new)
                .withBean("account", PolytomicConfiguration.class, PolytomicConfiguration::new)
                .withPropertyValues(
                        "camel.component.polytomic.http-component=#bean:http",
                        "camel.component.polytomic.configuration=#bean:account")
                .run(context -> assertThat(report(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                                .configurationProperties()))
                        .contains("\"apiKey\":\"******\"")
                        .doesNotContain(SECRET));
    }

    @Test
    void theReportOfTheEnvironmentMasksThem() {
        application.run(context -> assertThat(
                        report(context.getBean(EnvironmentEndpoint.class).environment("camel.*")))
                .contains("camel.component.polytomic.api-key")
                .doesNotContain(SECRET));
    }

    @Test
    void aStartThatFailsDoesNotShowThem() {
        application
                .withBean(CallingRoute.class)
                .withPropertyValues("camel.component.polytomic.deployment-key=" + SECRET)
                .run(context ->
                        assertThat(stackTrace(context.getStartupFailure())).doesNotContain(SECRET));
    }

    @Test
    void aStartDoesNotLogThemEvenAtTrace() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            application.withBean(CallingRoute.class).run(context -> assertThat(context)
                    .hasNotFailed());
        } finally {
            root.setLevel(Level.WARN);
            root.detachAppender(log);
        }

        assertThat(log.list).isNotEmpty().noneMatch(event -> event.getFormattedMessage()
                .contains(SECRET));
    }

    private static String report(Object descriptor) throws JsonProcessingException {
        return JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValueAsString(descriptor);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static class CallingRoute extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:call").to("polytomic:bulkSource?connectionId=c1");
        }
    }
}
