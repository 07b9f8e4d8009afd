package io.github.camelpolytomic.springboot;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.component.http.springboot.HttpComponentConverter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The properties of an application set its rate limit. */
class RequestsPerMinuteTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static final String CALL =
            "polytomic:bulkSyncStatus?callTimeout=3s&syncId=" + SampleWorkspace.SHOP_TO_BUCKET;

    @Test
    void isKept() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class,
                        HttpComponentConverter.class,
                        HttpComponentAutoConfiguration.class,
                        PolytomicComponentAutoConfiguration.class))
                .withPropertyValues(
                        "camel.component.polytomic.base-url="
                                + POLYTOMIC.simulator().baseUrl(),
                        "camel.component.polytomic.api-key="
                                + POLYTOMIC.simulator().apiKey(),
                        "camel.component.polytomic.requests-per-minute=6")
                .run(context -> {
                    ProducerTemplate calls = context.getBean(ProducerTemplate.class);
                    Exchange first = calls.send(CALL, exchange -> {});
                    Exchange second = calls.send(CALL, exchange -> {});

                    assertThat((Throwable) first.getException()).isNull();
                    assertThat((Throwable) second.getException())
                            .isInstanceOfSatisfying(
                                    PolytomicRateLimitException.class,
                                    error -> assertThat(error.getStatusCode()).isZero());
                    assertThat(POLYTOMIC.simulator().requests()).hasSize(1);
                });
    }
}
