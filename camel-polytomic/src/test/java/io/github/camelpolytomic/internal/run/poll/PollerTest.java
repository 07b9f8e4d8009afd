package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.bulk.BulkSyncServiceTestSupport;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is thrown in the poll for one, the others are polled and told. */
class PollerTest extends BulkSyncServiceTestSupport {

    private static final PollInterval OFTEN = new PollInterval(Duration.ofMillis(20), Duration.ofMillis(20));

    @Test
    void goesOnAfterAPollThatCannotBeMade() throws Exception {
        Poller poller = new Poller(service, (batched, failure) -> {});
        AtomicInteger polls = new AtomicInteger();
        Waiting waiting = new Waiting("s", () -> {
            if (polls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return CompletableFuture.completedFuture("news");
        });

        poller.add(waiting);

        assertThat(waiting.received.get(30, TimeUnit.SECONDS)).isEqualTo("news");
        poller.remove(waiting);
    }

    @Test
    void tellsTheOthersWhereAListenerThrows() throws Exception {
        AtomicInteger polls = new AtomicInteger();
        Poller poller = new Poller(service, (batched, failure) -> {
            if (!batched && polls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        Waiting waiting = new Waiting("s", () -> CompletableFuture.completedFuture("news"));

        poller.add(waiting);

        assertThat(waiting.received.get(30, TimeUnit.SECONDS)).isEqualTo("news");
        poller.remove(waiting);
    }

    @Test
    void doesNotRepeatAtOnceWhatCannotBePolled() {
        Poller poller = new Poller(service, (batched, failure) -> {});
        AtomicInteger batches = new AtomicInteger();
        PollInterval interval = new PollInterval(Duration.ofMillis(200), Duration.ofMillis(200));
        PollTarget<String> broken = new Waiting("s", null, interval, () -> null) {
            @Override
            protected Verdict onBatch(Optional<BatchStatus> status, boolean due) {
                batches.incrementAndGet();
                return Verdict.CHANGED;
            }
        };

        poller.add(broken);

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(batches)
                .hasValueLessThan(10));
        await().untilAsserted(() -> assertThat(batches).hasPositiveValue());
        poller.remove(broken);
    }

    /** What is always worth a poll of its own. */
    private static class Waiting extends PollTarget<String> {

        private final Supplier<CompletableFuture<String>> poll;
        private final CompletableFuture<String> received = new CompletableFuture<>();

        Waiting(String syncId, Supplier<CompletableFuture<String>> poll) {
            this(syncId, "", OFTEN, poll);
        }

        Waiting(String syncId, String topic, PollInterval interval, Supplier<CompletableFuture<String>> poll) {
            super(syncId, topic, interval, failure -> {});
            this.poll = poll;
        }

        @Override
        protected Verdict onBatch(Optional<BatchStatus> status, boolean due) {
            return Verdict.CHANGED;
        }

        @Override
        protected CompletableFuture<String> poll() {
            return poll.get();
        }

        @Override
        protected void onResult(String result, Throwable failure) {
            if (failure == null) {
                received.complete(result);
            }
        }

        @Override
        protected void fail(Throwable error) {
            received.completeExceptionally(error);
        }
    }
}
