package io.github.camelpolytomic.internal.run.outcome;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;

/** How many rows a run dealt with, as far as the service tells: some tell it of the schemas only. */
public final class RowCounts {

    private RowCounts() {}

    static OptionalLong records(BulkSyncRun run) {
        return count(run.recordCount(), run.schemas(), BulkSyncSchemaExecution::recordCount);
    }

    static OptionalLong errors(BulkSyncRun run) {
        return count(run.errorCount(), run.schemas(), BulkSyncSchemaExecution::errorCount);
    }

    private static OptionalLong count(
            Long ofRun, List<BulkSyncSchemaExecution> schemas, Function<BulkSyncSchemaExecution, Long> ofSchema) {
        return ofRun != null
                ? OptionalLong.of(ofRun)
                : schemas.stream()
                        .map(ofSchema)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .reduce(RowCounts::sum);
    }

    /** The sum, or the largest number that there is: a service may say anything. */
    public static long sum(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            return one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
