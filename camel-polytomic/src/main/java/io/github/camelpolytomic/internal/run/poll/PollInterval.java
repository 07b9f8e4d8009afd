package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The poll interval: 10 % of the elapsed time, with jitter, between two bounds. A run that has taken long hardly ends within the
 * next second.
 *
 * @param shortest the lower bound
 * @param longest the upper bound
 */
public record PollInterval(Duration shortest, Duration longest) {

    private static final int PART_OF_AGE = 10;

    /** @param age the elapsed time */
    public Duration at(Duration age) {
        Duration part = age.dividedBy(PART_OF_AGE);
        Duration interval = part.compareTo(shortest) < 0 ? shortest : part.compareTo(longest) > 0 ? longest : part;
        // jitter of 10 %, so that clients that started together do not poll together
        long spread = interval.toNanos() / 10;
        long from = Math.max(shortest.toNanos(), interval.toNanos() - spread);
        long to = Math.min(longest.toNanos(), from + spread);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(from, to + 1));
    }
}
