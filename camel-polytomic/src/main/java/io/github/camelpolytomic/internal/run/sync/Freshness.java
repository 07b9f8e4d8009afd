package io.github.camelpolytomic.internal.run.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Computes from the executions of a sync how old its data is. Test executions write nothing and do not count. For the whole sync
 * only successful executions that covered all parts count; for single parts, every execution in which the part completed.
 */
public final class Freshness {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    // small numbers, read as seconds since 1970, are not times
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Set<String> parts;
    private final Predicate<Execution> isGood;
    private final InstantSource wallClock;

    /**
     * For these parts, or for the whole sync if there are none.
     *
     * @param isGood whether an execution of the whole sync was successful
     * @param wallClock bounds plausible times
     */
    public Freshness(Collection<String> parts, Predicate<Execution> isGood, InstantSource wallClock) {
        this.parts = Set.copyOf(parts);
        this.isGood = isGood;
        this.wallClock = wallClock;
    }

    /** Whether the time is plausible as an end: neither before the service existed nor in the future. */
    public boolean isPast(OffsetDateTime time) {
        return time != null && isPast(time, wallClock.instant());
    }

    public static boolean isPast(OffsetDateTime time, Instant now) {
        return time.toInstant().isAfter(EARLIEST) && time.toInstant().isBefore(now.plus(CLOCKS_DIFFER));
    }

    /**
     * The time that the data is from: the end of the last successful execution, or the oldest such end of the parts.
     *
     * @param newestFirst the executions that have ended
     * @return empty if there is no successful execution, or none for some part
     */
    public Optional<AsOf> of(List<Execution> newestFirst) {
        if (parts.isEmpty()) {
            return newestFirst.stream().flatMap(this::ofWhole).findFirst();
        }
        List<AsOf> each = parts.stream()
                .flatMap(part -> newestFirst.stream()
                        .flatMap(execution -> ofPart(part, execution))
                        .limit(1))
                .toList();
        return each.size() < parts.size() ? Optional.empty() : each.stream().min(Comparator.comparing(AsOf::time));
    }

    /**
     * Whether older executions cannot change the answer to whether the data is from this time or later: the result is known,
     * or the oldest execution so far ended before it.
     */
    public boolean isSettledBy(List<Execution> soFar, OffsetDateTime horizon) {
        return of(soFar).isPresent()
                || !soFar.isEmpty()
                        && ended(soFar.get(soFar.size() - 1))
                                .filter(horizon::isAfter)
                                .isPresent();
    }

    private Stream<AsOf> ofWhole(Execution execution) {
        return isGood.test(execution) && !execution.test() && !execution.partial()
                ? asOf(execution.completedAt(), execution)
                : Stream.empty();
    }

    private Stream<AsOf> ofPart(String part, Execution execution) {
        if (execution.test()) {
            return Stream.empty();
        }
        return execution.parts().stream()
                .filter(each -> part.equals(each.name()))
                .filter(each -> ExecutionStatus.COMPLETED.equals(each.status()))
                .flatMap(each ->
                        asOf(each.completedAt() == null ? execution.completedAt() : each.completedAt(), execution));
    }

    private Stream<AsOf> asOf(OffsetDateTime time, Execution execution) {
        return isPast(time) ? Stream.of(new AsOf(time, execution.id())) : Stream.empty();
    }

    // executions of a sync do not overlap, so an older one has ended earlier
    private Optional<OffsetDateTime> ended(Execution execution) {
        return Stream.of(execution.completedAt(), execution.createdAt())
                .filter(this::isPast)
                .findFirst();
    }

    /**
     * The time that data is from.
     *
     * @param time when the execution ended, or the part in it
     * @param executionId identifier of the execution
     */
    public record AsOf(OffsetDateTime time, String executionId) {}
}
