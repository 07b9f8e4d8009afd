package io.github.camelpolytomic.examples.nightly;

import java.util.List;
import java.util.Locale;

import io.github.camelpolytomic.model.bulksync.BulkSchemaExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;

/** How a run gets on, as a line with a bar. The API does not tell how many rows are to come: the bar goes by the stages of the schemas. */
final class ProgressLine {

    private static final int LENGTH = 20;

    private ProgressLine() {}

    static String of(BulkSyncRun run) {
        long rows = run.recordCount() == null ? 0 : run.recordCount();
        int done = (int) Math.round(LENGTH * part(run));
        return String.format(
                Locale.ROOT,
                "%-18s [%s%s] %,9d %-4s  %s%s",
                run.syncName(),
                "#".repeat(done),
                "-".repeat(LENGTH - done),
                rows,
                rows == 1 ? "row" : "rows",
                run.status(),
                run.executionIds().size() > 1 ? ", again" : "");
    }

    private static double part(BulkSyncRun run) {
        if (run.completedAt() != null) {
            return 1;
        }
        List<BulkSyncSchemaExecution> schemas = run.schemas();
        return schemas.stream().mapToDouble(ProgressLine::part).average().orElse(0);
    }

    private static double part(BulkSyncSchemaExecution schema) {
        if (schema.completedAt() != null) {
            return 1;
        }
        return switch (String.valueOf(schema.status())) {
            case BulkSchemaExecutionStatus.SCHEDULED -> 0.1;
            case BulkSchemaExecutionStatus.RUNNING -> 0.4;
            case BulkSchemaExecutionStatus.EXPORTING, BulkSchemaExecutionStatus.PROCESSING -> 0.8;
            default -> 0;
        };
    }
}
