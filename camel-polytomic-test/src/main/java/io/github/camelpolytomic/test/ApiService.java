package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Handles a request as the service does: version, credentials, rate limit, idempotency key, route. */
final class ApiService {

    private final Credentials credentials;
    private final RateLimiter rateLimiter;
    private final IdempotencyStore idempotency;
    private final Router router;

    ApiService(Workspace workspace, int requestsPerMinute) {
        this.credentials = workspace.credentials();
        this.rateLimiter = new RateLimiter(workspace.clock(), requestsPerMinute);
        this.idempotency = new IdempotencyStore(workspace.clock());
        this.router = new Router(Stream.of(
                        new BulkSyncEndsRoutes(workspace).table(),
                        new BulkSyncExecutionRoutes(workspace).table(),
                        new BulkSyncRoutes(workspace).table(),
                        new BulkSyncScheduleRoutes(workspace).table(),
                        new BulkSyncSchemaRoutes(workspace).table(),
                        new ConnectionTypeRoutes(workspace).table(),
                        new ConnectRoutes(workspace).table(),
                        new ConnectionRoutes(workspace).table(),
                        new ConnectionSharingRoutes(workspace).table(),
                        new ConnectionProxyRoutes(workspace).table(),
                        new SchemaRoutes(workspace).table(),
                        new SchemaFieldRoutes(workspace).table(),
                        new PrimaryKeyRoutes(workspace).table(),
                        new JobRoutes(workspace).table(),
                        new IdentityRoutes(workspace).table())
                .flatMap(List::stream)
                .toList());
    }

    ApiResponse handle(ReceivedRequest request) {
        return handle(request, version -> router.handle(version, request));
    }

    /** Returns this response in place of the route's, after the usual checks, and stores it under the idempotency key. */
    ApiResponse fail(ReceivedRequest request, ApiResponse failure) {
        return handle(request, version -> failure);
    }

    /** Marks the request's idempotency key as no longer in flight: the response is on its way, or lost. */
    void delivered(ReceivedRequest request) {
        idempotency.delivered(request);
    }

    /** Clears the idempotency keys and refills the rate limit. */
    void reset() {
        idempotency.clear();
        rateLimiter.refill();
    }

    /** The service's own error response with this status. */
    ApiResponse error(ReceivedRequest request, int status) {
        String text = ErrorShape.statusText(status);
        ApiException error =
                new ApiException(status, text.toLowerCase(Locale.ROOT).replace(' ', '_'), text);
        return versioned(request, error.response(version(request)));
    }

    /** Adds the header with the version that serves the request. */
    ApiResponse versioned(ReceivedRequest request, ApiResponse response) {
        return response.header(ApiVersion.HEADER, version(request).date());
    }

    private ApiResponse handle(ReceivedRequest request, Function<ApiVersion, ApiResponse> work) {
        Optional<String> asked = request.header(ApiVersion.HEADER);
        return asked.map(ApiVersion::of)
                .orElse(Optional.of(ApiVersion.NEWEST))
                .map(version -> guarded(version, request, work).header(ApiVersion.HEADER, version.date()))
                .orElseGet(() -> ApiException.badRequest("unknown API version " + asked.orElseThrow())
                        .response(ApiVersion.NEWEST));
    }

    private ApiResponse guarded(ApiVersion version, ReceivedRequest request, Function<ApiVersion, ApiResponse> work) {
        try {
            if (!request.header("Authorization").map(credentials::accepts).orElse(false)) {
                throw new ApiException(401, "unauthorized", "invalid or unknown API key");
            }
            Optional<Long> retryAfter = rateLimiter.acquire();
            if (retryAfter.isPresent()) {
                return new ApiException(429, "too_many_requests", "too many requests")
                        .response(version)
                        .header("Retry-After", String.valueOf(retryAfter.get()));
            }
            return idempotency.once(request, () -> outcome(version, work));
        } catch (ApiException error) {
            return error.response(version);
        }
    }

    private static ApiResponse outcome(ApiVersion version, Function<ApiVersion, ApiResponse> work) {
        try {
            return work.apply(version);
        } catch (ApiException error) {
            return error.response(version);
        }
    }

    private static ApiVersion version(ReceivedRequest request) {
        return request.header(ApiVersion.HEADER).flatMap(ApiVersion::of).orElse(ApiVersion.NEWEST);
    }
}
