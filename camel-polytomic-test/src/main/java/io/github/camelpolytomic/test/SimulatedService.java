package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The service itself: version, credentials, rate limit, idempotency, route, answer. Knows nothing of faults and sockets. */
final class SimulatedService {

    private final Credentials credentials;
    private final RateLimit rateLimit;
    private final Idempotency idempotency;
    private final List<Route> routes;

    SimulatedService(Workspace workspace, int requestsPerMinute) {
        this.credentials = workspace.credentials();
        this.rateLimit = new RateLimit(workspace.clock(), requestsPerMinute);
        this.idempotency = new Idempotency(workspace.clock());
        // the first row that matches answers: a path with a fixed word stands before one with a variable in its place
        this.routes = Stream.of(
                        new BulkSyncRoutes(workspace).table(),
                        new ExecutionRoutes(workspace).table(),
                        new SyncRoutes(workspace).table(),
                        new ScheduleRoutes(workspace).table(),
                        new SyncSchemaRoutes(workspace).table(),
                        new ConnectionTypeRoutes(workspace).table(),
                        new ConnectRoutes(workspace).table(),
                        new ConnectionRoutes(workspace).table(),
                        new SharingRoutes(workspace).table(),
                        new ProxyRoutes(workspace).table(),
                        new SchemaRoutes(workspace).table(),
                        new SchemaFieldRoutes(workspace).table(),
                        new PrimaryKeyRoutes(workspace).table(),
                        new JobRoutes(workspace).table(),
                        new IdentityRoutes(workspace).table())
                .flatMap(List::stream)
                .toList();
    }

    Answer answer(ReceivedRequest request) {
        return answer(request, version -> route(version, request));
    }

    /** As if the service itself had failed: whatever else it would have checked first is checked, and the outcome kept. */
    Answer failing(ReceivedRequest request, Answer failure) {
        return answer(request, version -> failure);
    }

    /** The answer to this request is on its way, or lost: its idempotency key is no longer in flight. */
    void delivered(ReceivedRequest request) {
        idempotency.delivered(request);
    }

    /** Drops what it remembers of requests; what the workspace holds stays. */
    void forgetRequests() {
        idempotency.forget();
        rateLimit.refill();
    }

    /** What this service says when a call fails with the given status. */
    Answer failure(ReceivedRequest request, int status) {
        String text = ErrorShape.statusText(status);
        Refusal refusal = new Refusal(status, text.toLowerCase(Locale.ROOT).replace(' ', '_'), text);
        return served(request, refusal.answer(version(request)));
    }

    /** The answer with the version that serves the request. */
    Answer served(ReceivedRequest request, Answer answer) {
        return answer.header(ApiVersion.HEADER, version(request).date());
    }

    private Answer answer(ReceivedRequest request, Function<ApiVersion, Answer> work) {
        Optional<String> asked = request.header(ApiVersion.HEADER);
        return asked.map(ApiVersion::of)
                .orElse(Optional.of(ApiVersion.NEWEST))
                .map(version -> guarded(version, request, work).header(ApiVersion.HEADER, version.date()))
                .orElseGet(() -> Refusal.badRequest("unknown API version " + asked.orElseThrow())
                        .answer(ApiVersion.NEWEST));
    }

    private Answer guarded(ApiVersion version, ReceivedRequest request, Function<ApiVersion, Answer> work) {
        try {
            if (!request.header("Authorization").map(credentials::letIn).orElse(false)) {
                throw new Refusal(401, "unauthorized", "invalid or unknown API key");
            }
            Optional<Long> wait = rateLimit.take();
            if (wait.isPresent()) {
                return new Refusal(429, "too_many_requests", "too many requests")
                        .answer(version)
                        .header("Retry-After", String.valueOf(wait.get()));
            }
            return idempotency.once(request, () -> settled(version, work));
        } catch (Refusal refusal) {
            return refusal.answer(version);
        }
    }

    private static Answer settled(ApiVersion version, Function<ApiVersion, Answer> work) {
        try {
            return work.apply(version);
        } catch (Refusal refusal) {
            return refusal.answer(version);
        }
    }

    private Answer route(ApiVersion version, ReceivedRequest request) {
        return routes.stream()
                .flatMap(route -> route.answer(version, request).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "no " + request.method() + " " + request.rawPath() + " in version " + version.date()));
    }

    private static ApiVersion version(ReceivedRequest request) {
        return request.header(ApiVersion.HEADER).flatMap(ApiVersion::of).orElse(ApiVersion.NEWEST);
    }
}
