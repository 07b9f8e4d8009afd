package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.bulk.BulkSyncServiceTestSupport;
import io.github.camelpolytomic.internal.run.poll.PollTarget.Verdict;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.Execution.Phase;
import io.github.camelpolytomic.internal.run.sync.SyncState;

import static org.assertj.core.api.Assertions.assertThat;

class NextRunWatchTest extends BulkSyncServiceTestSupport {

    private static final PollInterval OFTEN = new PollInterval(Duration.ofMillis(20), Duration.ofMillis(20));

    @Test
    void pollsASyncOfWhichOnlyTheNextTimeHasChanged() {
        NextRunWatch watch = new NextRunWatch(service, "s", new SyncState(null, null), OFTEN, failure -> {});
        watch.onBatch(status("next at 1"), false);
        watch.onResult(new SyncState(null, null), null);

        assertThat(watch.onBatch(status("next at 1"), true)).isEqualTo(Verdict.UNCHANGED);
        assertThat(watch.onBatch(status("next at 2"), true)).isEqualTo(Verdict.CHANGED);
    }

    private static Optional<BatchStatus> status(String response) {
        return Optional.of(new BatchStatus("s", "completed", Phase.ENDED, List.of(), response));
    }
}
