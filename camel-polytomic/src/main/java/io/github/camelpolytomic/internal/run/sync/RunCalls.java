package io.github.camelpolytomic.internal.run.sync;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.client.PageCollector;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.client.call.RateLimiter;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;

/**
 * Makes the calls of runs, on their thread pool, without holding a thread while a call waits. Methods that return a future never
 * throw.
 *
 * @param client makes the calls
 * @param settings how the account is called
 */
public record RunCalls(PolytomicClient client, CallSettings settings) {

    /** The same without retries. */
    public RunCalls withoutRetries() {
        return new RunCalls(client, settings.withMaxRetries(0));
    }

    /** The same without the rate limit. */
    public RunCalls withoutRateLimit() {
        return new RunCalls(client, settings.withRateLimiter(RateLimiter.UNLIMITED));
    }

    /** A call with these parameters, by name; the API version ignores those that it does not know. */
    public Call call(Operation operation, Map<String, Object> values) {
        ApiVersion version = settings.version();
        Map<Parameter, Object> bound = new HashMap<>();
        for (Parameter parameter : operation.parameters(version)) {
            if (values.containsKey(parameter.name())) {
                bound.put(parameter, values.get(parameter.name()));
            }
        }
        return settings.call(ApiRequest.of(operation, version, bound), ResponseReader.of(operation, OutputForm.RECORD));
    }

    /** A call and its response. */
    public record Completed(Call call, ApiResponse response) {

        /** The content of the response. */
        @SuppressWarnings("unchecked")
        public <T> T content() {
            return (T) response.content().value();
        }

        /** The elements of the page. */
        @SuppressWarnings("unchecked")
        public <T> List<T> elements() {
            return (List<T>) Pages.elements(response);
        }

        /** The call for the next page; empty after the last. */
        public Optional<Call> next(Pages pages) {
            try {
                return pages.next(call, response);
            } catch (PolytomicException e) {
                throw new CompletionException(e);
            }
        }
    }

    /** Makes a call. */
    public CompletableFuture<Completed> make(Supplier<Call> call) {
        CompletableFuture<Completed> completed = new CompletableFuture<>();
        try {
            Call made = call.get();
            client.onRunThreads().make(made, Duration.ZERO, (response, failure) -> {
                if (failure == null) {
                    completed.complete(new Completed(made, response));
                } else {
                    completed.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | Error e) {
            completed.completeExceptionally(e);
        }
        return completed;
    }

    /** Makes a call and returns its content. */
    public <T> CompletableFuture<T> get(Operation operation, Map<String, Object> values) {
        return make(() -> call(operation, values)).thenApply(Completed::content);
    }

    /**
     * Returns a list over all its pages.
     *
     * @param canceled whether the result is not needed any more; then no further page is read
     */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<List<T>> list(
            Operation operation, Map<String, Object> values, BooleanSupplier canceled) {
        CompletableFuture<List<T>> completed = new CompletableFuture<>();
        PageCollector collector =
                new PageCollector(client.onRunThreads(), Integer.MAX_VALUE, Integer.MAX_VALUE, canceled);
        try {
            collector.collect(call(operation, values), client.pages(), (collected, failure) -> {
                if (failure == null) {
                    completed.complete((List<T>) collected.elements());
                } else {
                    completed.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | Error e) {
            completed.completeExceptionally(e);
        }
        return completed;
    }

    /** The failure for a success whose content cannot be used. */
    public static PolytomicMalformedResponseException malformed(Operation operation, String what) {
        return new PolytomicMalformedResponseException(
                operation.name() + what,
                FailureDetailsBuilder.builder()
                        .operation(operation.name())
                        .statusCode(200)
                        .attempts(1)
                        .outcomeKnown(true)
                        .build());
    }
}
