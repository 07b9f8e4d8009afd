package io.github.camelpolytomic.internal.producer;

import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** An id header of an earlier step is removed if it could be mistaken for the result of this step. */
class PolytomicProducerIdentifierTest extends PolytomicTestSupport {

    private static final String EXPORT = "polytomic:exportBulkSyncExecutionLogs?syncId=s&executionId=e";

    @Test
    void ofAJobIsRemovedWhenTheAnswerIsALink() {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"url\":\"https://logs.example\"}}"));

        Exchange exchange = call(EXPORT, Map.of("CamelPolytomicJobId", "earlier", "CamelPolytomicJobType", "earlier"));

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelPolytomicJobId", "CamelPolytomicJobType");
    }

    @Test
    void ofAnExecutionIsRemovedWhenTheStartFails() {
        simulator.misbehave(Fault.status(404));

        Exchange exchange = call("polytomic:startBulkSync?syncId=s", Map.of("CamelPolytomicExecutionId", "earlier"));

        failure(exchange, PolytomicNotFoundException.class);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicExecutionId");
    }

    @Test
    void staysWhenTheCallThatFailsWasGivenIt() {
        simulator.misbehave(Fault.status(404));

        Exchange exchange = call(
                "polytomic:createSharedConnection?childOrganizationId=o",
                Map.of("CamelPolytomicConnectionId", "the-parent"));

        failure(exchange, PolytomicNotFoundException.class);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicConnectionId"))
                .isEqualTo("the-parent");
    }
}
