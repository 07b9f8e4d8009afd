package io.github.camelpolytomic.internal.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
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
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.bulk.BulkSyncServiceTestSupport;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.Execution.Phase;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.model.run.SyncRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is thrown within a run, it ends, with an exception of this project, and is no longer in flight. */
class RunTest extends BulkSyncServiceTestSupport {

    private static final RuntimeException ODD = new IllegalStateException("odd");

    private final Runs runs = new Runs(InstantSource.system());

    private static final List<ExecutionPart> BROKEN = new AbstractList<>() {
        @Override
        public ExecutionPart get(int index) {
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
        Execution broken = Execution.builder()
                .id("e")
                .status("completed")
                .phase(Phase.ENDED)
                .parts(Collections.unmodifiableList(BROKEN))
                .build();

        Throwable failure = failure(run(CompletableFuture.completedFuture(new Opened(broken, "started", followed))));

        assertThat(failure).isInstanceOf(PolytomicException.class).hasCause(ODD);
        assertThat(runs.inFlight()).isEmpty();
    }

    @Test
    void thatHasStartedIsNoInvalidRequest() {
        Execution started = Execution.builder().id("e").status("running").build();
        RunOpening opening = context -> {
            context.state().add(started);
            throw new IllegalArgumentException("no such member");
        };

        Throwable failure = failure(new Run(settings("runBulkSync"), SyncRef.byId("s"), service, runs, run -> {})
                .begin(opening)
                .end());

        assertThat(failure)
                .isInstanceOfSatisfying(
                        PolytomicRunException.class,
                        known -> assertThat(known.getRun().executionId()).isEqualTo("e"))
                .hasMessageContaining("no such member");
    }

    @Test
    void whoseStartCouldNotBeReadMayHaveAnExecution() {
        SyncService failing = (SyncService) Proxy.newProxyInstance(
                SyncService.class.getClassLoader(), new Class<?>[] {SyncService.class}, (proxy, method, args) -> {
                    if (method.getName().equals("start")) {
                        return CompletableFuture.failedFuture(new OutOfMemoryError("no space for the response"));
                    }
                    try {
                        return method.invoke(service, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        String syncId = simulator.workspace().bulkSyncs().get(0).id();
        StartNew opening = new StartNew("{}".getBytes(StandardCharsets.UTF_8), new NewKeys(), true);

        Throwable failure = failure(new Run(settings("runBulkSync"), SyncRef.byId(syncId), failing, runs, run -> {})
                .begin(opening)
                .end());

        assertThat(failure)
                .isInstanceOfSatisfying(PolytomicRunException.class, known -> assertThat(known.isOutcomeKnown())
                        .isFalse())
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }

    /** A new key for each start. */
    private static final class NewKeys implements IdempotencyKeySequence {

        @Override
        public IdempotencyKey first(Call start) {
            return IdempotencyKey.made();
        }

        @Override
        public IdempotencyKey another(Call start) {
            return IdempotencyKey.made();
        }

        @Override
        public void sent(Call start) {}

        @Override
        public void settle(Call start, Throwable failure) {}
    }

    private CompletableFuture<SyncRun> run(CompletableFuture<Opened> opened) {
        return new Run(settings("runBulkSync"), SyncRef.byId("s"), service, runs, run -> {})
                .begin(context -> opened)
                .end();
    }
}
