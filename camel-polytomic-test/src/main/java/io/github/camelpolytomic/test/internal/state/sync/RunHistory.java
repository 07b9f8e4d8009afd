package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The runs of one sync, oldest first.
 *
 * @param <R> the kind of run
 */
public final class RunHistory<R extends RunHistory.Run> {

    private static final Duration BETWEEN_PAST_RUNS = Duration.ofHours(1);

    private final List<R> all = new ArrayList<>();
    private final Clock clock;
    private long nextRank;

    public RunHistory(Clock clock) {
        this.clock = clock;
    }

    /** A run of any kind of sync. */
    public interface Run {

        String id();

        /** Its place among the runs of the sync. */
        long rank();

        /** Whether it has ended, whatever the outcome. */
        boolean isOver();

        Instant created();
    }

    /**
     * Creates a run.
     *
     * @param <R> the kind of run
     */
    @FunctionalInterface
    public interface Maker<R> {

        R make(long rank, Instant created);
    }

    /** Adds a run that begins now. */
    public synchronized R start(Maker<R> maker) {
        R started = maker.make(nextRank++, clock.instant());
        all.add(started);
        return started;
    }

    /** Adds runs that have ended before the oldest one, an hour apart, and returns them. */
    public synchronized List<R> addPast(int count, Duration duration, Maker<R> maker) {
        long first = (all.isEmpty() ? 0 : all.get(0).rank()) - count;
        Instant last = all.isEmpty() ? clock.instant() : all.get(0).created();
        List<R> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant created = last.minus(duration).minus(BETWEEN_PAST_RUNS.multipliedBy(count - i));
            past.add(maker.make(first + i, created));
        }
        all.addAll(0, past);
        return past;
    }

    /** Removes a run, and returns whether there was one. */
    public synchronized boolean forget(String id) {
        return all.removeIf(each -> each.id().equals(id));
    }

    public synchronized List<R> all() {
        return List.copyOf(all);
    }

    public synchronized Optional<R> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The active run. */
    public Optional<R> current() {
        return newest().filter(each -> !each.isOver());
    }

    public Optional<R> newest() {
        return newest(each -> true);
    }

    /** The newest run that has ended. */
    public Optional<R> lastOver() {
        return newest(R::isOver);
    }

    public synchronized Optional<R> newest(Predicate<R> wanted) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }
}
