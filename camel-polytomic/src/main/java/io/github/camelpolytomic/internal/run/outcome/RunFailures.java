package io.github.camelpolytomic.internal.run.outcome;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.run.select.NoSuchSyncException;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.SyncRun;

/** Creates the exceptions of a run that do not come from a response, each with what a person needs to act. */
public final class RunFailures {

    public static final String STOPPING = "the context is stopping";
    public static final String INTERRUPTED = "the waiting thread was interrupted";

    private static final int LONGEST_NAME = 100;

    private final String operation;
    private final SyncService service;
    private volatile Optional<IdempotencyKey> unanswered = Optional.empty();

    /**
     * @param operation the operation that waits
     * @param service makes the public result of a run
     */
    public RunFailures(String operation, SyncService service) {
        this.operation = operation;
        this.service = service;
    }

    /** A start was sent under this key: until it is settled, it may have an execution. */
    public void startSent(IdempotencyKey key) {
        unanswered = Optional.of(key);
    }

    /** The outcome of the start is known. */
    public void startSettled() {
        unanswered = Optional.empty();
    }

    /** The cause below the wrappers of futures. */
    public static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * The exception that a route catches: always one of this project.
     *
     * @param run the run as it is known last; {@code null} if there is none
     */
    public PolytomicException forRoutes(Throwable thrown, RunSnapshot run) {
        if (thrown instanceof PolytomicException known) {
            return known;
        }
        return thrown instanceof NoSuchSyncException
                ? new PolytomicValidationException(thrown.getMessage(), FailureDetails.beforeSending(operation), thrown)
                : unexpected(thrown, run);
    }

    private PolytomicException unexpected(Throwable thrown, RunSnapshot run) {
        String of = run == null ? "" : " of " + sync(run);
        String message = "%s%s failed: %s"
                .formatted(operation, of, Excerpts.cut(Excerpts.line(thrown.toString()), Excerpts.MAX_LENGTH));
        return run == null
                ? new PolytomicException(message, details(), thrown)
                : new PolytomicRunException(message, details(), service.result(run), thrown);
    }

    public PolytomicRunException busy(RunSnapshot running) {
        String which = running.executionId() == null ? "" : ": " + which(running) + ", " + status(running);
        return new PolytomicSyncBusyException(
                "%s of %s was not started, because another execution of the sync is running%s. Wait for its end, or set onActive to attach, skip, queue or restart"
                        .formatted(operation, sync(running), which),
                details(),
                service.result(running));
    }

    /** @param added what happened to the execution; may be empty */
    public PolytomicRunException timedOut(RunSnapshot run, Duration timeout, String added, Throwable lastFailure) {
        return new PolytomicRunTimeoutException(
                sentences(
                        "%s of %s did not end within timeout %s: %s"
                                .formatted(operation, sync(run), timeout, execution(run)),
                        added,
                        because(run, lastFailure)),
                details(),
                service.result(run),
                lastFailure);
    }

    /** The timeout of what follows a run that has ended. */
    public PolytomicRunException timedOut(SyncRun run, Duration timeout) {
        return new PolytomicRunTimeoutException(
                "%s of %s did not end within timeout %s: %s, %s"
                        .formatted(
                                operation,
                                sync(run.syncId(), run.syncName()),
                                timeout,
                                which(run.executionId()),
                                status(run.status())),
                details(),
                run,
                null);
    }

    /**
     * The timeout before there is a run.
     *
     * @param what the subject of the wait
     */
    public PolytomicRunException timedOut(String what, Duration timeout) {
        return new PolytomicRunTimeoutException(
                "%s of %s did not end within timeout %s: no run has started".formatted(operation, what, timeout),
                details(),
                null,
                null);
    }

    public PolytomicRunException lost(RunSnapshot run, Throwable notFound) {
        return new PolytomicRunLostException(
                "%s of %s is lost: the service no longer knows %s (last %s). Check the executions of the sync; the sync may have been deleted"
                        .formatted(operation, sync(run), which(run), status(run)),
                details(),
                service.result(run),
                notFound);
    }

    /**
     * The end of a wait before the end of the run.
     *
     * @param why {@link #STOPPING} or {@link #INTERRUPTED}
     * @param added what happened to the execution
     */
    public PolytomicRunException stopped(RunSnapshot run, String why, String added) {
        return new PolytomicRunStoppedException(
                sentences(
                        "%s of %s stopped waiting, because %s: %s".formatted(operation, sync(run), why, execution(run)),
                        added),
                details(),
                service.result(run));
    }

    /**
     * The interrupt of a wait for something other than one run.
     *
     * @param what the subject of the wait
     */
    public PolytomicRunException interrupted(String what) {
        return new PolytomicRunStoppedException(
                "%s of %s stopped waiting, because %s".formatted(operation, what, INTERRUPTED), details(), null);
    }

    static String which(RunSnapshot run) {
        return which(run.executionId());
    }

    private static String which(String executionId) {
        return "executionId=" + Excerpts.value(executionId);
    }

    static String sync(RunSnapshot run) {
        return sync(run.syncId(), run.syncName());
    }

    private static String sync(String id, String name) {
        return "syncId=" + Excerpts.value(id)
                + (name == null ? "" : " (" + new Excerpts().quote(name, LONGEST_NAME) + ")");
    }

    private static String status(RunSnapshot run) {
        return status(run.status());
    }

    private static String status(String status) {
        return status == null ? "unknown status" : "status " + Excerpts.value(status);
    }

    private String execution(RunSnapshot run) {
        if (unanswered.isPresent()) {
            return "its start got no response, so an execution may exist";
        }
        return run.executionId() == null ? "no execution is known" : which(run) + ", " + status(run);
    }

    private static String because(RunSnapshot run, Throwable failure) {
        if (failure == null) {
            return "";
        }
        return (run.executionId() == null ? "Last failure: " : "The last poll failed: ") + failure.getMessage();
    }

    private static String sentences(String... all) {
        return Stream.of(all).filter(each -> !each.isEmpty()).collect(Collectors.joining(". "));
    }

    // the key of a start without a response finds its execution later
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
