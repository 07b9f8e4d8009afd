package io.github.camelpolytomic.examples.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;

/** Starts a simulator with a sample workspace when the environment says nothing about a service to read. */
final class SampleWorkspaceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String API_KEY = "POLYTOMIC_API_KEY";
    private static final String SOURCE = "POLYTOMIC_SOURCE";
    private static final String DESTINATION = "POLYTOMIC_DESTINATION";
    private static final String URL = "POLYTOMIC_URL";
    private static final List<String> NEEDED = List.of(API_KEY, SOURCE, DESTINATION);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        List<String> missing = NEEDED.stream()
                .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
                .toList();
        if (missing.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("account", defaults(environment)));
            return;
        }
        if (missing.size() < NEEDED.size() || StringUtils.hasText(environment.getProperty(URL))) {
            throw new IllegalStateException("Not set: " + String.join(", ", missing)
                    + ". To read the service set " + String.join(", ", NEEDED)
                    + "; to see the sample workspace set none of them, and no " + URL + ".");
        }
        PolytomicSimulator simulator = PolytomicSimulator.start();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                simulator.close();
            }
        });
        environment.getPropertySources().addFirst(new MapPropertySource("sampleWorkspace", properties(simulator)));
    }

    // a variable that is set to nothing, as tools do, is one that is not set
    private static Map<String, Object> defaults(ConfigurableEnvironment environment) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(URL, "https://app.polytomic.com");
        defaults.put(SOURCE + "_NAME", environment.getProperty(SOURCE));
        defaults.put(DESTINATION + "_NAME", environment.getProperty(DESTINATION));
        defaults.keySet().removeIf(name -> StringUtils.hasText(environment.getProperty(name)));
        return defaults;
    }

    private static Map<String, Object> properties(PolytomicSimulator simulator) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(URL, simulator.baseUrl());
        properties.put("sample.api-key", simulator.apiKey());
        properties.put("camel.component.polytomic.api-key", "{{sample.api-key}}");
        properties.put(SOURCE, SampleWorkspace.CRM);
        properties.put(SOURCE + "_NAME", name(simulator, SampleWorkspace.CRM));
        properties.put(DESTINATION, SampleWorkspace.WAREHOUSE);
        properties.put(DESTINATION + "_NAME", name(simulator, SampleWorkspace.WAREHOUSE));
        return properties;
    }

    private static String name(PolytomicSimulator simulator, String connectionId) {
        return simulator
                .workspace()
                .connection(connectionId)
                .map(SimulatedConnection::name)
                .orElseThrow();
    }
}
