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

/** Starts an execution exactly once: finds it again when the response was lost, and handles one that is running already. */
final class StartAttempt {

    // polls without an execution before there is taken to be none
    private static final int MAX_SEARCHES = 3;
    // consecutive failures before the service is taken to have stored the failure under the key
    private static final int MAX_FAILED_RESPONSES = 3;
    // keys that are tried while nothing is running
    private static final int MAX_KEYS = 10;

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

    /** The first start of a run: under the key of the user, or of an earlier attempt. */
    CompletableFuture<Opened> first() {
        call = withKey(keys::first);
        ownKey = call.key().origin() == Origin.GIVEN;
        boolean fresh = call.key().origin() == Origin.MADE || call.key().origin() == Origin.NONE;
        // an execution of an earlier attempt is this run's own
        return fresh ? pollAndPost() : post();
    }

    /** A start that follows another, under another key. */
    CompletableFuture<Opened> next() {
        call = withKey(keys::another);
        ownKey = call.key().origin() == Origin.GIVEN;
        // the program may have made this start before a restart, so that its own execution may be running
        return ownKey ? post() : pollAndPost();
    }

    // the key of the user may have been used for another request
    private Call withKey(Function<Call, IdempotencyKey> key) {
        try {
            return call.withKey(key.apply(call));
        } catch (IllegalArgumentException e) {
            throw new CompletionException(new PolytomicValidationException(
                    e.getMessage(), FailureDetails.beforeSending(run.settings().operation()), e));
        }
    }

    private CompletableFuture<Opened> pollAndPost() {
        return poll().handle((state, thrown) -> {
                    if (thrown != null) {
                        // the response to the start says more
                        return post();
                    }
                    rememberOthers(state);
                    return running(state).map(this::handleRunning).orElseGet(this::post);
                })
                .thenCompose(Function.identity());
    }

    // an execution that exists before a start is not its own
    private void rememberOthers(SyncState state) {
        Set<String> known = new HashSet<>(before.orElse(Set.of()));
        executions(state).map(Execution::id).forEach(known::add);
        before = Optional.of(known);
    }

    private CompletableFuture<SyncState> poll() {
        run.requireInTime();
        run.state().stage("polling");
        return service.state(run.sync().id()).whenComplete((state, thrown) -> {
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
                    // the exchange of a run that is over may be in use elsewhere
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
        if (!(failure instanceof PolytomicException known)) {
            // an error while the response was read, for example: the service may have started an execution
            return CompletableFuture.failedFuture(failure);
        }
        boolean mayHaveStarted = failure instanceof PolytomicServerException || !known.isOutcomeKnown();
        if (!mayHaveStarted) {
            run.failures().startSettled();
            return CompletableFuture.failedFuture(failure);
        }
        run.state().lastFailure(failure);
        boolean responded = failure instanceof PolytomicServerException;
        // the service also stores a failure under the key, for as long as it stores anything
        boolean keyHelps = known.isRetryable() && !(responded && ++failedResponses >= MAX_FAILED_RESPONSES);
        if (call.key().origin() != Origin.NONE && keyHelps) {
            call = call.withKey(call.key().kept());
            return run.pause().thenCompose(passed -> post());
        }
        return before.isPresent() ? find(known) : CompletableFuture.failedFuture(failure);
    }

    /** Polls for an execution that the start may have made. */
    private CompletableFuture<Opened> find(PolytomicException failure) {
        return poll().handle((state, thrown) -> {
                    if (thrown != null) {
                        return run.pause().thenCompose(passed -> find(failure));
                    }
                    Optional<Execution> made = executions(state)
                            .filter(execution -> !before.get().contains(execution.id()))
                            .findFirst();
                    if (made.isPresent()) {
                        keys.settle(call, null);
                        return opened(made.get());
                    }
                    return ++searches < MAX_SEARCHES
                            ? run.pause().thenCompose(passed -> find(failure))
                            : CompletableFuture.<Opened>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> handleRunningSync() {
        return poll().handle((state, thrown) -> {
                    if (thrown != null) {
                        run.state().lastFailure(RunFailures.cause(thrown));
                        return run.pause().thenCompose(passed -> handleRunningSync());
                    }
                    rememberOthers(state);
                    return running(state).map(this::handleRunning).orElseGet(this::handleIdleSync);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> handleRunning(Execution running) {
        boolean mayBeOwn = ownKey && !running.scheduled();
        if (mayBeOwn && !ownershipChecked) {
            ownershipChecked = true;
            return postWithAnotherKey();
        }
        // a 409 may be stored from before this execution, or be about it
        return switch (mayBeOwn && onActive == OnActive.RESTART ? OnActive.QUEUE : onActive) {
            case FAIL ->
                CompletableFuture.failedFuture(run.failures().busy(run.state().snapshotWith(running)));
            case ATTACH -> CompletableFuture.completedFuture(new Opened(running, RunOrigin.ATTACHED, true));
            case SKIP -> CompletableFuture.completedFuture(new Opened(running, RunOrigin.SKIPPED, false));
            case QUEUE -> afterEnd(running, RunOrigin.QUEUED, "queued behind execution " + running.id());
            case RESTART ->
                run.cancel(running.id())
                        .thenCompose(canceled ->
                                afterEnd(running, RunOrigin.RESTARTED, "canceling execution " + running.id()));
        };
    }

    // the execution ended between the 409 and the poll, or the 409 is an old, stored one
    private CompletableFuture<Opened> handleIdleSync() {
        if (ownKey && ++keysTried < MAX_KEYS) {
            return run.pause().thenCompose(passed -> postWithAnotherKey());
        }
        return switch (onActive) {
            case FAIL ->
                CompletableFuture.failedFuture(run.failures().busy(run.state().snapshotWith(null)));
            case SKIP -> CompletableFuture.completedFuture(new Opened(null, RunOrigin.SKIPPED, false));
            case ATTACH, QUEUE, RESTART -> run.pause().thenCompose(passed -> postWithAnotherKey());
        };
    }

    private CompletableFuture<Opened> afterEnd(Execution running, String how, String stage) {
        run.requireInTime();
        run.state().stage(stage);
        origin = how;
        // also when the service no longer knows it
        return run.end(running).handle((ended, thrown) -> postWithAnotherKey()).thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> postWithAnotherKey() {
        call = withKey(keys::another);
        return post();
    }

    private static Optional<Execution> running(SyncState state) {
        return Optional.ofNullable(state.current()).filter(execution -> execution.id() != null && !execution.isOver());
    }

    private static Stream<Execution> executions(SyncState state) {
        return Stream.of(state.current(), state.last())
                .filter(execution -> execution != null && execution.id() != null);
    }
}
