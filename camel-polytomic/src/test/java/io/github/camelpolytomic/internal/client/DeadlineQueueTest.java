package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Deadlines hold for each entry while other threads add and remove entries. */
class DeadlineQueueTest {

    private static final int THREADS = 4;
    private static final int MEMBERS_OF_A_THREAD = 5_000;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final DeadlineQueue<Member> limits = new DeadlineQueue<>(timer, System::nanoTime);

    @BeforeEach
    void removeCancelledTasks() {
        timer.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stopTheTimer() {
        timer.shutdownNow();
    }

    @Test
    void endEachEntryOnceAndNoneEarlyWhileOthersComeAndGo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Member>>> added = IntStream.range(0, THREADS)
                .mapToObj(i -> threads.submit(this::addAndRemove))
                .toList();
        List<Member> kept = new ArrayList<>();
        for (Future<List<Member>> each : added) {
            kept.addAll(each.get());
        }
        threads.shutdown();

        await().untilAsserted(() ->
                assertThat(kept).allSatisfy(member -> assertThat(member.ends).hasValue(1)));

        assertThat(kept).hasSize(THREADS * MEMBERS_OF_A_THREAD / 2).noneMatch(member -> member.early);
        assertThat(timer.getQueue()).hasSizeLessThanOrEqualTo(1);
    }

    /**
     * Returns the entries that stay until their deadline; the others are removed at once, so that the queue is empty at
     * times.
     */
    private List<Member> addAndRemove() {
        List<Member> kept = new ArrayList<>();
        for (int i = 0; i < MEMBERS_OF_A_THREAD; i++) {
            Member member =
                    new Member(Duration.ofNanos(ThreadLocalRandom.current().nextLong(20_000_000)));
            limits.add(member);
            if (i % 2 == 0) {
                kept.add(member);
            } else {
                limits.remove(member);
            }
        }
        return kept;
    }

    @Test
    void endTheOthersWhenOneFails() {
        Member unwilling = new Member(Duration.ZERO) {
            @Override
            public void onTimeout() {
                super.onTimeout();
                throw new IllegalStateException("will not");
            }
        };
        Member sameTime = new Member(Duration.ZERO);
        Member later = new Member(Duration.ofMillis(50));
        limits.add(later);
        limits.add(unwilling);
        limits.add(sameTime);

        await().untilAsserted(() -> assertThat(List.of(unwilling, sameTime, later))
                .allSatisfy(member -> assertThat(member.ends).hasValue(1)));
    }

    @Test
    void doNothingAfterTheShutdownOfTheTimer() {
        timer.shutdownNow();
        Member member = new Member(Duration.ZERO);

        limits.add(member);

        assertThat(limits.remove(member)).isTrue();
        assertThat(limits.remove(member)).isFalse();
        assertThat(member.ends).hasValue(0);
    }

    private class Member implements DeadlineQueue.Entry {

        private final long deadline;
        private final AtomicInteger ends = new AtomicInteger();
        private volatile boolean early;

        Member(Duration limit) {
            this.deadline = System.nanoTime() + limit.toNanos();
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void onTimeout() {
            early = System.nanoTime() - deadline < 0;
            limits.remove(this);
            ends.incrementAndGet();
        }
    }
}
