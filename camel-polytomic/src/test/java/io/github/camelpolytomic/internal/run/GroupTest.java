package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.internal.run.bulk.BulkSyncServiceTestSupport;
import io.github.camelpolytomic.internal.run.select.SyncSelection;
import io.github.camelpolytomic.model.run.SyncGroupRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A group whose runs cannot even begin. */
class GroupTest extends BulkSyncServiceTestSupport {

    @Test
    void endsThoughNoneOfItsRunsCanBegin() {
        CompletableFuture<SyncGroupRun> running = new Group(
                        new GroupSettings(settings("runBulkSyncs"), 2, false),
                        SyncSelection.of("name:*"),
                        service,
                        (each, sync) -> {
                            throw new ArithmeticException("too long");
                        })
                .begin()
                .end();

        assertThat(failure(running)).isInstanceOfSatisfying(PolytomicGroupRunException.class, failure -> {
            assertThat(failure.getGroup().failed())
                    .isEqualTo(simulator.workspace().bulkSyncs().size());
            assertThat(failure.getGroup().runs())
                    .allSatisfy(entry -> assertThat(entry.error()).isEqualTo("too long"));
        });
    }
}
