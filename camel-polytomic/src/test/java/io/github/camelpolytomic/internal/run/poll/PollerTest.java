package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.BulkSyncServiceTestSupport;
import io.github.camelpolytomic.internal.run.RunListener;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.run.BulkSyncRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is thrown in the poll for one, the others are polled and told. */
class PollerTest extends BulkSyncServiceTestSupport {

    private static final PollInterval OFTEN = new PollInterval(Duration.ofMillis(20), Duration.ofMillis(20));

    private static final RunListener NOBODY = new RunListener() {
        @Override
        public void ended(String operation, BulkSyncRun run, String outcome, Duration took) {}

        @Override
        public void looked(boolean batched, Throwable failure) {}
    };

    @Test
    void goesOnAfterAPollThatCannotBeMade() throws Exception {
        Poller poller = new Poller(api, NOBODY);
        AtomicInteger polls = new AtomicInteger();
        Waiting waiting = new Waiting("s", () -> {
            if (polls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return CompletableFuture.completedFuture("news");
        });

        poller.add(waiting);

        assertThat(waiting.told.get(30, TimeUnit.SECONDS)).isEqualTo("news");
        poller.remove(waiting);
    }

    @Test
    void tellsTheOthersWhereAListenerThrows() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Poller poller = new Poller(api, new RunListener() {
            @Override
            public void ended(String operation, BulkSyncRun run, String outcome, Duration took) {}

            @Override
            public void looked(boolean batched, Throwable failure) {
                if (!batched && told.incrementAndGet() == 1) {
                    throw new StackOverflowError();
                }
            }
        });
        Waiting waiting = new Waiting("s", () -> CompletableFuture.completedFuture("news"));

        poller.add(waiting);

        assertThat(waiting.told.get(30, TimeUnit.SECONDS)).isEqualTo("news");
        poller.remove(waiting);
    }

    /** What is always worth a poll of its own. */
    private static final class Waiting extends PollTarget<String> {

        private final Supplier<CompletableFuture<String>> poll;
        private final CompletableFuture<String> told = new CompletableFuture<>();

        Waiting(String syncId, Supplier<CompletableFuture<String>> poll) {
            super(syncId, "", OFTEN, failure -> {});
            this.poll = poll;
        }

        @Override
        Word hears(Optional<BulkSyncExecutionStatus> state, boolean due) {
            return Word.WORTH_A_LOOK;
        }

        @Override
        CompletableFuture<String> ask() {
            return poll.get();
        }

        @Override
        void told(String answer, Throwable failure) {
            if (failure == null) {
                told.complete(answer);
            }
        }

        @Override
        void broken(Throwable thrown) {
            told.completeExceptionally(thrown);
        }
    }
}
