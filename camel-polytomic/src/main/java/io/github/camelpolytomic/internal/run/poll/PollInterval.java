package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long it is to the next poll of something that is waited for: a tenth of the time that it has been waited for, within
 * bounds, since what has taken long will hardly end in the next second.
 *
 * @param shortest the lower bound
 * @param longest the upper bound
 */
public record PollInterval(Duration shortest, Duration longest) {

    private static final int PART_OF_AGE = 10;

    /** @param age how long it has been waited for */
    public Duration at(Duration age) {
        Duration part = age.dividedBy(PART_OF_AGE);
        Duration interval = part.compareTo(shortest) < 0 ? shortest : part.compareTo(longest) > 0 ? longest : part;
        // a tenth of it is random, so that many clients that began at once do not stay in step
        long spread = interval.toNanos() / 10;
        long from = Math.max(shortest.toNanos(), interval.toNanos() - spread);
        long to = Math.min(longest.toNanos(), from + spread);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(from, to + 1));
    }
}
