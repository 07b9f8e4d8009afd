package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.run.BulkSyncRun;

/** The failures of a run that are not the service's, each with what a person needs to act. */
final class RunFailures {

    private final String operation;

    RunFailures(String operation) {
        this.operation = operation;
    }

    /** What made a chain of calls fail. */
    static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** Whether it says nothing about what was looked at, so that one may look again. */
    static boolean isPassing(Throwable failure) {
        return failure instanceof PolytomicServerException
                || failure instanceof PolytomicException known && known.isRetryable() && known.getAttempts() > 0;
    }

    /** What a route catches in place of what went wrong here. */
    Throwable forRoutes(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                ? new PolytomicValidationException(thrown.getMessage(), FailureDetails.beforeSending(operation), thrown)
                : thrown;
    }

    PolytomicRunException busy(BulkSyncRun running) {
        String which = running.executionId() == null ? "" : ": " + which(running) + ", " + status(running);
        return new PolytomicSyncBusyException(
                "%s of %s was not started, because another execution of the sync is running%s. Wait for its end, or set onActive to attach, skip, queue or restart"
                        .formatted(operation, sync(running), which),
                known(),
                running);
    }

    /** @param added what became of the execution, and why no more is known; may be empty */
    PolytomicRunException timedOut(BulkSyncRun run, Duration timeout, String added, Throwable lastFailure) {
        return new PolytomicRunTimeoutException(
                sentences(
                        "%s of %s did not end within timeout %s: %s"
                                .formatted(operation, sync(run), timeout, execution(run)),
                        added,
                        because(run, lastFailure)),
                details(lastFailure),
                run,
                lastFailure);
    }

    PolytomicRunException lost(BulkSyncRun run, Throwable notFound) {
        return new PolytomicRunLostException(
                "%s of %s cannot be followed any more: the service no longer knows %s (last %s). Look at the sync's executions; the sync may have been deleted"
                        .formatted(operation, sync(run), which(run), status(run)),
                known(),
                run,
                notFound);
    }

    /** @param added what became of the execution */
    PolytomicRunException stopped(BulkSyncRun run, String added) {
        return new PolytomicRunStoppedException(
                sentences(
                        "%s of %s was not waited for to its end, because the context is stopping: %s"
                                .formatted(operation, sync(run), execution(run)),
                        added),
                known(),
                run);
    }

    static String which(BulkSyncRun run) {
        return "executionId=" + run.executionId();
    }

    static String sync(BulkSyncRun run) {
        return "syncId=" + run.syncId() + (run.syncName() == null ? "" : " (" + run.syncName() + ")");
    }

    private static String status(BulkSyncRun run) {
        return run.status() == null ? "of an unknown status" : "status " + run.status();
    }

    private static String execution(BulkSyncRun run) {
        return run.executionId() == null ? "no execution of it is known" : which(run) + ", " + status(run);
    }

    private static String because(BulkSyncRun run, Throwable failure) {
        if (failure == null) {
            return "";
        }
        return (run.executionId() == null ? "The last failure: " : "Its state could not be read at last: ")
                + failure.getMessage();
    }

    private static String sentences(String... all) {
        return Stream.of(all).filter(each -> !each.isEmpty()).collect(Collectors.joining(". "));
    }

    private FailureDetails known() {
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .outcomeKnown(true)
                .build();
    }

    // the key of a start that was never answered finds its execution later
    private FailureDetails details(Throwable lastFailure) {
        FailureDetailsBuilder details =
                FailureDetailsBuilder.builder().operation(operation).outcomeKnown(true);
        if (lastFailure instanceof PolytomicException known) {
            details.idempotencyKey(known.getIdempotencyKey().orElse(null)).outcomeKnown(known.isOutcomeKnown());
        }
        return details.build();
    }
}
