package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The background jobs of a workspace. A job is done when its duration has elapsed. */
public final class Jobs {

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, Job> bySubject = new ConcurrentHashMap<>();
    private final Clock clock;

    Jobs(Clock clock) {
        this.clock = clock;
    }

    /** Starts a job that ends after this time with this result, or returns the one that was started for the subject. */
    public Job startOnce(String type, String subject, Duration takes, JsonNode result) {
        return bySubject.computeIfAbsent(type + "/" + subject, key -> start(type, takes, result));
    }

    public Optional<Job> job(String type, String id) {
        return Optional.ofNullable(jobs.get(type + "/" + id));
    }

    private Job start(String type, Duration takes, JsonNode result) {
        Job job = new Job(UUID.randomUUID().toString(), type, clock.instant(), takes, result);
        jobs.put(type + "/" + job.id, job);
        return job;
    }

    public record Job(String id, String type, Instant started, Duration takes, JsonNode result) {

        public boolean isDone(Instant now) {
            return !started.plus(takes).isAfter(now);
        }

        /** The job as the contract's JobResponse. */
        public ObjectNode json(Instant now) {
            boolean done = isDone(now);
            ObjectNode json = Json.object().put("job_id", id).put("type", type);
            json.put("status", done ? "done" : now.equals(started) ? "created" : "running");
            if (done) {
                json.set("result", result);
            }
            return json.putNull("error");
        }
    }
}
