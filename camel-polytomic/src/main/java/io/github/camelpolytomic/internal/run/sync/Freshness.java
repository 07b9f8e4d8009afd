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
 * Tells from the executions of a bulk sync how old its data is. Tests write nothing and never count; of the whole sync, only
 * executions that ended well and covered all of it do; of single schemas, every execution in which the schema completed,
 * however the rest of it ended.
 */
public final class Freshness {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    // small numbers, read as seconds since 1970, are no times either
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Set<String> schemas;
    private final Predicate<Execution> isGood;
    private final InstantSource wallClock;

    /** Of these schemas, or of the whole sync when there are none; only what completed is good. */
    public Freshness(Collection<String> schemas) {
        this(schemas, execution -> ExecutionStatus.COMPLETED.equals(execution.status()), InstantSource.system());
    }

    /**
     * Of these schemas, or of the whole sync when there are none.
     *
     * @param isGood whether an execution of the whole sync ended well
     * @param wallClock tells which times are beyond sense
     */
    public Freshness(Collection<String> schemas, Predicate<Execution> isGood, InstantSource wallClock) {
        this.schemas = Set.copyOf(schemas);
        this.isGood = isGood;
        this.wallClock = wallClock;
    }

    /** Whether an execution may have ended then: not before there were any, and not in the future, as far as clocks agree. */
    public boolean isPast(OffsetDateTime time) {
        return time != null && isPast(time, wallClock.instant());
    }

    public static boolean isPast(OffsetDateTime time, Instant now) {
        return time.toInstant().isAfter(EARLIEST) && time.toInstant().isBefore(now.plus(CLOCKS_DIFFER));
    }

    /**
     * Since when the data is as of: the end of the last good execution, or the oldest of those of the schemas.
     *
     * @param newestFirst the executions that have ended
     * @return empty when there is no good execution among them, or none for some schema
     */
    public Optional<AsOf> of(List<Execution> newestFirst) {
        if (schemas.isEmpty()) {
            return newestFirst.stream().flatMap(this::ofWhole).findFirst();
        }
        List<AsOf> each = schemas.stream()
                .flatMap(schema -> newestFirst.stream()
                        .flatMap(execution -> ofSchema(schema, execution))
                        .limit(1))
                .toList();
        return each.size() < schemas.size() ? Optional.empty() : each.stream().min(Comparator.comparing(AsOf::time));
    }

    /**
     * Whether older executions cannot change anymore if the data is as of this time or later: all that is asked for was
     * found, or the oldest execution so far ended before it.
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

    private Stream<AsOf> ofSchema(String schema, Execution execution) {
        if (execution.test()) {
            return Stream.empty();
        }
        return execution.parts().stream()
                .filter(each -> schema.equals(each.name()))
                .filter(each -> ExecutionStatus.COMPLETED.equals(each.status()))
                .flatMap(each ->
                        asOf(each.completedAt() == null ? execution.completedAt() : each.completedAt(), execution));
    }

    private Stream<AsOf> asOf(OffsetDateTime time, Execution execution) {
        return isPast(time) ? Stream.of(new AsOf(time, execution.id())) : Stream.empty();
    }

    // executions of a sync follow one another, so that one made earlier has ended earlier
    private Optional<OffsetDateTime> ended(Execution execution) {
        return Stream.of(execution.completedAt(), execution.createdAt())
                .filter(this::isPast)
                .findFirst();
    }

    /**
     * Since when data is as of.
     *
     * @param time when the execution ended, or the schema in it
     * @param executionId identifier of the execution
     */
    public record AsOf(OffsetDateTime time, String executionId) {}
}
