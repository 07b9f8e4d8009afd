package io.github.camelpolytomic.springboot;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatorCertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SslBundleTest {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().https());

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "camel.component.polytomic.base-url="
                            + POLYTOMIC.simulator().baseUrl(),
                    "camel.component.polytomic.api-key=" + POLYTOMIC.simulator().apiKey(),
                    "camel.component.polytomic.max-retries=0",
                    "spring.ssl.bundle.jks.polytomic.truststore.type=PKCS12",
                    "spring.ssl.bundle.jks.polytomic.truststore.location=classpath:" + SimulatorCertificate.TRUST_STORE,
                    "spring.ssl.bundle.jks.polytomic.truststore.password=" + SimulatorCertificate.TRUST_STORE_PASSWORD);

    @Test
    void theBundleOfCamelHttpIsTrusted() {
        application
                .withPropertyValues("camel.component.http.ssl-bundle=polytomic")
                .run(context -> assertThat(call(context.getBean(ProducerTemplate.class)))
                        .isNotNull());
    }

    @Test
    void theBundleReachesTheComponentThatIsBorrowed() {
        application
                .withPropertyValues("camel.component.http.ssl-bundle=polytomic")
                .run(context -> assertThat(context.getBean(CamelContext.class)
                                .getComponent("https", HttpComponent.class)
                                .getSslContextParameters())
                        .isNotNull());
    }

    @Test
    void aBundleOfPemFilesIsTrusted() {
        application
                .withPropertyValues(
                        "spring.ssl.bundle.pem.pems.truststore.certificate=classpath:" + SimulatorCertificate.PEM,
                        "camel.component.http.ssl-bundle=pems")
                .run(context -> assertThat(call(context.getBean(ProducerTemplate.class)))
                        .isNotNull());
    }

    @Test
    void withoutTheBundleTheCallFailsAsTransportFault() {
        application.run(context -> {
            CamelExecutionException failure = failedCall(context.getBean(ProducerTemplate.class));

            assertThat(failure.getCause())
                    .isInstanceOf(PolytomicTransportException.class)
                    .hasCauseInstanceOf(SSLException.class);
        });
    }

    @Test
    void withoutTheBundleNothingReachesTheService() {
        application.run(context -> {
            failedCall(context.getBean(ProducerTemplate.class));

            assertThat(POLYTOMIC.simulator().requests()).isEmpty();
        });
    }

    @Test
    void aComponentOfOnesOwnCanCarryABundleForPolytomicAlone() {
        application
                .withUserConfiguration(OwnHttpComponent.class)
                .withPropertyValues("camel.component.polytomic.http-component=#bean:polytomicHttp")
                .run(context -> assertThat(call(context.getBean(ProducerTemplate.class)))
                        .isNotNull());
    }

    private static BulkSource call(ProducerTemplate template) {
        return template.requestBody(CALL, null, BulkSource.class);
    }

    private static CamelExecutionException failedCall(ProducerTemplate template) {
        return catchThrowableOfType(CamelExecutionException.class, () -> call(template));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class OwnHttpComponent {

        @Bean
        HttpComponent polytomicHttp(SslBundles bundles) {
            HttpComponent http = new HttpComponent();
            http.setSslContextParameters(new SSLContextParameters() {
                @Override
                public SSLContext createSSLContext(CamelContext camel) {
                    return bundles.getBundle("polytomic").createSslContext();
                }
            });
            return http;
        }
    }
}
