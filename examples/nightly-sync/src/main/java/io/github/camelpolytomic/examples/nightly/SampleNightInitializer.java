package io.github.camelpolytomic.examples.nightly;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatorClock;

/** Starts a simulator with a sample night when the environment says nothing about an account. */
final class SampleNightInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String API_KEY = "POLYTOMIC_API_KEY";
    private static final String URL = "POLYTOMIC_URL";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean hasUrl = StringUtils.hasText(environment.getProperty(URL));
        if (StringUtils.hasText(environment.getProperty(API_KEY))) {
            if (!hasUrl) {
                // a variable that is set to nothing, as tools do, is one that is not set
                add(environment, Map.of(URL, "https://app.polytomic.com"));
            }
            return;
        }
        if (hasUrl) {
            throw new IllegalStateException("Not set: " + API_KEY
                    + ". To run the syncs of your account set it; to see the sample night set no " + URL + " either.");
        }
        PolytomicSimulator simulator = SampleNight.start(SimulatorClock.realTime());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                simulator.close();
            }
        });
        add(
                environment,
                Map.of(
                        URL,
                        simulator.baseUrl(),
                        "sample.api-key",
                        simulator.apiKey(),
                        "camel.component.polytomic.api-key",
                        "{{sample.api-key}}",
                        "nightly.min-poll-interval",
                        "500ms"));
    }

    private static void add(ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("nightly", properties));
    }
}
