package io.github.camelpolytomic.internal.run.bulk;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncServiceTest extends BulkSyncServiceTestSupport {

    @Test
    void followsAnExecutionUnderTheIdOfTheRequest() throws Exception {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"id\":\"a/b\",\"status\":\"running\"}}"));

        Execution execution = service.execution("s", "a/b").get(20, TimeUnit.SECONDS);

        assertThat(execution.id()).isEqualTo("a/b");
        assertThat(execution.isOver()).isFalse();
    }

    @Test
    void returnsTheBatchStatusOfTheRequestedSyncsOnly() throws Exception {
        String syncId = simulator.workspace().bulkSyncs().get(0).id();
        simulator.workspace().bulkSyncs().forEach(sync -> sync.startScheduledRun());

        List<BatchStatus> statuses =
                service.batchStatus(List.of(syncId), true, () -> false).get(20, TimeUnit.SECONDS);

        assertThat(statuses).extracting(BatchStatus::syncId).containsExactly(syncId);
    }
}
