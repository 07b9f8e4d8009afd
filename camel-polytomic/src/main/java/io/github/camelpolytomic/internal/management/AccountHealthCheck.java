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
 * Whether the service can be reached and knows the credentials of an account. A matter of readiness only: to start the
 * application anew would change neither.
 */
public final class AccountHealthCheck extends AbstractHealthCheck {

    static final String SERVICE_ERROR_MESSAGE = "service.error.message";
    static final String SERVICE_REQUEST_ID = "service.request.id";

    // probes ask every ten seconds as a rule, and everyone who opens the page of health asks too
    private static final Duration KEPT = Duration.ofSeconds(30);
    // shorter than the pause between two probes, so that three failures of a probe are three looks
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String endpointUri;
    private final Question question;
    private final LongSupplier clock;
    private Optional<Finding> last = Optional.empty();
    private Optional<Exception> postponed = Optional.empty();
    private long next;

    /** The question whether the account is well, put to the service. */
    @FunctionalInterface
    public interface Question {

        /** Returns when it is; throws what the service says, or why it could not be asked, when it is not. */
        void ask() throws PolytomicException;
    }

    private record Finding(Optional<Exception> failure) {}

    /**
     * A check of one account.
     *
     * @param id what tells it from all other checks
     * @param endpointUri one of the account's endpoints, without secrets
     * @param clock tells the time in nanoseconds
     */
    public AccountHealthCheck(String id, String endpointUri, Question question, LongSupplier clock) {
        super("camel", id);
        this.endpointUri = endpointUri;
        this.question = question;
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
            look();
        }
        builder.detail(ENDPOINT_URI, endpointUri);
        postponed.ifPresent(reason -> builder.message("Not asked lately: " + reason.getMessage()));
        // while nothing is known the state stays what camel.health.initialState says
        last.ifPresent(finding -> finding.failure().ifPresentOrElse(failure -> down(builder, failure), builder::up));
    }

    private void look() {
        Duration kept = KEPT;
        postponed = Optional.empty();
        try {
            question.ask();
            last = Optional.of(new Finding(Optional.empty()));
        } catch (PolytomicRateLimitException e) {
            // too many calls: that says nothing about the account, and one more call would make it worse
            postponed = Optional.of(e);
        } catch (PolytomicException | RuntimeException e) {
            last = Optional.of(new Finding(Optional.of(e)));
            kept = KEPT_AFTER_FAILURE;
        }
        next = clock.getAsLong() + kept.toNanos();
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
