package io.github.camelpolytomic.internal.run.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.BulkSyncExecutionOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.ConnectionOperations;
import io.github.camelpolytomic.internal.run.select.Candidates;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionPage;
import io.github.camelpolytomic.internal.run.sync.PollScope;
import io.github.camelpolytomic.internal.run.sync.RunCalls;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.ServiceIds;
import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.run.sync.SyncState;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.run.SyncRun;

/** The bulk syncs of an account. */
public final class BulkSyncService implements SyncService {

    // longer request lines than some 8 kB are refused by many servers and proxies
    private static final int MAX_IDS = 100;

    private final RunCalls calls;

    public BulkSyncService(PolytomicClient client, CallSettings settings) {
        this(new RunCalls(client, settings));
    }

    private BulkSyncService(RunCalls calls) {
        this.calls = calls;
    }

    @Override
    public String partNoun() {
        return "schema";
    }

    @Override
    public PolytomicClient client() {
        return calls.client();
    }

    @Override
    public PollScope pollScope() {
        CallSettings settings = calls.settings();
        return new PollScope(BulkSyncService.class, calls.client(), settings.credentials(), settings.version());
    }

    @Override
    public SyncService withoutRetries() {
        return new BulkSyncService(calls.withoutRetries());
    }

    @Override
    public SyncService withoutRateLimit() {
        return new BulkSyncService(calls.withoutRateLimit());
    }

    @Override
    public String mask(String text) {
        return calls.settings().credentials().mask(text);
    }

    @Override
    public CompletableFuture<Sync> sync(String syncId) {
        return calls.<BulkSync>get(BulkSyncOperations.GET_BULK_SYNC, Map.of("syncId", syncId))
                .thenApply(BulkExecutions::sync);
    }

    @Override
    public CompletableFuture<List<Sync>> syncs(BooleanSupplier canceled) {
        return calls.<BulkSync>list(BulkSyncOperations.LIST_BULK_SYNCS, Map.of(), canceled)
                .thenApply(syncs -> syncs.stream().map(BulkExecutions::sync).toList());
    }

    @Override
    public SyncRef ref(Sync sync) {
        if (!ServiceIds.isUsable(sync.id())) {
            throw new CompletionException(RunCalls.malformed(
                    BulkSyncOperations.LIST_BULK_SYNCS,
                    " returned a sync (%s) that has %s".formatted(Candidates.name(sync), ServiceIds.NONE)));
        }
        return SyncRef.of(sync);
    }

    @Override
    public CompletableFuture<Connection> connection(String connectionId) {
        return calls.get(ConnectionOperations.GET_CONNECTION, Map.of("connectionId", connectionId));
    }

    @Override
    public CompletableFuture<List<Connection>> connections(BooleanSupplier canceled) {
        return calls.list(ConnectionOperations.LIST_CONNECTIONS, Map.of(), canceled);
    }

    @Override
    public CompletableFuture<SyncState> state(String syncId) {
        return calls.<BulkSyncStatus>get(BulkSyncOperations.BULK_SYNC_STATUS, Map.of("syncId", syncId))
                .thenApply(BulkExecutions::state);
    }

    @Override
    public CompletableFuture<Execution> execution(String syncId, String executionId) {
        return calls.<BulkSyncExecution>get(
                        BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION,
                        Map.of("syncId", syncId, "executionId", executionId))
                .thenApply(execution -> {
                    if (execution.id() == null) {
                        throw new CompletionException(RunCalls.malformed(
                                BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION,
                                " of syncId=%s, executionId=%s returned an execution without an id"
                                        .formatted(Excerpts.value(syncId), Excerpts.value(executionId))));
                    }
                    // the id of the request is usable as such, and is kept anyway
                    return BulkExecutions.execution(execution)
                            .withId(execution.id().equals(executionId) ? executionId : execution.id());
                });
    }

    @Override
    public boolean supportsBatchStatus() {
        return BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES
                .versions()
                .contains(calls.settings().version());
    }

    @Override
    public CompletableFuture<List<BatchStatus>> batchStatus(
            Collection<String> syncIds, boolean all, BooleanSupplier canceled) {
        Map<String, Object> values =
                all || syncIds.size() > MAX_IDS ? Map.of("all", true) : Map.of("syncId", List.copyOf(syncIds));
        return calls.<BulkSyncExecutionStatus>list(
                        BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES, values, canceled)
                .thenApply(statuses -> statuses.stream()
                        // a response for all syncs of the account has more than are waited for
                        .filter(status -> status != null && syncIds.contains(status.syncId()))
                        .map(BulkExecutions::batchStatus)
                        .toList());
    }

    @Override
    public CompletableFuture<Optional<ExecutionPage>> endedExecutions(String syncId, Optional<ExecutionPage> previous) {
        if (previous.isPresent() && previous.get().next().isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Pages pages = previous.map(ExecutionPage::pages).orElseGet(() -> client().pages());
        return calls.make(() -> previous.flatMap(ExecutionPage::next)
                        .orElseGet(() -> calls.call(
                                BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTIONS,
                                Map.of("syncId", syncId, "onlyTerminal", true))))
                .thenApply(page -> {
                    List<BulkSyncExecution> executions = page.elements();
                    return Optional.of(new ExecutionPage(
                            executions.stream().map(BulkExecutions::execution).toList(), page.next(pages), pages));
                });
    }

    @Override
    public Call startCall(String syncId, byte[] body) {
        Call call = calls.call(BulkSyncOperations.START_BULK_SYNC, Map.of("syncId", syncId));
        return call.withRequest(call.request().withBody(body));
    }

    @Override
    public byte[] startBody(byte[] body, Set<String> parts) {
        ObjectNode request = Json.object(body);
        request.set("schemas", Json.MAPPER.valueToTree(parts));
        return Json.bytes(request);
    }

    @Override
    public CompletableFuture<Execution> start(Call call) {
        return calls.make(() -> call).thenApply(completed -> {
            BulkSyncExecution started = completed.content();
            if (!ServiceIds.isUsable(started.id())) {
                throw new CompletionException(withoutId(call, completed.response(), started.id()));
            }
            return BulkExecutions.execution(started);
        });
    }

    // the outcome is unknown: there seems to be an execution, which has to be found in another way
    private static PolytomicException withoutId(Call call, ApiResponse response, String id) {
        FailureDetails details = FailureDetailsBuilder.builder()
                .operation(call.request().operation().name())
                .statusCode(response.statusCode())
                .attempts(response.attempts())
                .idempotencyKey(
                        call.key().origin() == IdempotencyKey.Origin.NONE
                                ? null
                                : call.key().value())
                .build();
        String what = id == null
                ? "no execution id"
                : "an execution that has %s: '%s'".formatted(ServiceIds.NONE, Excerpts.value(id));
        return new PolytomicMalformedResponseException(call.request().subject() + " returned " + what, details);
    }

    @Override
    public CompletableFuture<Void> activate(String syncId) {
        return calls.make(() -> {
                    Call call = calls.call(BulkSyncOperations.ACTIVATE_BULK_SYNC, Map.of("syncId", syncId));
                    byte[] body = "{\"active\":true}".getBytes(StandardCharsets.UTF_8);
                    return call.withRequest(call.request().withBody(body)).withKey(IdempotencyKey.made());
                })
                .thenAccept(response -> {});
    }

    @Override
    public CompletableFuture<Void> cancel(String syncId, String executionId) {
        return calls.make(() -> calls.call(
                                BulkSyncExecutionOperations.CANCEL_BULK_SYNC_EXECUTION,
                                Map.of("syncId", syncId, "executionId", executionId))
                        .withKey(IdempotencyKey.made()))
                .thenAccept(response -> {});
    }

    @Override
    public SyncRun result(RunSnapshot run) {
        return BulkExecutions.run(run);
    }

    @Override
    public PolytomicException withoutExecutionId(String syncId) {
        return RunCalls.malformed(
                BulkSyncOperations.BULK_SYNC_STATUS,
                " of syncId=%s returned a running execution that has %s"
                        .formatted(Excerpts.value(syncId), ServiceIds.NONE));
    }

    @Override
    public PolytomicException withoutConnectionId(String syncId, String role) {
        return RunCalls.malformed(
                BulkSyncOperations.GET_BULK_SYNC,
                " of syncId=%s returned a %s connection that has %s"
                        .formatted(Excerpts.value(syncId), role, ServiceIds.NONE));
    }
}
