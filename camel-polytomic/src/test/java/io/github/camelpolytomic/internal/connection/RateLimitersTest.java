package io.github.camelpolytomic.internal.connection;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** A rate limit of six requests per minute applies however it is set, and never hides the failure of an attempt. */
class RateLimitersTest extends PolytomicTestSupport {

    private static final String CALL =
            "polytomic:bulkSyncStatus?callTimeout=3s&syncId=" + SampleWorkspace.SHOP_TO_BUCKET;

    @Test
    void appliesWhenItIsSetAfterTheComponentWasAdded() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            PolytomicComponent late = new PolytomicComponent();
            other.addComponent("polytomic", late);
            late.setConfiguration(component.getConfiguration());
            late.setRequestsPerMinute(6);
            other.start();

            assertApplied(other);
        }
    }

    @Test
    void appliesWhenItIsAPropertyOfCamelMain() {
        Main main = new Main();
        main.addInitialProperty("camel.component.polytomic.baseUrl", simulator.baseUrl());
        main.addInitialProperty("camel.component.polytomic.apiKey", simulator.apiKey());
        main.addInitialProperty("camel.component.polytomic.requestsPerMinute", "6");
        main.start();
        try {
            assertApplied(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesTheFailureOfAnAttemptWhenThereIsNoTurnForAnother(boolean synchronous) throws Exception {
        PolytomicComponent few = new PolytomicComponent();
        few.setConfiguration(component.getConfiguration());
        few.setRequestsPerMinute(6);
        context.addComponent("few", few);
        simulator.misbehave(Fault.status(503));

        PolytomicServerException error = failure(
                CALL.replace("polytomic:", "few:") + "&synchronous=" + synchronous, PolytomicServerException.class);

        assertThat(error.getStatusCode()).isEqualTo(503);
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(simulator.requests()).hasSize(1);
    }

    private void assertApplied(CamelContext camel) {
        ProducerTemplate calls = camel.createProducerTemplate();

        assertThat((Throwable) calls.send(CALL, exchange -> {}).getException()).isNull();
        PolytomicRateLimitException error =
                failure(calls.send(CALL, exchange -> {}), PolytomicRateLimitException.class);

        assertThat(error.getStatusCode()).isZero();
        assertThat(simulator.requests()).hasSize(1);
    }
}
