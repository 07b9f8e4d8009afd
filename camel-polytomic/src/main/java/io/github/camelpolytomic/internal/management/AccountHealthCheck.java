package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;

/**
 * Checks whether the service is reachable and accepts the credentials of an account. It is a readiness check only,
 * because a restart of the application would change neither.
 */
public final class AccountHealthCheck extends AbstractHealthCheck {

    static final String SERVICE_ERROR_MESSAGE = "service.error.message";
    static final String SERVICE_REQUEST_ID = "service.request.id";

    // probes usually check every ten seconds, and each visit of a health page checks too
    private static final Duration CACHE_TIME = Duration.ofSeconds(30);
    // shorter than the period of probes, so that three failures of a probe are three checks
    private static final Duration CACHE_TIME_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String endpointUri;
    private final AccountCall accountCall;
    private final LongSupplier clock;
    private Optional<Result> last = Optional.empty();
    private Optional<Exception> postponed = Optional.empty();
    private long next;

    /** Checks the account with a call to the service. */
    @FunctionalInterface
    public interface AccountCall {

        /** Returns if the account works; throws the error of the service, or the reason why the call failed. */
        void make() throws PolytomicException;
    }

    private record Result(Optional<Exception> failure) {}

    /**
     * Creates the check of one account.
     *
     * @param id unique id of the check
     * @param endpointUri one of the account's endpoints, without secrets
     * @param clock time in nanoseconds
     */
    public AccountHealthCheck(String id, String endpointUri, AccountCall accountCall, LongSupplier clock) {
        super("camel", id);
        this.endpointUri = endpointUri;
        this.accountCall = accountCall;
        this.clock = clock;
        this.next = clock.getAsLong();
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (clock.getAsLong() - next >= 0) {
            check();
        }
        builder.detail(ENDPOINT_URI, endpointUri);
        postponed.ifPresent(reason -> builder.message("Not checked, rate limit exceeded: " + reason.getMessage()));
        // without a result, the state remains that of camel.health.initialState
        last.ifPresent(result -> result.failure().ifPresentOrElse(failure -> down(builder, failure), builder::up));
    }

    private void check() {
        Duration cacheTime = CACHE_TIME;
        postponed = Optional.empty();
        try {
            accountCall.make();
            last = Optional.of(new Result(Optional.empty()));
        } catch (PolytomicRateLimitException e) {
            // the rate limit says nothing about the account, and further calls would only add to the load
            postponed = Optional.of(e);
        } catch (PolytomicException | RuntimeException e) {
            last = Optional.of(new Result(Optional.of(e)));
            cacheTime = CACHE_TIME_AFTER_FAILURE;
        }
        next = clock.getAsLong() + cacheTime.toNanos();
    }

    private static void down(HealthCheckResultBuilder builder, Exception failure) {
        builder.down().message(failure.getMessage()).error(failure);
        if (failure instanceof PolytomicException known) {
            builder.detail(SERVICE_STATUS_CODE, known.getStatusCode());
            detail(builder, SERVICE_ERROR_CODE, known.getErrorKey());
            detail(builder, SERVICE_ERROR_MESSAGE, known.getServiceMessage());
            detail(builder, SERVICE_REQUEST_ID, known.getRequestId());
        }
    }

    private static void detail(HealthCheckResultBuilder builder, String key, String value) {
        if (value != null) {
            builder.detail(key, value);
        }
    }
}
