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

/** Converts an error response, of the service or of an intermediary, to the exception that a route catches. */
final class ErrorResponse {

    private static final String CURE_FOR_INTERMEDIARY =
            "Nothing shows that this response is the service's: a gateway, proxy or sign-in page may have sent it, or"
                    + " the service has no such path. Check baseUrl, and every intermediary on the way to it";

    private final ExceptionFactory exceptions;
    private final Attempt attempt;
    private final Call call;
    private final int status;
    private final String body;
    private final ServiceError error;
    private final boolean fromIntermediary;
    private final FailureDetailsBuilder detailsBuilder;

    ErrorResponse(ExceptionFactory exceptions, Attempt attempt, HttpResponse response, String body) {
        this.exceptions = exceptions;
        this.attempt = attempt;
        this.call = attempt.call();
        this.status = response.getCode();
        this.body = body;
        this.error = ServiceError.parse(body, exceptions::masked);
        this.fromIntermediary = Intermediary.isSourceOf(response, error);
        this.detailsBuilder = exceptions
                .details()
                .statusCode(status)
                .fromIntermediary(fromIntermediary)
                .errorKey(error.key())
                .serviceMessage(error.message())
                .requestId(exceptions.requestId(response))
                .responseBody(exceptions.masked(body))
                .retryAfter(ExceptionFactory.retryAfter(response));
    }

    PolytomicException exception() {
        if (status == 409) {
            return conflict();
        }
        boolean schemaCacheMiss = SchemaCacheErrors.isSchemaCacheError(status, error.message());
        FailureDetails details = detailsBuilder
                .retryable(schemaCacheMiss || RetryPolicy.mayRepeat(call, status, fromIntermediary))
                .outcomeKnown(RetryPolicy.isFinal(attempt, status, fromIntermediary))
                .build();
        if (fromIntermediary && Intermediary.isRefusal(status)) {
            return new PolytomicGatewayException(message(details, cure()), details);
        }
        String message = message(
                details,
                schemaCacheMiss ? SchemaCacheErrors.cure(call.request().operation()) : cure() + mayBeDeleted());
        if (schemaCacheMiss) {
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
        Reason reason = fromIntermediary
                ? Reason.UNKNOWN
                : ConflictReasons.reason(call, error.key() + " " + error.message(), attempt.outcomeUnknown());
        FailureDetails details = detailsBuilder
                .retryable(RetryPolicy.mayRepeat(attempt, reason))
                .outcomeKnown(reason == Reason.EXECUTION_RUNNING || reason == Reason.RESOURCE_STATE)
                .build();
        String cure = fromIntermediary
                ? cure()
                : switch (reason) {
                    case EXECUTION_RUNNING -> "An execution of the sync is running: wait for its end, or cancel it";
                    case RESOURCE_STATE ->
                        call.request().operation().cure(409).orElse("Retry when the state of the resource has changed");
                    case KEY_IN_FLIGHT ->
                        "The first request with this idempotency key is still in progress: retry later with the same"
                                + " key";
                    case UNKNOWN ->
                        "Either the first request with this idempotency key is still in progress, or the state of the"
                                + " resource conflicts with the request: check the resource before you retry";
                };
        return new PolytomicConflictException(message(details, cure), details, reason);
    }

    private String message(FailureDetails details, String cure) {
        String key = details.errorKey();
        String serviceMessage = details.serviceMessage();
        return "%s failed with %s%s: %s. %s%s"
                .formatted(
                        exceptions.subject(),
                        status,
                        key == null ? "" : " (" + key + ")",
                        serviceMessage == null ? withoutMessage() : Excerpts.withoutFullStop(serviceMessage),
                        cure + recordedResponse(details) + retryAfter(details),
                        ExceptionFactory.trace(details));
    }

    private String withoutMessage() {
        if (ServiceError.isPage(body)) {
            return "the response is an HTML or XML page, as from a proxy";
        }
        return fromIntermediary ? "no reason was given" : "the service gave no reason";
    }

    private String cure() {
        if (fromIntermediary && status >= 400 && status < 500 && status != 429) {
            return CURE_FOR_INTERMEDIARY;
        }
        if (status >= 500
                && !call.request().verb().isRepeatable()
                && !RetryPolicy.mayRepeat(call, status, fromIntermediary)) {
            return "The service may have acted on the request: check that before you retry";
        }
        return call.request().operation().cure(status).orElseGet(() -> cureFor(status));
    }

    private static String cureFor(int status) {
        return switch (status) {
            case 400, 422 -> "Change the request";
            case 401 -> "Check the credentials, and that they belong to the service at baseUrl";
            case 403 -> "Request the permission, or use other credentials";
            case 404 -> "Check the id, and that it belongs to the organization of the credentials";
            case 429 -> "Send fewer calls, or wait";
            case 301, 302, 303, 307, 308 -> "Redirects are never followed: set baseUrl to the service itself";
            default -> status >= 500 ? "Retry later" : "Check the request and baseUrl";
        };
    }

    // the first attempt may have deleted the resource
    private String mayBeDeleted() {
        return status == 404 && attempt.number() > 1 && call.request().verb() == Verb.DELETE
                ? ". An earlier attempt without a response may have deleted it"
                : "";
    }

    // the user's own key outlives the call, and so does the response that the service has recorded for it
    private String recordedResponse(FailureDetails details) {
        boolean recorded =
                !fromIntermediary && call.key().origin() == IdempotencyKey.Origin.GIVEN && details.outcomeKnown();
        return recorded && status != 401 && status != 429
                ? ". The service repeats this response for the idempotency key "
                        + Excerpts.value(call.key().value())
                        + " for at least 24 hours: use another key for a retry"
                : "";
    }

    private static String retryAfter(FailureDetails details) {
        return details.retryAfter() == null
                ? ""
                : " (Retry-After: " + details.retryAfter().toSeconds() + " seconds)";
    }
}
