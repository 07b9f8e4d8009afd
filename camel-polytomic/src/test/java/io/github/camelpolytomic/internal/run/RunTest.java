package io.github.camelpolytomic.internal.run;

import java.time.InstantSource;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is thrown within a run, it ends, with an exception of this project, and is no longer in flight. */
class RunTest extends BulkSyncServiceTestSupport {

    private static final RuntimeException ODD = new IllegalStateException("odd");

    private final Runs runs = new Runs(InstantSource.system());

    private static final List<BulkSyncSchemaExecution> BROKEN = new AbstractList<>() {
        @Override
        public BulkSyncSchemaExecution get(int index) {
            throw ODD;
        }

        @Override
        public int size() {
            return 1;
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofWhichNothingCanBeToldEnds(boolean followed) {
        BulkSyncExecution broken = BulkSyncExecution.builder()
                .id("e")
                .status("completed")
                .schemas(Collections.unmodifiableList(BROKEN))
                .build();

        Throwable failure = failure(run(CompletableFuture.completedFuture(new Opened(broken, "started", followed))));

        assertThat(failure).isInstanceOf(PolytomicException.class).hasCause(ODD);
        assertThat(runs.inFlight()).isEmpty();
    }

    @Test
    void thatHasStartedIsNoInvalidRequest() {
        BulkSyncExecution started =
                BulkSyncExecution.builder().id("e").status("running").build();
        RunOpening opening = steps -> {
            steps.state().seen(started);
            throw new IllegalArgumentException("no such member");
        };

        Throwable failure = failure(new Run(settings("runBulkSync"), SyncRef.byId("s"), opening, api, runs, run -> {})
                .begin()
                .end());

        assertThat(failure)
                .isInstanceOfSatisfying(
                        PolytomicRunException.class,
                        known -> assertThat(known.getRun().executionId()).isEqualTo("e"))
                .hasMessageContaining("no such member");
    }

    private CompletableFuture<BulkSyncRun> run(CompletableFuture<Opened> opened) {
        return new Run(settings("runBulkSync"), SyncRef.byId("s"), steps -> opened, api, runs, run -> {})
                .begin()
                .end();
    }
}
