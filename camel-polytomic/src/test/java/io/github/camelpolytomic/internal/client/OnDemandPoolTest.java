package io.github.camelpolytomic.internal.client;

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A pool has as many threads as it has tasks at a time, and no fewer. */
class OnDemandPoolTest {

    private static final int MAX_THREADS = 20;
    private static final int QUEUE = 30;

    private final AtomicLong clock = new AtomicLong();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(MAX_THREADS, MAX_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE));
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
        CountDownLatch running = new CountDownLatch(MAX_THREADS);

        IntStream.range(0, MAX_THREADS).forEach(i -> pool.execute(waitFor(running, released)));

        assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
        released.countDown();
    }

    @Test
    void queuesTasksInOrderWhenAllThreadsAreBusyAndRejectsOneTooMany() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MAX_THREADS);
        IntStream.range(0, MAX_THREADS).forEach(i -> pool.execute(waitFor(running, released)));
        running.await();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, QUEUE).forEach(i -> pool.execute(() -> order.add(i)));

        assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(threads.getPoolSize()).isEqualTo(MAX_THREADS);
        assertThat(threads.getQueue()).hasSize(QUEUE);
        assertThat(order).isEmpty();
        released.countDown();
        await().until(() -> order.size() == QUEUE);
        assertThat(order.get(0)).isLessThan(MAX_THREADS);
    }

    @Test
    void shrinksAfterAnInterval() throws Exception {
        threads.setKeepAliveTime(10, TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MAX_THREADS);
        IntStream.range(0, MAX_THREADS).forEach(i -> pool.execute(waitFor(running, released)));
        running.await();
        assertThat(threads.getCorePoolSize()).isEqualTo(MAX_THREADS);
        released.countDown();
        await().until(() -> threads.getPoolSize() == 0);

        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        pool.execute(() -> {});
        assertThat(threads.getCorePoolSize()).isEqualTo(MAX_THREADS);
        await().until(() -> threads.getPoolSize() == 0);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        pool.execute(() -> {});

        assertThat(threads.getCorePoolSize()).isEqualTo(1);
    }

    @Test
    void hasNoTaskWaitForAnotherWhenAResizeShrinksIt() throws Exception {
        AtomicReference<Runnable> duringResize = new AtomicReference<>(() -> {});
        ThreadPoolExecutor interrupted =
                new ThreadPoolExecutor(
                        MAX_THREADS, MAX_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE)) {
                    @Override
                    public void setCorePoolSize(int size) {
                        duringResize.getAndSet(() -> {}).run();
                        super.setCorePoolSize(size);
                    }
                };
        interrupted.setKeepAliveTime(10, TimeUnit.MILLISECONDS);
        interrupted.allowCoreThreadTimeOut(true);
        ExecutorService onDemand = OnDemandPool.of(interrupted, clock::get);
        burst(onDemand);
        await().until(() -> interrupted.getPoolSize() == 0);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        onDemand.execute(() -> {});
        await().until(() -> interrupted.getPoolSize() == 0);
        clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(2);
        duringResize.set(() -> onDemand.execute(waitFor(running, released)));

        onDemand.execute(waitFor(running, released));

        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        released.countDown();
        interrupted.shutdownNow();
    }

    @Test
    void keepsToAMaximumThatChanges() throws Exception {
        threads.setMaximumPoolSize(2);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(3);

        IntStream.range(0, 3).forEach(i -> pool.execute(waitFor(running, released)));

        await().until(() -> running.getCount() == 1);
        assertThat(threads.getPoolSize()).isEqualTo(2);
        threads.setMaximumPoolSize(MAX_THREADS);
        pool.execute(() -> {});
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        released.countDown();
    }

    @Test
    void doesNotCountRejectedTasks() throws Exception {
        threads.setKeepAliveTime(10, TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        threads.setRejectedExecutionHandler((task, refusing) -> {
            throw new IllegalStateException("full");
        });
        CountDownLatch released = new CountDownLatch(1);
        IntStream.range(0, MAX_THREADS + QUEUE).forEach(i -> pool.execute(waitFor(new CountDownLatch(1), released)));
        for (int i = 0; i < MAX_THREADS; i++) {
            assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(IllegalStateException.class);
        }
        released.countDown();
        await().until(() -> threads.getPoolSize() == 0);

        for (int i = 0; i < 2; i++) {
            clock.addAndGet(TimeUnit.MINUTES.toNanos(2));
            pool.execute(() -> {});
            await().until(() -> threads.getPoolSize() == 0);
        }

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
                    // now and then an interval is over
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

    private static void burst(ExecutorService pool) throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(MAX_THREADS);
        IntStream.range(0, MAX_THREADS).forEach(i -> pool.execute(waitFor(running, released)));
        running.await();
        released.countDown();
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
