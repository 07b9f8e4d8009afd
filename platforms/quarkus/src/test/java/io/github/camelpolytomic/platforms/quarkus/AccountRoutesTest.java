package io.github.camelpolytomic.platforms.quarkus;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.option.PolytomicConstants;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;




/** The routes within Quarkus's own class loaders. */
@QuarkusTest
@WithTestResource(SimulatedAccount.class)
class AccountRoutesTest {

    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate template;

    @Test
    void theContextIsThatOfCamelQuarkus() {
        assertThat(camel.getClass().getName()).startsWith("org.apache.camel.quarkus.");
    }

    @Test
    void aSourceIsARecord() {
        assertThat(ask("direct:source", SampleWorkspace.CRM))
                .isInstanceOfSatisfying(
                        BulkSource.class, source -> assertThat(source.schemas()).hasSize(40));
    }

    @Test
    void aDestinationIsARecord() {
        assertThat(ask("direct:destination", SampleWorkspace.WAREHOUSE))
                .isInstanceOfSatisfying(BulkDestination.class, destination -> assertThat(destination.configuration())
                        .containsKey("schema"));
    }

    @Test
    void aSourceThatIsNotThereIsTheComponentsException() {
        assertThatThrownBy(() -> ask("direct:source", "no-such-connection"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(PolytomicNotFoundException.class);
    }

    @Test
    void aRunIsWaitedForUntilItsEnd() {
        Object run = template.requestBodyAndHeader(
                "direct:run", null, PolytomicConstants.SYNC_ID, SampleWorkspace.CRM_TO_WAREHOUSE);

        assertThat(run).isInstanceOfSatisfying(BulkSyncRun.class, ended -> {
            assertThat(ended.status()).isEqualTo("completed");
            assertThat(ended.recordCount()).isEqualTo(500);
        });
    }

    private Object ask(String route, String connection) {
        return template.requestBodyAndHeader(route, null, PolytomicConstants.CONNECTION_ID, connection);
    }
}
