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

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.ExecutionStatus;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Decides when a run that has ended counts as failed.
 *
 * <p>Either bound alone, or both, decide about rows with errors in place of the status {@code errors}; as long as the
 * service returns no number of errors, the status decides all the same. The percentage is that of errors to records, since the
 * API calls the number of records the number of those processed; without any record, an error is 100 percent.
 *
 * @param failOn the statuses that count as failed, of the run or of one of its parts
 * @param maxErrorRows how many errors are no failure; {@code null} when that is not bounded
 * @param maxErrorPercent how many errors in a hundred records are no failure; {@code null} when that is not bounded
 */
public record SuccessCriteria(Set<String> failOn, Long maxErrorRows, Double maxErrorPercent) {

    private static final Set<String> BAD = Set.of(ExecutionStatus.FAILED, ExecutionStatus.INTERRUPTED);

    public SuccessCriteria {
        failOn = Set.copyOf(failOn);
        if (maxErrorRows != null && maxErrorRows < 0) {
            throw new IllegalArgumentException("Option maxErrorRows must be 0 or more, not %s".formatted(maxErrorRows));
        }
        if (maxErrorPercent != null && !(maxErrorPercent >= 0 && maxErrorPercent <= 100)) {
            throw new IllegalArgumentException(
                    "Option maxErrorPercent must be a number from 0 to 100, not %s".formatted(maxErrorPercent));
        }
    }

    /** Parses the option {@code failOn}: comma-separated statuses, which may be unknown ones; empty for none. */
    public static Set<String> statuses(String failOn) {
        return Arrays.stream(failOn.split(","))
                .map(String::trim)
                .filter(status -> !status.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The parts that a retry covers: all that neither completed nor were canceled; none if the run was canceled. */
    public static Set<String> failedParts(RunSnapshot run) {
        if (ExecutionStatus.CANCELED.equals(run.status())) {
            return Set.of();
        }
        return run.parts().stream()
                .filter(part -> !ExecutionStatus.COMPLETED.equals(part.status())
                        && !ExecutionStatus.CANCELED.equals(part.status()))
                .map(ExecutionPart::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an execution that has ended is a success under these criteria. */
    public boolean isMetBy(Execution execution) {
        boolean written = ExecutionStatus.COMPLETED.equals(execution.status())
                || ExecutionStatus.ERRORS.equals(execution.status());
        RunHistory alone = new RunHistory();
        alone.add(execution);
        return written && verdict(alone.snapshot().build()).isEmpty();
    }

    /**
     * Returns the failure of a run that has ended, if it counts as one.
     *
     * @param operation the operation that waited for it
     * @param service makes the public result
     */
    public Optional<PolytomicRunException> check(RunSnapshot run, String operation, SyncService service) {
        OutcomeMessage message = new OutcomeMessage(run, operation, service.partNoun(), blamed(run));
        return verdict(run).map(verdict -> verdict.exception()
                .create(message.text(verdict.reason()), message.details(), service.result(run)));
    }

    /** Creates the exception of a verdict. */
    @FunctionalInterface
    private interface ExceptionType {
        PolytomicRunException create(String message, FailureDetails details, SyncRun run);
    }

    /**
     * Why a run counts as failed.
     *
     * @param reason follows the status in the message; {@code %s} is the noun of a part
     */
    private record Verdict(ExceptionType exception, String reason) {}

    private Optional<Verdict> verdict(RunSnapshot run) {
        String status = run.status();
        boolean canceled = ExecutionStatus.CANCELED.equals(status);
        boolean errors = ExecutionStatus.ERRORS.equals(status);
        if (fails(status) && canceled) {
            return Optional.of(new Verdict(PolytomicRunCanceledException::new, ""));
        }
        if (fails(status) && !errors) {
            return Optional.of(new Verdict(PolytomicRunFailedException::new, ""));
        }
        return tooManyErrors(run)
                .or(() -> fails(status) && !areErrorsBounded(run) ? Optional.of("") : Optional.empty())
                .or(() -> !canceled && run.parts().stream().anyMatch(part -> fails(part.status()))
                        ? Optional.of(", but some of its %ss failed")
                        : Optional.empty())
                .map(reason -> new Verdict(PolytomicPartialFailureException::new, reason));
    }

    private boolean fails(String status) {
        return status != null && failOn.contains(status);
    }

    private boolean areErrorsBounded(RunSnapshot run) {
        return (maxErrorRows != null || maxErrorPercent != null)
                && RowCounts.errors(run).isPresent();
    }

    private Optional<String> tooManyErrors(RunSnapshot run) {
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

    private List<ExecutionPart> blamed(RunSnapshot run) {
        Predicate<ExecutionPart> isBad = part -> part.status() != null
                && (fails(part.status()) || BAD.contains(part.status()))
                && !(ExecutionStatus.CANCELED.equals(part.status()) && ExecutionStatus.CANCELED.equals(run.status()));
        Predicate<ExecutionPart> hasErrors = part -> part.errorCount() != null && part.errorCount() > 0;
        return Stream.concat(
                        run.parts().stream().filter(isBad), run.parts().stream().filter(hasErrors.and(isBad.negate())))
                .toList();
    }
}
