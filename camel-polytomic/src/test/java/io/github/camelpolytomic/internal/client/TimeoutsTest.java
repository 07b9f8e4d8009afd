package io.github.camelpolytomic.internal.client;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TimeoutsTest {

    private static final int MANY = 500;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final ClientExecutors executors = new ClientExecutors(
            Executors.newFixedThreadPool(2),
            Executors.newFixedThreadPool(1),
            Executors.newFixedThreadPool(1),
            timer,
            System::nanoTime);
    private final Timeouts timeouts = new Timeouts(executors);

    @AfterEach
    void stop() {
        timer.shutdownNow();
        executors.pool().shutdownNow();
        executors.completions().shutdownNow();
        executors.runs().shutdownNow();
    }

    @Test
    void takeOneEntryOfTheTimer() {
        timer.setRemoveOnCancelPolicy(true);

        IntStream.range(0, MANY).forEach(number -> timeouts.after(Duration.ofHours(MANY - number), () -> {}));

        assertThat(timer.getQueue()).hasSize(1);
    }

    @Test
    void takeEachStepOnceInThePool() {
        List<AtomicInteger> steps =
                IntStream.range(0, MANY).mapToObj(number -> new AtomicInteger()).toList();

        steps.forEach(step -> timeouts.after(Duration.ofMillis(20), step::incrementAndGet));

        await().untilAsserted(() ->
                assertThat(steps).allSatisfy(step -> assertThat(step).hasValue(1)));
    }

    @Test
    void keepNothingOfACanceledStep() {
        Object held = new Object();
        WeakReference<Object> reference = new WeakReference<>(held);
        timeouts.after(Duration.ofHours(1), held::hashCode).cancel();
        held = null;

        await().untilAsserted(() -> {
            System.gc();
            assertThat(reference.get()).isNull();
        });
    }

    @Test
    void refuseAStepWhenTheTimerHasStopped() {
        timer.shutdownNow();

        assertThatThrownBy(() -> timeouts.after(Duration.ZERO, () -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
