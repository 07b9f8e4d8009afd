package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;

/** The background jobs of a workspace. A job does its work when its duration has elapsed. Thread-safe. */
public final class Jobs {

    private static final String FAILED = "failed";

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, Job> bySubject = new LinkedHashMap<>();
    private final Queue<String> failures = new ArrayDeque<>();
    private final Clock clock;
    private Duration takes = Duration.ofSeconds(1);

    public Jobs(Clock clock) {
        this.clock = clock;
    }

    /** Sets how long jobs take that are started from now on. */
    public synchronized void take(Duration time) {
        takes = time;
    }

    /** Lets the next job that is started fail with this error. */
    public synchronized void failNext(String error) {
        failures.add(error);
    }

    /** Starts a job with this result, or returns the one that was started for the subject, unless that has failed. */
    public synchronized Job startOnce(String type, String subject, JsonNode result) {
        return startOnce(type, subject, takes, result);
    }

    /** As {@link #startOnce(String, String, JsonNode)}, for a job that takes this time. */
    public synchronized Job startOnce(String type, String subject, Duration time, JsonNode result) {
        Instant now = clock.instant();
        return bySubject.compute(
                type + "/" + subject,
                (key, earlier) -> earlier == null || earlier.status(now).equals(FAILED)
                        ? start(type, time, () -> result)
                        : earlier);
    }

    /** Starts a job that does this work at its end; it fails when the work does. */
    public synchronized Job start(String type, Supplier<JsonNode> work) {
        return start(type, takes, work);
    }

    private Job start(String type, Duration time, Supplier<JsonNode> work) {
        Job job = new Job(
                UUID.randomUUID().toString(),
                type,
                clock.instant(),
                time,
                failing().orElse(work));
        jobs.put(type + "/" + job.id, job);
        return job;
    }

    private Optional<Supplier<JsonNode>> failing() {
        return Optional.ofNullable(failures.poll()).map(error -> () -> {
            throw ApiException.badRequest(error);
        });
    }

    public Optional<Job> job(String type, String id) {
        settle();
        synchronized (this) {
            return Optional.ofNullable(jobs.get(type + "/" + id));
        }
    }

    /** Does the work of the jobs whose time has come. Must not be called by such work, nor with a lock that it needs. */
    public void settle() {
        due(clock.instant()).forEach(Job::end);
    }

    private synchronized List<Job> due(Instant now) {
        return jobs.values().stream()
                .filter(job -> job.isDone(now))
                .sorted(Comparator.comparing(Job::endsAt))
                .toList();
    }

    /** A job, with its outcome once it has ended. */
    public static final class Job {

        private final String id;
        private final String type;
        private final Instant started;
        private final Duration takes;
        private Supplier<JsonNode> work;
        private JsonNode result = NullNode.getInstance();
        private String error;

        private Job(String id, String type, Instant started, Duration takes, Supplier<JsonNode> work) {
            this.id = id;
            this.type = type;
            this.started = started;
            this.takes = takes;
            this.work = work;
        }

        public String id() {
            return id;
        }

        /** Whether it has ended, with its result or with an error. */
        public boolean isDone(Instant now) {
            return !endsAt().isAfter(now);
        }

        private Instant endsAt() {
            return started.plus(takes);
        }

        private synchronized void end() {
            if (work == null) {
                return;
            }
            Supplier<JsonNode> once = work;
            work = null;
            try {
                result = once.get();
            } catch (ApiException failure) {
                error = failure.getMessage();
            }
        }

        /** The job as the contract's JobResponse. */
        public synchronized ObjectNode json(Instant now) {
            ObjectNode json = Json.object().put("job_id", id).put("type", type).put("status", status(now));
            if (isDone(now) && error == null) {
                json.set("result", result);
            }
            return json.put("error", error);
        }

        public synchronized String status(Instant now) {
            if (!isDone(now)) {
                return now.equals(started) ? "created" : "running";
            }
            // it may take no time at all
            end();
            return error == null ? "done" : FAILED;
        }
    }
}
