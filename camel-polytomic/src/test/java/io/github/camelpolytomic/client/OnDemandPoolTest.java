package io.github.camelpolytomic.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A pool has as many threads as it has tasks at a time, and no fewer. */
class OnDemandPoolTest {

    private static final int MOST = 20;
    private static final int QUEUE = 30;

    private final AtomicLong clock = new AtomicLong();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(MOST, MOST, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE));
    private final ExecutorService pool = OnDemandPool.of(threads, clock::get);

    @AfterEach
    void shutDown() {
        threads.shutdownNow();
    }

    @Test
    void takesOneThreadForTasksOneAfterTheOther() {
        for (int i = 0; i < 300; i++) {
            long done = i + 1L;
            pool.execute(() -> {});
            await().until(() -> threads.getCompletedTaskCount() == done);
        }

        assertThat(threads.getLargestPoolSize()).isEqualTo(1);
    }

    @Test
    void takesAThreadForEachTaskAtATime() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MOST);

        IntStream.range(0, MOST).forEach(i -> pool.execute(waitFor(running, released)));

        assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
        released.countDown();
    }

    @Test
    void hasTasksWaitInOrderWhenAllThreadsAreBusyAndRefusesOneTooMany() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MOST);
        IntStream.range(0, MOST).forEach(i -> pool.execute(waitFor(running, released)));
        running.await();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, QUEUE).forEach(i -> pool.execute(() -> order.add(i)));

        assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(threads.getPoolSize()).isEqualTo(MOST);
        assertThat(threads.getQueue()).hasSize(QUEUE);
        assertThat(order).isEmpty();
        released.countDown();
        await().until(() -> order.size() == QUEUE);
        assertThat(order.get(0)).isLessThan(MOST);
    }

    @Test
    void takesFewThreadsAgainAWhileAfterItTookMany() throws Exception {
        threads.setKeepAliveTime(10, TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MOST);
        IntStream.range(0, MOST).forEach(i -> pool.execute(waitFor(running, released)));
        running.await();
        assertThat(threads.getCorePoolSize()).isEqualTo(MOST);
        released.countDown();
        await().until(() -> threads.getPoolSize() == 0);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        pool.execute(() -> {});
        assertThat(threads.getCorePoolSize()).isEqualTo(MOST);
        await().until(() -> threads.getPoolSize() == 0);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        pool.execute(() -> {});

        assertThat(threads.getCorePoolSize()).isEqualTo(1);
    }

    @Test
    void losesNoTaskThatComesFromManyThreads() throws Exception {
        int tasks = 20_000;
        AtomicLong done = new AtomicLong();
        ExecutorService callers = Executors.newFixedThreadPool(8);

        for (int i = 0; i < tasks; i++) {
            callers.execute(() -> {
                try {
                    // now and then a while is over
                    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
                    pool.execute(done::incrementAndGet);
                } catch (RejectedExecutionException e) {
                    done.incrementAndGet();
                }
            });
        }

        await().until(() -> done.get() == tasks);
        callers.shutdown();
    }

    @Test
    void leavesAPoolOfAnotherKindAlone() {
        ExecutorService other = Executors.unconfigurableExecutorService(threads);

        assertThat(OnDemandPool.of(other, clock::get)).isSameAs(other);
        assertThat(OnDemandPool.of(pool, clock::get)).isSameAs(pool);
    }

    private static Runnable waitFor(CountDownLatch running, CountDownLatch released) {
        return () -> {
            running.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
