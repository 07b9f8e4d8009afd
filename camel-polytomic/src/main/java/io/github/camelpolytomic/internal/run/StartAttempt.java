package io.github.camelpolytomic.internal.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey.Origin;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.run.sync.SyncState;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.option.OnActive;

/** Starts an execution, once: one whose answer was lost is found again, and one that is running already is dealt with as asked. */
final class StartAttempt {

    // so often the state is polled for an execution, before there is taken to be none
    private static final int MAX_SEARCHES = 3;
    // so often a start is answered with a failure of the service, before that is taken to be kept under the key
    private static final int MAX_FAILED_RESPONSES = 3;
    // so many keys are tried where nothing runs, for a run that does not wait
    private static final int MAX_KEYS = 10;
    // what is started by key is not of this type
    private static final String SCHEDULED = "scheduled";

    private final RunContext run;
    private final IdempotencyKeySequence keys;
    private final OnActive onActive;
    private final SyncService service;
    private Call call;
    private String origin = RunOrigin.STARTED;
    private Optional<Set<String>> before = Optional.empty();
    private int searches;
    private int failedResponses;
    private boolean ownKey;
    private boolean ownershipChecked;
    private int keysTried;

    /** @param onActive what to do when an execution is running already */
    StartAttempt(RunContext run, byte[] body, IdempotencyKeySequence keys, OnActive onActive) {
        this.run = run;
        this.keys = keys;
        this.onActive = onActive;
        this.service = run.service();
        this.call = service.startCall(run.sync().id(), body);
    }

    /** With the key that the user gives, or that an earlier try has left. */
    CompletableFuture<Opened> first() {
        call = withKey(keys::first);
        ownKey = call.key().origin() == Origin.GIVEN;
        boolean fresh = call.key().origin() == Origin.MADE || call.key().origin() == Origin.NONE;
        // what an earlier try has started is not in the way of this one
        return fresh ? pollAndPost() : post();
    }

    /** With a key of its own, for a start that follows another. */
    CompletableFuture<Opened> next() {
        call = withKey(keys::another);
        ownKey = call.key().origin() == Origin.GIVEN;
        // an earlier program may have made this start already, and what runs may have come of it
        return ownKey ? post() : pollAndPost();
    }

    // the user's own may have been used for another request
    private Call withKey(Function<Call, IdempotencyKey> key) {
        try {
            return call.withKey(key.apply(call));
        } catch (IllegalArgumentException e) {
            throw new CompletionException(new PolytomicValidationException(
                    e.getMessage(), FailureDetails.beforeSending(run.settings().operation()), e));
        }
    }

    private CompletableFuture<Opened> pollAndPost() {
        return poll().handle((status, thrown) -> {
                    if (thrown != null) {
                        // the answer to the start says more
                        return post();
                    }
                    rememberOthers(status);
                    return running(status).map(this::handleRunning).orElseGet(this::post);
                })
                .thenCompose(Function.identity());
    }

    // no execution that is there before a start has come of it
    private void rememberOthers(SyncState status) {
        Set<String> known = new HashSet<>(before.orElse(Set.of()));
        executions(status).map(Execution::id).forEach(known::add);
        before = Optional.of(known);
    }

    private CompletableFuture<SyncState> poll() {
        run.requireInTime();
        run.state().stage("polling");
        return service.state(run.sync().id()).whenComplete((status, thrown) -> {
            if (thrown == null) {
                run.serviceResponded();
            }
        });
    }

    private CompletableFuture<Opened> post() {
        run.requireInTime();
        run.state().stage("starting");
        keys.sent(call);
        run.failures().startSent(call.key());
        return service.start(call)
                .handle((execution, thrown) -> {
                    Throwable failure = RunFailures.cause(thrown);
                    // the exchange of a run that is over is somebody else's by now
                    if (!run.isOver()) {
                        keys.settle(call, failure);
                    }
                    return failure == null ? opened(execution) : afterFailure(failure);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> opened(Execution execution) {
        run.failures().startSettled();
        return CompletableFuture.completedFuture(new Opened(execution, origin, true));
    }

    private CompletableFuture<Opened> afterFailure(Throwable failure) {
        if (failure instanceof PolytomicConflictException conflict
                && conflict.getReason() == Reason.EXECUTION_RUNNING) {
            run.failures().startSettled();
            return handleRunningSync();
        }
        boolean mayHaveStarted = failure instanceof PolytomicServerException
                || failure instanceof PolytomicException known && !known.isOutcomeKnown();
        if (!mayHaveStarted) {
            run.failures().startSettled();
            return CompletableFuture.failedFuture(failure);
        }
        run.state().lastFailure(failure);
        PolytomicException unclear = (PolytomicException) failure;
        boolean answered = unclear instanceof PolytomicServerException;
        // the service keeps a failure under the key, too, as long as it keeps anything
        boolean keyMayTell = unclear.isRetryable() && !(answered && ++failedResponses >= MAX_FAILED_RESPONSES);
        if (call.key().origin() != Origin.NONE && keyMayTell) {
            call = call.withKey(call.key().kept());
            return run.pause().thenCompose(over -> post());
        }
        return before.isPresent() ? find(unclear) : CompletableFuture.failedFuture(failure);
    }

    /** Looks for what the start may have made. */
    private CompletableFuture<Opened> find(PolytomicException failure) {
        return poll().handle((status, thrown) -> {
                    if (thrown != null) {
                        return run.pause().thenCompose(over -> find(failure));
                    }
                    Optional<Execution> made = executions(status)
                            .filter(execution -> !before.get().contains(execution.id()))
                            .findFirst();
                    if (made.isPresent()) {
                        keys.settle(call, null);
                        return opened(made.get());
                    }
                    return ++searches < MAX_SEARCHES
                            ? run.pause().thenCompose(over -> find(failure))
                            : CompletableFuture.<Opened>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> handleRunningSync() {
        return poll().handle((status, thrown) -> {
                    if (thrown != null) {
                        run.state().lastFailure(RunFailures.cause(thrown));
                        return run.pause().thenCompose(over -> handleRunningSync());
                    }
                    rememberOthers(status);
                    return running(status).map(this::handleRunning).orElseGet(this::handleIdleSync);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> handleRunning(Execution running) {
        boolean mayBeOwn = ownKey && !SCHEDULED.equals(running.type());
        if (mayBeOwn && !ownershipChecked) {
            ownershipChecked = true;
            return postWithAnotherKey();
        }
        // a refusal does not tell: it may be kept from before the execution that runs now, or be about it
        return switch (mayBeOwn && onActive == OnActive.RESTART ? OnActive.QUEUE : onActive) {
            case FAIL ->
                CompletableFuture.failedFuture(run.failures().busy(run.state().snapshotWith(running)));
            case ATTACH -> CompletableFuture.completedFuture(new Opened(running, RunOrigin.ATTACHED, true));
            case SKIP -> CompletableFuture.completedFuture(new Opened(running, RunOrigin.SKIPPED, false));
            case QUEUE -> afterEnd(running, RunOrigin.QUEUED, "queued behind execution " + running.id());
            case RESTART ->
                run.cancel(running.id())
                        .thenCompose(
                                asked -> afterEnd(running, RunOrigin.RESTARTED, "canceling execution " + running.id()));
        };
    }

    // it ended between the service's word that it runs and the look at it, or that word is kept from long ago
    private CompletableFuture<Opened> handleIdleSync() {
        if (ownKey && ++keysTried < MAX_KEYS) {
            return run.pause().thenCompose(over -> postWithAnotherKey());
        }
        return switch (onActive) {
            case FAIL ->
                CompletableFuture.failedFuture(run.failures().busy(run.state().snapshotWith(null)));
            case SKIP -> CompletableFuture.completedFuture(new Opened(null, RunOrigin.SKIPPED, false));
            case ATTACH, QUEUE, RESTART -> run.pause().thenCompose(over -> postWithAnotherKey());
        };
    }

    private CompletableFuture<Opened> afterEnd(Execution running, String how, String stage) {
        run.requireInTime();
        run.state().stage(stage);
        origin = how;
        // one that is no longer known is in nobody's way either
        return run.follow(running, change -> {})
                .handle((ended, thrown) -> postWithAnotherKey())
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> postWithAnotherKey() {
        call = withKey(keys::another);
        return post();
    }

    private static Optional<Execution> running(SyncState status) {
        return Optional.ofNullable(status.current()).filter(execution -> execution.id() != null && !execution.isOver());
    }

    private static Stream<Execution> executions(SyncState status) {
        return Stream.of(status.current(), status.last())
                .filter(execution -> execution != null && execution.id() != null);
    }
}
