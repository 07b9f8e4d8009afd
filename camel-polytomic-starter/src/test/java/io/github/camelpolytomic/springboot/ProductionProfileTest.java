package io.github.camelpolytomic.springboot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel 4.22 with its profile {@code prod} does not start with a key in plain text; a placeholder of Camel is none. */
class ProductionProfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"api-key", "partner-key", "deployment-key"})
    void startsWithAPlaceholderAsKey(String option) {
        new ApplicationContextRunner()
                .withUserConfiguration(App.class)
                .withPropertyValues(
                        "camel.main.profile=prod", MetadataTestSupport.PREFIX + "." + option + "={{env:PATH}}")
                .run(application -> assertThat(application).hasNotFailed());
    }

    @Configuration
    @EnableAutoConfiguration
    static class App {}
}
