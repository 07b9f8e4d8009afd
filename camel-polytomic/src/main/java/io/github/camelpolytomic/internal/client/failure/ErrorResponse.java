package io.github.camelpolytomic.internal.client.failure;

import org.apache.hc.core5.http.HttpResponse;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.json.ServiceError;
import io.github.camelpolytomic.internal.operation.Verb;
import io.github.camelpolytomic.internal.text.Excerpts;

/** An answer whose status is not a success, of the service or of an intermediary, as the exception that a route catches. */
final class ErrorResponse {

    private static final String CURE_OF_INTERMEDIARY =
            "Nothing shows that the service has said so: either something in between has, such as a gateway, proxy or sign-in"
                    + " page, or the service has no such path. Check baseUrl, and what lies on the way to it";

    private final ExceptionFactory failures;
    private final Attempt attempt;
    private final Call call;
    private final int status;
    private final String body;
    private final ServiceError error;
    private final boolean foreign;
    private final FailureDetailsBuilder known;

    ErrorResponse(ExceptionFactory failures, Attempt attempt, HttpResponse response, String body) {
        this.failures = failures;
        this.attempt = attempt;
        this.call = attempt.call();
        this.status = response.getCode();
        this.body = body;
        this.error = ServiceError.parse(body, failures::masked);
        this.foreign = Intermediary.speaksIn(response, error);
        this.known = failures.known()
                .statusCode(status)
                .fromIntermediary(foreign)
                .errorKey(error.key())
                .serviceMessage(error.message())
                .requestId(failures.requestId(response))
                .responseBody(failures.masked(body))
                .retryAfter(ExceptionFactory.retryAfter(response));
    }

    PolytomicException failure() {
        if (status == 409) {
            return conflict();
        }
        boolean cold = SchemaCacheErrors.isMeant(status, error.message());
        FailureDetails details = known.retryable(cold || RetryPolicy.mayRepeat(call, status, foreign))
                .outcomeKnown(RetryPolicy.isFinal(attempt, status, foreign))
                .build();
        if (foreign && Intermediary.refuses(status)) {
            return new PolytomicGatewayException(message(details, cure()), details);
        }
        String message = message(
                details, cold ? SchemaCacheErrors.cure(call.request().operation()) : cure() + orTakeItAsDeleted());
        if (cold) {
            return new PolytomicSchemaCacheException(message, details);
        }
        return switch (status) {
            case 400, 422 -> new PolytomicValidationException(message, details);
            case 401 -> new PolytomicAuthenticationException(message, details);
            case 403 -> new PolytomicPermissionException(message, details);
            case 404 -> new PolytomicNotFoundException(message, details);
            case 429 -> new PolytomicRateLimitException(message, details);
            default ->
                status >= 500
                        ? new PolytomicServerException(message, details)
                        : new PolytomicException(message, details);
        };
    }

    private PolytomicException conflict() {
        Reason reason = foreign
                ? Reason.UNKNOWN
                : ConflictReasons.reason(call, error.key() + " " + error.message(), attempt.outcomeUnknown());
        FailureDetails details = known.retryable(RetryPolicy.mayRepeat(attempt, reason))
                .outcomeKnown(reason == Reason.EXECUTION_RUNNING || reason == Reason.RESOURCE_STATE)
                .build();
        String cure = foreign
                ? cure()
                : switch (reason) {
                    case EXECUTION_RUNNING -> "An execution of the sync is running: wait for its end, or cancel it";
                    case RESOURCE_STATE -> "Try again when the service is in another state";
                    case KEY_IN_FLIGHT ->
                        "The first request with its idempotency key is not answered yet: repeat it later with the same"
                                + " key";
                    case UNKNOWN ->
                        "It cannot be known whether the first request with its idempotency key is not answered yet or"
                                + " the service is in another state: look at the resource before you repeat it";
                };
        return new PolytomicConflictException(message(details, cure), details, reason);
    }

    private String message(FailureDetails details, String cure) {
        String key = details.errorKey();
        String said = details.serviceMessage();
        return "%s was answered %s%s: %s. %s%s"
                .formatted(
                        failures.subject(),
                        status,
                        key == null ? "" : " (" + key + ")",
                        said == null ? withoutWords() : Excerpts.withoutFullStop(said),
                        cure + repetition(details) + wish(details),
                        ExceptionFactory.trace(details));
    }

    private String withoutWords() {
        if (ServiceError.isPage(body)) {
            return "a page of HTML or XML came, as from a proxy";
        }
        return foreign ? "no reason was given" : "the service gave no reason";
    }

    private String cure() {
        if (foreign && status >= 400 && status < 500 && status != 429) {
            return CURE_OF_INTERMEDIARY;
        }
        return call.request().operation().cure(status).orElseGet(() -> cureOf(status));
    }

    private static String cureOf(int status) {
        return switch (status) {
            case 400, 422 -> "Change the request";
            case 401 -> "Check the credentials, and that they belong to the service at baseUrl";
            case 403 -> "Ask for the permission, or use other credentials";
            case 404 -> "Check the id, and that it belongs to the organization of the credentials";
            case 429 -> "Send fewer calls, or wait";
            case 301, 302, 303, 307, 308 -> "Redirects are never followed: set baseUrl to the service itself";
            default -> status >= 500 ? "Try again later" : "Check the request and baseUrl";
        };
    }

    // the first sending may have deleted what the second did not find
    private String orTakeItAsDeleted() {
        return status == 404 && attempt.number() > 1 && call.request().verb() == Verb.DELETE
                ? ", or take it as deleted by an earlier attempt that got no answer"
                : "";
    }

    // a key of the user's own outlives the call, and what is recorded under it too
    private String repetition(FailureDetails details) {
        boolean recorded = !foreign && call.key().origin() == IdempotencyKey.Origin.GIVEN && details.outcomeKnown();
        return recorded && status != 401 && status != 429
                ? ". The service repeats this answer under the idempotency key "
                        + Excerpts.value(call.key().value())
                        + " for at least 24 hours: take another key for another try"
                : "";
    }

    private static String wish(FailureDetails details) {
        return details.retryAfter() == null
                ? ""
                : " (it asks to wait " + details.retryAfter().toSeconds() + " seconds)";
    }
}
