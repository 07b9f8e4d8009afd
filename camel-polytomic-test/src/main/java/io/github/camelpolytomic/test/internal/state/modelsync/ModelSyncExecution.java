package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.sync.RunHistory;
import io.github.camelpolytomic.test.internal.state.sync.RunProgress;

/** A run of a model sync. It advances with the clock, as its script says. */
public final class ModelSyncExecution implements RunHistory.Run {

    private static final String RELEASE = "simulated";

    private final String id = UUID.randomUUID().toString();
    private final long rank;
    private final Instant created;
    private final Clock clock;
    private final ModelRunRequest request;
    private final ModelRunScript script;
    private final RecordCounts counts;
    private final List<String> targets;
    private Instant canceled;
    private int cancelRequests;
    private SetStatus set;

    /** A status that a request has set, in place of the script's. */
    private record SetStatus(String status, Instant since) {}

    ModelSyncExecution(
            long rank,
            Instant created,
            Clock clock,
            ModelRunRequest request,
            ModelRunScript script,
            RecordAction usual,
            List<String> targets) {
        this.rank = rank;
        this.created = created;
        this.clock = clock;
        this.request = request;
        this.script = script;
        this.counts = RecordCounts.of(script, request, usual);
        this.targets = targets;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long rank() {
        return rank;
    }

    @Override
    public Instant created() {
        return created;
    }

    public ModelRunRequest request() {
        return request;
    }

    public ModelRunScript script() {
        return script;
    }

    /** Its current status. */
    public synchronized String status() {
        return set == null ? progress().status(clock.instant()) : set.status;
    }

    @Override
    public synchronized boolean isOver() {
        return completed(clock.instant()).isPresent();
    }

    /** Requests its cancellation; does nothing when it has ended or is canceled already. */
    public synchronized void cancel() {
        cancelRequests++;
        if (canceled == null && !isOver()) {
            canceled = clock.instant();
        }
    }

    /** The number of cancellation requests, effective or not. */
    public synchronized int cancelRequests() {
        return cancelRequests;
    }

    /** Whether it ends, or has ended, as canceled. */
    public synchronized boolean isCanceled() {
        return set == null ? progress().endsCanceled() : set.status.equals("canceled");
    }

    /** Sets the status of a stalled run; 400 when it has ended. */
    public synchronized void set(String status) {
        if (isOver()) {
            throw ApiException.badRequest("execution " + id + " has ended");
        }
        set = new SetStatus(status, clock.instant());
    }

    public synchronized RunProgress progress() {
        return new RunProgress(script.course(), created, Optional.ofNullable(canceled));
    }

    /** When it ended; empty before. */
    public synchronized Optional<Instant> completed(Instant now) {
        if (set == null) {
            return progress().completed(now);
        }
        return Optional.of(set.since).filter(since -> ExecutionStatus.isFinal(set.status) && !since.isAfter(now));
    }

    /** What it has done so far. */
    public RecordCounts counts() {
        Instant now = clock.instant();
        RunProgress progress = progress();
        Instant reached = completed(now).orElse(now);
        return counts.soFar(all -> progress.done(all, reached));
    }

    /** The log of one kind of records; those of a test are empty. */
    public RecordLog log(RecordLogType type) {
        RecordCounts logged = request.isTest() ? counts.soFar(all -> 0) : counts();
        return new RecordLog(type, logged, script, targets);
    }

    /** The contract's GetExecutionResponseSchema, with the current progress. */
    public ObjectNode json(ApiVersion version) {
        Instant now = clock.instant();
        ObjectNode json = Json.object()
                .put("id", id)
                .put("type", request.type())
                .put("status", status())
                .put("created_at", created.toString())
                .put("started_at", text(progress().started(now)))
                .put("completed_at", text(completed(now)));
        json.set("counts", counts().json(request.isTest()));
        json.set("errors", Json.of(isOver() && !isCanceled() ? script.errors() : List.of()));
        return version == ApiVersion.V2025_09_18 ? json.put("version", RELEASE) : json;
    }

    /** The contract's StartModelSyncResponseSchema: nothing has happened yet. */
    public ObjectNode jsonWhenStarted() {
        return Json.object().put("id", id).put("created_at", created.toString()).put("status", "created");
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
