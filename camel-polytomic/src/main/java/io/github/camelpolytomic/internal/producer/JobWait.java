package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.Trampoline;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.failure.JobFailures;
import io.github.camelpolytomic.internal.client.failure.TransientFailures;
import io.github.camelpolytomic.internal.json.Content;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.JobOperations;
import io.github.camelpolytomic.model.jobs.Job;
import io.github.camelpolytomic.model.jobs.JobStatus;

/**
 * Makes a call whose response may be a job. It polls the job until it has ended, and returns its result as the response
 * to the call.
 *
 * @param reader reads the job, with its result in the form of the operation's own
 * @param timeout timeout of the wait for the job
 * @param clock time in nanoseconds
 */
record JobWait(ResponseReader reader, Duration timeout, LongSupplier clock) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        executor.make(call, Duration.ZERO, (response, failure) -> {
            if (failure != null || !response.content().isJob()) {
                callback.accept(response, failure);
            } else {
                await(call, response, executor, callback);
            }
        });
    }

    private void await(
            Call call, ApiResponse response, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        Map<String, String> ids = response.content().identifiers();
        JobFailures failures = new JobFailures(call, response, ids.get("jobType"), ids.get("jobId"));
        Call poll;
        try {
            poll = poll(call, failures);
        } catch (IllegalArgumentException e) {
            callback.accept(null, failures.unusable());
            return;
        }
        new Waiting(response, failures, poll, executor, callback).start();
    }

    private Call poll(Call call, JobFailures job) {
        if (job.type() == null || job.id() == null) {
            throw new IllegalArgumentException("The job has no type or no id");
        }
        ApiRequest request = ApiRequest.of(
                JobOperations.GET_JOB,
                call.request().version(),
                Map.of(JobOperations.JOB_TYPE, job.type(), JobOperations.JOB_ID, job.id()));
        return call.withRequest(request).withReader(reader).withKey(IdempotencyKey.NONE);
    }

    /** A call that waits for its job. */
    private final class Waiting {

        private final ApiResponse started;
        private final JobFailures failures;
        private final Call poll;
        private final CallExecutor executor;
        private final BiConsumer<ApiResponse, Throwable> callback;
        private final Trampoline trampoline = new Trampoline();
        private final PollDelays delays = new PollDelays(timeout, clock);
        private String status;

        Waiting(
                ApiResponse started,
                JobFailures failures,
                Call poll,
                CallExecutor executor,
                BiConsumer<ApiResponse, Throwable> callback) {
            this.started = started;
            this.failures = failures;
            this.poll = poll;
            this.executor = executor;
            this.callback = callback;
        }

        void start() {
            pollLater();
        }

        private void onPolled(ApiResponse response, Throwable failure) {
            if (failure != null && !TransientFailures.isTransient(failure)) {
                callback.accept(
                        null, failure instanceof PolytomicException known ? failures.unreadable(known) : failure);
                return;
            }
            if (failure == null) {
                Job job = (Job) response.content().value();
                status = job.status();
                if (JobStatus.DONE.equals(status)) {
                    callback.accept(result(response, job.result()), null);
                    return;
                }
                if (JobStatus.FAILED.equals(status)) {
                    callback.accept(null, failures.failed(job.error()));
                    return;
                }
            }
            if (delays.isExpired()) {
                callback.accept(null, failures.timedOut(timeout, status, failure));
            } else {
                pollLater();
            }
        }

        private ApiResponse result(ApiResponse last, Object result) {
            Map<String, String> ids = new HashMap<>(started.content().identifiers());
            ids.putAll(last.content().identifiers());
            return new ApiResponse(
                    new Content(result, "", ids), last.statusCode(), last.servedVersion(), started.attempts());
        }

        private void pollLater() {
            Duration delay = delays.next();
            trampoline.then(() -> executor.make(poll, delay, this::onPolled));
        }
    }
}
