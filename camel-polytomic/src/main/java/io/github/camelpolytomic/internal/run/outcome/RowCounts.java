package io.github.camelpolytomic.internal.run.outcome;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;

/** The row counts of a run; some responses have them for the parts only. */
public final class RowCounts {

    private RowCounts() {}

    static OptionalLong records(RunSnapshot run) {
        return count(run.execution().recordCount(), run.parts(), ExecutionPart::recordCount);
    }

    static OptionalLong errors(RunSnapshot run) {
        return count(run.execution().errorCount(), run.parts(), ExecutionPart::errorCount);
    }

    private static OptionalLong count(Long ofRun, List<ExecutionPart> parts, Function<ExecutionPart, Long> ofPart) {
        return ofRun != null
                ? OptionalLong.of(ofRun)
                : parts.stream()
                        .map(ofPart)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .reduce(RowCounts::sum);
    }

    /** The sum, without overflow: the service may return any number. */
    public static long sum(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            return one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
