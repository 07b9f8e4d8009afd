package io.github.camelpolytomic.internal.run.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedAnswerException;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.call.RateLimiter;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.BulkSyncExecutionOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.ConnectionOperations;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.connections.Connection;

/** The calls that runs are made of, for one account. Each is made on a thread of runs, and none holds a thread while it waits. */
public final class BulkSyncService {

    // a request line of some 8 kB is what servers and proxies take as a rule
    private static final int MOST_IDS = 100;

    private final PolytomicClient client;
    private final CallSettings settings;

    public BulkSyncService(PolytomicClient client, CallSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    public PolytomicClient client() {
        return client;
    }

    public CallSettings settings() {
        return settings;
    }

    /** A text of the service for people, without the credentials, should it repeat them. */
    public String forPeople(String text) {
        return settings.credentials().mask(text);
    }

    /** The same for polls that are repeated anyway. */
    public BulkSyncService withoutRetries() {
        return new BulkSyncService(client, settings.withMaxRetries(0));
    }

    /** The same for calls that must not wait for their turn. */
    public BulkSyncService withoutBudget() {
        return new BulkSyncService(client, settings.withBudget(RateLimiter.UNLIMITED));
    }

    public CompletableFuture<BulkSync> sync(String syncId) {
        return ask(BulkSyncOperations.GET_BULK_SYNC, Map.of("syncId", syncId));
    }

    public CompletableFuture<Connection> connection(String connectionId) {
        return ask(ConnectionOperations.GET_CONNECTION, Map.of("connectionId", connectionId));
    }

    /** @param over whether nobody waits for the list any more: then no further page of it is read */
    public CompletableFuture<List<BulkSync>> syncs(BooleanSupplier over) {
        return list(BulkSyncOperations.LIST_BULK_SYNCS, Map.of(), over);
    }

    /** @param over whether nobody waits for the list any more: then no further page of it is read */
    public CompletableFuture<List<Connection>> connections(BooleanSupplier over) {
        return list(ConnectionOperations.LIST_CONNECTIONS, Map.of(), over);
    }

    /** The state of a sync; an execution in it may have no identifier. */
    public CompletableFuture<BulkSyncStatus> status(String syncId) {
        return this.<BulkSyncStatus>ask(BulkSyncOperations.BULK_SYNC_STATUS, Map.of("syncId", syncId))
                .thenApply(ServiceIds::checked);
    }

    public CompletableFuture<BulkSyncExecution> execution(String syncId, String executionId) {
        return this.<BulkSyncExecution>ask(
                        BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION,
                        Map.of("syncId", syncId, "executionId", executionId))
                .thenApply(execution -> {
                    if (execution.id() == null) {
                        throw new CompletionException(executionWithoutId(syncId, executionId));
                    }
                    return execution;
                });
    }

    private static PolytomicMalformedAnswerException executionWithoutId(String syncId, String asked) {
        return malformed(
                BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION,
                " of syncId=%s, executionId=%s was answered with an execution without an id"
                        .formatted(Excerpts.value(syncId), Excerpts.value(asked)));
    }

    /** A good answer that cannot be used. */
    public static PolytomicMalformedAnswerException malformed(Operation operation, String what) {
        return new PolytomicMalformedAnswerException(
                operation.name() + what,
                FailureDetailsBuilder.builder()
                        .operation(operation.name())
                        .statusCode(200)
                        .attempts(1)
                        .outcomeKnown(true)
                        .build());
    }

    /** A state of a sync whose running execution cannot be asked about. */
    public static PolytomicMalformedAnswerException namelessRunning(SyncRef sync) {
        return malformed(
                BulkSyncOperations.BULK_SYNC_STATUS,
                " of syncId=%s was answered with an execution that runs and has %s"
                        .formatted(Excerpts.value(sync.id()), ServiceIds.NONE));
    }

    /** Whether one call can tell of many syncs. */
    public boolean knowsManyAtOnce() {
        return BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES
                .versions()
                .contains(settings.version());
    }

    /**
     * The state of these syncs, or of all syncs of the account where these are too many to be named.
     *
     * @param over whether nobody waits for it any more
     */
    public CompletableFuture<List<BulkSyncExecutionStatus>> statuses(
            Collection<String> syncIds, boolean all, BooleanSupplier over) {
        Map<String, Object> values =
                all || syncIds.size() > MOST_IDS ? Map.of("all", true) : Map.of("syncId", List.copyOf(syncIds));
        return list(BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES, values, over);
    }

    /**
     * A page of the executions that have ended, newest first; empty when the last page was given. An execution in it may have no
     * identifier.
     */
    public CompletableFuture<Optional<Page>> endedExecutions(String syncId, Optional<Page> before) {
        if (before.isPresent() && before.get().next().isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Pages way = before.map(Page::way).orElseGet(client::pages);
        return begun(() -> {
            Call call = before.flatMap(Page::next)
                    .orElseGet(() -> call(
                            BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTIONS,
                            Map.of("syncId", syncId, "onlyTerminal", true)));
            return make(call).thenApply(answer -> {
                List<BulkSyncExecution> executions = elements(answer);
                return Optional.of(
                        new Page(executions.stream().map(ServiceIds::checked).toList(), next(way, call, answer), way));
            });
        });
    }

    /** Executions, and the call for those that are older. */
    public record Page(List<BulkSyncExecution> executions, Optional<Call> next, Pages way) {}

    /** The call that starts an execution, without a key. */
    public Call startCall(String syncId, byte[] body) {
        Call call = call(BulkSyncOperations.START_BULK_SYNC, Map.of("syncId", syncId));
        return call.withRequest(call.request().withBody(body));
    }

    public CompletableFuture<BulkSyncExecution> start(Call call) {
        return begun(() -> make(call).thenApply(answer -> {
            BulkSyncExecution started = content(answer);
            if (!ServiceIds.isUsable(started.id())) {
                throw new CompletionException(nameless(call, answer, started.id()));
            }
            return started;
        }));
    }

    // there is one, as it seems, and it has to be found in another way
    private static PolytomicException nameless(Call call, ApiResponse answer, String id) {
        FailureDetails details = FailureDetailsBuilder.builder()
                .operation(call.request().operation().name())
                .statusCode(answer.statusCode())
                .attempts(answer.attempts())
                .idempotencyKey(
                        call.key().origin() == IdempotencyKey.Origin.NONE
                                ? null
                                : call.key().value())
                .build();
        String what = id == null
                ? "without the id of an execution"
                : "with an execution that has %s: '%s'".formatted(ServiceIds.NONE, Excerpts.value(id));
        return new PolytomicMalformedAnswerException(call.request().subject() + " was answered " + what, details);
    }

    public CompletableFuture<Void> activate(String syncId) {
        return begun(() -> {
            Call call = call(BulkSyncOperations.ACTIVATE_BULK_SYNC, Map.of("syncId", syncId));
            return make(keyed(call.withRequest(
                            call.request().withBody("{\"active\":true}".getBytes(StandardCharsets.UTF_8)))))
                    .thenAccept(answer -> {});
        });
    }

    public CompletableFuture<Void> cancel(String syncId, String executionId) {
        return begun(() -> make(keyed(call(
                        BulkSyncExecutionOperations.CANCEL_BULK_SYNC_EXECUTION,
                        Map.of("syncId", syncId, "executionId", executionId))))
                .thenAccept(answer -> {}));
    }

    private static Call keyed(Call call) {
        return call.withKey(IdempotencyKey.made());
    }

    private <T> CompletableFuture<T> ask(Operation operation, Map<String, Object> values) {
        return begun(() -> make(call(operation, values)).thenApply(BulkSyncService::content));
    }

    private <T> CompletableFuture<List<T>> list(Operation operation, Map<String, Object> values, BooleanSupplier over) {
        return begun(() -> rest(call(operation, values), client.pages(), new ArrayList<>(), over));
    }

    // whoever asks looks after others, too: a call that cannot be made is one that has failed
    private static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> CompletableFuture<List<T>> rest(Call call, Pages way, List<T> soFar, BooleanSupplier over) {
        return make(call).thenCompose(answer -> {
            if (over.getAsBoolean()) {
                throw new CancellationException();
            }
            soFar.addAll(elements(answer));
            return next(way, call, answer)
                    .map(next -> this.<T>rest(next, way, soFar, over))
                    .orElseGet(() -> CompletableFuture.completedFuture(soFar));
        });
    }

    private static Optional<Call> next(Pages way, Call call, ApiResponse answer) {
        try {
            return way.next(call, answer);
        } catch (PolytomicException e) {
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<ApiResponse> make(Call call) {
        CompletableFuture<ApiResponse> made = new CompletableFuture<>();
        client.onThreadsOfRuns().make(call, Duration.ZERO, (answer, failure) -> {
            if (failure == null) {
                made.complete(answer);
            } else {
                made.completeExceptionally(failure);
            }
        });
        return made;
    }

    private Call call(Operation operation, Map<String, Object> values) {
        ApiVersion version = settings.version();
        Map<Parameter, Object> bound = new HashMap<>();
        for (Parameter parameter : operation.parameters(version)) {
            if (values.containsKey(parameter.name())) {
                bound.put(parameter, values.get(parameter.name()));
            }
        }
        return settings.call(ApiRequest.of(operation, version, bound), ResponseReader.of(operation, OutputForm.RECORD));
    }

    @SuppressWarnings("unchecked")
    private static <T> T content(ApiResponse answer) {
        return (T) answer.content().value();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> elements(ApiResponse answer) {
        return (List<T>) Pages.elements(answer);
    }
}
