package io.github.camelpolytomic.test.internal.server;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.ErrorBody;
import io.github.camelpolytomic.test.internal.contract.RateLimiter;

/** Handles a request as the service does: version, credentials, rate limit, idempotency key, route. */
public final class ApiService {

    private final Function<String, Optional<Router>> routers;
    private final Router anonymous;
    private final RateLimiter rateLimiter;
    private final IdempotencyStore idempotency;

    /**
     * @param routers the routes for an {@code Authorization} header; empty when it is not accepted
     * @param anonymous the routes for requests without one; only those that need no credentials are used
     */
    public ApiService(
            Function<String, Optional<Router>> routers, Router anonymous, Clock clock, int requestsPerMinute) {
        this.routers = routers;
        this.anonymous = anonymous;
        this.rateLimiter = new RateLimiter(clock, requestsPerMinute);
        this.idempotency = new IdempotencyStore(clock);
    }

    ApiResponse handle(ApiRequest request) {
        return handle(request, (version, router) -> router.handle(version, request));
    }

    /**
     * Returns this response in place of the route's, after the usual checks, and stores it under the idempotency key.
     */
    ApiResponse fail(ApiRequest request, ApiResponse failure) {
        return handle(request, (version, router) -> failure);
    }

    /** Marks the request's idempotency key as no longer in flight: the response is on its way, or lost. */
    void delivered(ApiRequest request) {
        idempotency.delivered(request);
    }

    /** Clears the idempotency keys and refills the rate limit. */
    public void reset() {
        idempotency.clear();
        rateLimiter.refill();
    }

    /** The service's own error response with this status. */
    ApiResponse error(ApiRequest request, int status) {
        String text = ErrorBody.statusText(status);
        ApiException error =
                new ApiException(status, text.toLowerCase(Locale.ROOT).replace(' ', '_'), text);
        return versioned(request, ApiResponse.error(error, version(request)));
    }

    /** Adds the header with the version that serves the request. */
    ApiResponse versioned(ApiRequest request, ApiResponse response) {
        return response.header(ApiVersion.HEADER, version(request).date());
    }

    private ApiResponse handle(ApiRequest request, BiFunction<ApiVersion, Router, ApiResponse> work) {
        Optional<String> asked = request.header(ApiVersion.HEADER);
        return asked.map(ApiVersion::of)
                .orElse(Optional.of(ApiVersion.NEWEST))
                .map(version -> guarded(version, request, work).header(ApiVersion.HEADER, version.date()))
                .orElseGet(() -> ApiResponse.error(
                        ApiException.badRequest("unknown API version " + asked.orElseThrow()), ApiVersion.NEWEST));
    }

    private ApiResponse guarded(
            ApiVersion version, ApiRequest request, BiFunction<ApiVersion, Router, ApiResponse> work) {
        try {
            Router router = router(version, request);
            Optional<Long> retryAfter = rateLimiter.acquire();
            if (retryAfter.isPresent()) {
                return ApiResponse.error(new ApiException(429, "too_many_requests", "too many requests"), version)
                        .header("Retry-After", String.valueOf(retryAfter.get()));
            }
            return idempotency.once(request, () -> outcome(version, () -> work.apply(version, router)));
        } catch (ApiException error) {
            return ApiResponse.error(error, version);
        }
    }

    private Router router(ApiVersion version, ApiRequest request) {
        return request.header("Authorization")
                .flatMap(routers)
                .or(() -> Optional.of(anonymous).filter(router -> !router.needsCredentials(version, request)))
                .orElseThrow(() -> new ApiException(401, "unauthorized", "invalid or unknown API key"));
    }

    private static ApiResponse outcome(ApiVersion version, Supplier<ApiResponse> work) {
        try {
            return work.get();
        } catch (ApiException error) {
            return ApiResponse.error(error, version);
        }
    }

    private static ApiVersion version(ApiRequest request) {
        return request.header(ApiVersion.HEADER).flatMap(ApiVersion::of).orElse(ApiVersion.NEWEST);
    }
}
