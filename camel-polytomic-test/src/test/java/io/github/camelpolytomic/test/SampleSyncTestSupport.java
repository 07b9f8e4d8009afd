package io.github.camelpolytomic.test;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator whose clock stands still until a test moves it, and one of its sample syncs. */
public abstract class SampleSyncTestSupport {

    protected final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
    protected final PolytomicSimulator polytomic =
            PolytomicSimulator.builder().clock(clock).start();
    protected SimulatedBulkSync sync;

    @BeforeEach
    final void lookUpTheSync() {
        sync = polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
    }

    @AfterEach
    final void closeTheSimulator() {
        polytomic.close();
    }
}
