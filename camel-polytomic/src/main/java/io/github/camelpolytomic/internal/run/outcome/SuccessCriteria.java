package io.github.camelpolytomic.internal.run.outcome;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.model.bulksync.BulkExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSchemaExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;

/**
 * When a run that has ended counts as failed.
 *
 * <p>Either bound alone, or both, decide about rows with errors in place of the status {@code errors}; as long as the
 * service tells no number of errors, the status decides all the same. The percentage is that of errors to records, since the
 * API calls the number of records the number of those processed; without any record, an error is 100 percent.
 *
 * @param failOn the statuses that count as failed, of the run or of one of its schemas
 * @param maxErrorRows how many errors are no failure; {@code null} when that is not bounded
 * @param maxErrorPercent how many errors in a hundred records are no failure; {@code null} when that is not bounded
 */
public record SuccessCriteria(Set<String> failOn, Long maxErrorRows, Double maxErrorPercent) {

    private static final Set<String> BAD =
            Set.of(BulkSchemaExecutionStatus.FAILED, BulkSchemaExecutionStatus.INTERRUPTED);

    public SuccessCriteria {
        failOn = Set.copyOf(failOn);
        if (maxErrorRows != null && maxErrorRows < 0) {
            throw new IllegalArgumentException(
                    "Option maxErrorRows=%s is below 0: write how many errors are no failure".formatted(maxErrorRows));
        }
        if (maxErrorPercent != null && !(maxErrorPercent >= 0 && maxErrorPercent <= 100)) {
            throw new IllegalArgumentException(
                    "Option maxErrorPercent=%s is no percentage: write a number from 0 to 100"
                            .formatted(maxErrorPercent));
        }
    }

    /** Reads the option {@code failOn}: statuses with commas between them; any is allowed, and none at all too. */
    public static Set<String> statuses(String failOn) {
        return Arrays.stream(failOn.split(","))
                .map(String::trim)
                .filter(status -> !status.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The schemas that a retry has to run again: in a run that was not canceled, all that neither completed nor were canceled. */
    public static Set<String> failedSchemas(BulkSyncRun run) {
        if (BulkExecutionStatus.CANCELED.equals(run.status())) {
            return Set.of();
        }
        return run.schemas().stream()
                .filter(schema -> !BulkSchemaExecutionStatus.COMPLETED.equals(schema.status())
                        && !BulkSchemaExecutionStatus.CANCELED.equals(schema.status()))
                .map(BulkSyncSchemaExecution::schema)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an execution that has ended did what it was for, as far as these rules let it have errors. */
    public boolean isGood(BulkSyncExecution execution) {
        boolean written = BulkExecutionStatus.COMPLETED.equals(execution.status())
                || BulkExecutionStatus.ERRORS.equals(execution.status());
        RunSnapshot alone = new RunSnapshot();
        alone.seen(execution);
        return written && judge(alone.run().build(), "").isEmpty();
    }

    /** The failure that the run counts as, if it does; the run has to have ended. */
    public Optional<PolytomicRunException> judge(BulkSyncRun run, String operation) {
        String status = run.status();
        boolean canceled = BulkExecutionStatus.CANCELED.equals(status);
        boolean errors = BulkExecutionStatus.ERRORS.equals(status);
        OutcomeMessage ending = new OutcomeMessage(run, operation, blamed(run));
        if (fails(status) && canceled) {
            return Optional.of(new PolytomicRunCanceledException(ending.message(""), ending.details(), run));
        }
        if (fails(status) && !errors) {
            return Optional.of(new PolytomicRunFailedException(ending.message(""), ending.details(), run));
        }
        return tooManyErrors(run)
                .or(() -> fails(status) && !areErrorsBounded(run) ? Optional.of("") : Optional.empty())
                .or(() -> !canceled && run.schemas().stream().anyMatch(schema -> fails(schema.status()))
                        ? Optional.of(", but not all of its schemas ended well")
                        : Optional.empty())
                .map(how -> new PolytomicPartialFailureException(ending.message(how), ending.details(), run));
    }

    private boolean fails(String status) {
        return status != null && failOn.contains(status);
    }

    private boolean areErrorsBounded(BulkSyncRun run) {
        return (maxErrorRows != null || maxErrorPercent != null)
                && RowCounts.errors(run).isPresent();
    }

    private Optional<String> tooManyErrors(BulkSyncRun run) {
        OptionalLong known = RowCounts.errors(run);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        long errors = known.getAsLong();
        String counted = " with " + OutcomeMessage.count(errors, "error");
        if (maxErrorRows != null && errors > maxErrorRows) {
            return Optional.of(counted + ", more than maxErrorRows=" + maxErrorRows + " allows");
        }
        long records = RowCounts.records(run).orElse(0);
        if (maxErrorPercent != null && percent(errors, records) > maxErrorPercent) {
            return Optional.of(counted + " in " + OutcomeMessage.count(records, "record")
                    + ", more than maxErrorPercent=" + maxErrorPercent + " allows");
        }
        return Optional.empty();
    }

    private static double percent(long errors, long records) {
        if (errors <= 0) {
            return 0;
        }
        return records <= 0 ? 100 : 100.0 * errors / records;
    }

    private List<BulkSyncSchemaExecution> blamed(BulkSyncRun run) {
        Predicate<BulkSyncSchemaExecution> isBad = schema -> schema.status() != null
                && (fails(schema.status()) || BAD.contains(schema.status()))
                && !(BulkSchemaExecutionStatus.CANCELED.equals(schema.status())
                        && BulkExecutionStatus.CANCELED.equals(run.status()));
        Predicate<BulkSyncSchemaExecution> hasErrors = schema -> schema.errorCount() != null && schema.errorCount() > 0;
        return Stream.concat(
                        run.schemas().stream().filter(isBad),
                        run.schemas().stream().filter(hasErrors.and(isBad.negate())))
                .toList();
    }
}
