package io.github.camelpolytomic.springboot;

import org.apache.camel.CamelContext;
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

    @ParameterizedTest
    @ValueSource(strings = {"plain", "${account.key}"})
    void doesNotStartWithAPlainKeyOnCamel422(String key) {
        new ApplicationContextRunner()
                .withUserConfiguration(App.class)
                .withPropertyValues(
                        "camel.main.profile=prod", "account.key=plain", MetadataTestSupport.PREFIX + ".api-key=" + key)
                .run(application ->
                        assertThat(application.getStartupFailure() != null).isEqualTo(!isCamel418()));
    }

    private static boolean isCamel418() {
        return CamelContext.class.getPackage().getImplementationVersion().startsWith("4.18.");
    }

    @Configuration
    @EnableAutoConfiguration
    static class App {}
}
