package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.client.IdempotencyKey;
import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.operation.Excerpts;

/** The failures of a run that are not the service's, each with what a person needs to act. */
final class RunFailures {

    private static final int LONGEST_NAME = 100;

    private final String operation;
    private volatile Optional<IdempotencyKey> unanswered = Optional.empty();

    RunFailures(String operation) {
        this.operation = operation;
    }

    /** A start is on its way with this key: until it is answered, there may be an execution of it. */
    void startAsked(IdempotencyKey key) {
        unanswered = Optional.of(key);
    }

    /** The outcome of the start is known. */
    void startAnswered() {
        unanswered = Optional.empty();
    }

    /** What made a chain of calls fail. */
    static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
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
                details(),
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
                details(),
                run,
                lastFailure);
    }

    PolytomicRunException lost(BulkSyncRun run, Throwable notFound) {
        return new PolytomicRunLostException(
                "%s of %s cannot be followed any more: the service no longer knows %s (last %s). Look at the sync's executions; the sync may have been deleted"
                        .formatted(operation, sync(run), which(run), status(run)),
                details(),
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
                details(),
                run);
    }

    static String which(BulkSyncRun run) {
        return "executionId=" + Excerpts.value(run.executionId());
    }

    static String sync(BulkSyncRun run) {
        return "syncId=" + Excerpts.value(run.syncId())
                + (run.syncName() == null ? "" : " (" + new Excerpts().quote(run.syncName(), LONGEST_NAME) + ")");
    }

    private static String status(BulkSyncRun run) {
        return run.status() == null ? "of an unknown status" : "status " + run.status();
    }

    private String execution(BulkSyncRun run) {
        if (unanswered.isPresent()) {
            return "its start was not answered, so that there may be an execution";
        }
        return run.executionId() == null ? "no execution of its own is known" : which(run) + ", " + status(run);
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

    // the key of a start that was never answered finds its execution later
    private FailureDetails details() {
        Optional<IdempotencyKey> asked = unanswered;
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .outcomeKnown(asked.isEmpty())
                .idempotencyKey(asked.filter(key -> key.origin() != IdempotencyKey.Origin.NONE)
                        .map(IdempotencyKey::value)
                        .orElse(null))
                .build();
    }
}
