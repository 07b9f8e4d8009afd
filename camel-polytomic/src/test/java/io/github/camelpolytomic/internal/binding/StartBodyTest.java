package io.github.camelpolytomic.internal.binding;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code resyncMode=rebuild} rewrites the destination, and always requires {@code allowDestructive=true}. */
class StartBodyTest extends RunTestSupport {

    private static final String URI = "polytomic:runBulkSync?syncId=" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String REFUSAL =
            "runBulkSync with resyncMode rebuild rewrites the destination: to allow this, set"
                    + " allowDestructive=true in the URI and on the component";

    private SimulatedBulkSync warehouse;

    @Override
    protected void configure() {
        component.setAllowDestructive(true);
    }

    @BeforeEach
    void everyRunIsShort() {
        warehouse =
                service.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        warehouse.everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
    }

    @Test
    void anOptionIsRefusedWhenTheRouteIsMade() {
        assertThat(refusal(URI + "&resyncMode=rebuild")).isEqualTo(REFUSAL);
    }

    @Test
    void aHeaderIsRefused() {
        requireRefused(Map.of("CamelPolytomicResyncMode", "rebuild"), null);
    }

    @Test
    void aBodyIsRefused() {
        requireRefused(
                Map.of(), StartBulkSyncRequest.builder().resyncMode("rebuild").build());
    }

    @Test
    void theOldWordForItIsRefused() {
        requireRefused(
                Map.of(),
                StartBulkSyncRequest.builder()
                        .schemas(List.of("Account"))
                        .resync(true)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refetch", "resync"})
    void whatDestroysNothingIsNotRefused(String mode) {
        run(end(begin(URI + "&resyncMode=" + mode)));

        assertThat(warehouse.executions().get(0).resyncMode()).isEqualTo(mode);
    }

    @Test
    void whatIsMeantIsDone() {
        run(end(begin(URI + "&resyncMode=rebuild&allowDestructive=true")));

        assertThat(warehouse.executions().get(0).resyncMode()).isEqualTo("rebuild");
    }

    private void requireRefused(Map<String, String> headers, Object body) {
        var exchange = end(begin(URI + "&apiVersion=2023-04-25", before -> {
            before.getMessage().setBody(body);
            headers.forEach(before.getMessage()::setHeader);
        }));
        assertThat(failure(exchange, PolytomicValidationException.class)).hasMessage(REFUSAL);
        assertThat(service.requests()).isEmpty();
    }
}
