package io.github.camelpolytomic.internal.client;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps that complete at once and add the next never nest. */
class TrampolineTest {

    private static final int MANY = 200_000;

    private final Trampoline steps = new Trampoline();
    private final AtomicInteger taken = new AtomicInteger();
    private int depth;
    private int deepest;

    @Test
    void runOneAfterTheOtherHoweverManyThereAre() {
        steps.then(this::step);

        assertThat(taken).hasValue(MANY);
        assertThat(deepest).isEqualTo(1);
    }

    @Test
    void mayBeginAgainWhenTheLastOneIsOver() {
        steps.then(taken::incrementAndGet);
        steps.then(taken::incrementAndGet);

        assertThat(taken).hasValue(2);
    }

    private void step() {
        depth++;
        deepest = Math.max(deepest, depth);
        if (taken.incrementAndGet() < MANY) {
            steps.then(this::step);
        }
        depth--;
    }
}
