package io.github.camelpolytomic.springboot;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

/** An application whose properties set a simulator as the service. */
abstract class SimulatedAccountTestSupport {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @DynamicPropertySource
    static void connection(DynamicPropertyRegistry properties) {
        properties.add(
                "camel.component.polytomic.base-url",
                () -> POLYTOMIC.simulator().baseUrl());
        properties.add(
                "camel.component.polytomic.api-key", () -> POLYTOMIC.simulator().apiKey());
    }
}
