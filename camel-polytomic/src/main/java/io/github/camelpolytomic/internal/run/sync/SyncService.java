package io.github.camelpolytomic.internal.run.sync;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The syncs of one kind in an account: what runs ask of the service. Methods that return a future never throw; the future
 * fails with an exception of this project.
 */
public interface SyncService {

    /** What a part of an execution is called in messages, such as {@code schema}. */
    String partNoun();

    /** The client, for its clock and its threads. */
    PolytomicClient client();

    /** The syncs that one poller serves together with these. */
    PollScope pollScope();

    /** The same without retries, for polls that are repeated anyway. */
    SyncService withoutRetries();

    /** The same without the rate limit, for calls that must not wait. */
    SyncService withoutRateLimit();

    /** Masks the credentials in a text of the service. */
    String mask(String text);

    /** Returns the settings of a sync. */
    CompletableFuture<Sync> sync(String syncId);

    /**
     * Returns all syncs.
     *
     * @param canceled whether the result is not needed any more; then no further page is read
     */
    CompletableFuture<List<Sync>> syncs(BooleanSupplier canceled);

    /**
     * Refers to a sync of a list.
     *
     * @throws java.util.concurrent.CompletionException when its id cannot be used
     */
    SyncRef ref(Sync sync);

    /** Returns a connection. */
    CompletableFuture<Connection> connection(String connectionId);

    /**
     * Returns all connections.
     *
     * @param canceled whether the result is not needed any more; then no further page is read
     */
    CompletableFuture<List<Connection>> connections(BooleanSupplier canceled);

    /** Returns what a sync is doing; its executions may lack an id. */
    CompletableFuture<SyncState> state(String syncId);

    /** Returns an execution, which has an id. */
    CompletableFuture<Execution> execution(String syncId, String executionId);

    /** Whether one call returns the status of many syncs. */
    boolean supportsBatchStatus();

    /**
     * Returns the status of many syncs in one call.
     *
     * @param all whether to ask for all syncs of the account in place of these
     * @param canceled whether the result is not needed any more
     */
    CompletableFuture<List<BatchStatus>> batchStatus(Collection<String> syncIds, boolean all, BooleanSupplier canceled);

    /**
     * Returns the page of ended executions that follows, newest first.
     *
     * @param previous the page before; empty for the first page
     * @return empty after the last page
     */
    CompletableFuture<Optional<ExecutionPage>> endedExecutions(String syncId, Optional<ExecutionPage> previous);

    /** The call that starts an execution, without an idempotency key. */
    Call startCall(String syncId, byte[] body);

    /** The body of a start that covers only these parts. */
    byte[] startBody(byte[] body, Set<String> parts);

    /** Starts an execution, which has an id. */
    CompletableFuture<Execution> start(Call call);

    /** Activates a sync. */
    CompletableFuture<Void> activate(String syncId);

    /** Asks an execution to cancel. */
    CompletableFuture<Void> cancel(String syncId, String executionId);

    /** Makes the public result of a run. */
    SyncRun result(RunSnapshot run);

    /** The failure for a state whose running execution cannot be polled, because it has no usable id. */
    PolytomicException withoutExecutionId(String syncId);

    /** The failure for a connection that cannot be read, because it has no usable id. */
    PolytomicException withoutConnectionId(String syncId, String role);
}
