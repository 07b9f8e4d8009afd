package io.github.camelpolytomic.platforms.quarkus;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;




/** An account at a simulator, in the environment of the application. */
public final class SimulatedAccount implements QuarkusTestResourceLifecycleManager {

    private PolytomicSimulator service;

    @Override
    public Map<String, String> start() {
        service = PolytomicSimulator.start();
        return Map.of(
                "POLYTOMIC_URL", service.baseUrl(),
                "POLYTOMIC_API_KEY", service.apiKey(),
                "quarkus.http.test-port", "0",
                "quarkus.log.category.\"io.github.camelpolytomic\".level", "TRACE",
                "quarkus.log.category.\"org.apache.camel\".level", "DEBUG",
                // prints all properties of the application at DEBUG: README warns of it
                "quarkus.log.category.\"org.apache.camel.main\".level", "INFO");
    }

    @Override
    public void stop() {
        service.close();
    }
}
