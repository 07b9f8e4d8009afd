package io.github.camelpolytomic.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedAnswerException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.operation.ConnectionOperations;
import io.github.camelpolytomic.operation.Excerpts;
import io.github.camelpolytomic.operation.Verb;

/** The one place that turns what went wrong with a call into the exception that a route catches. */
final class Failures {

    private final Call call;
    private final Attempt attempt;
    private final String subject;

    Failures(Attempt attempt) {
        this.attempt = attempt;
        this.call = attempt.call();
        this.subject = call.credentials().mask(call.request().subject());
    }

    /** An answer whose status is not a success. */
    PolytomicException answered(HttpResponse response, String body) {
        int status = response.getCode();
        String shown = masked(body);
        ServiceError error = ServiceError.parse(shown);
        String said = error.message();
        if (status == 409) {
            return conflict(response, shown, error);
        }
        boolean cold = ColdCache.isMeant(status, said);
        FailureDetails details = answer(response, shown, error)
                .retryable(cold || RetryPolicy.mayRepeat(call, status))
                .outcomeKnown(RetryPolicy.isFinal(attempt, status))
                .build();
        String message = message(
                details, shown, cold ? ColdCache.cure(call.request().operation()) : cure(status) + again(status));
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

    private PolytomicException conflict(HttpResponse response, String shown, ServiceError error) {
        Reason reason = Conflicts.reason(call, error.key() + " " + error.message(), attempt.outcomeUnknown());
        FailureDetails details = answer(response, shown, error)
                .retryable(RetryPolicy.mayRepeat(attempt, reason))
                .outcomeKnown(reason == Reason.EXECUTION_RUNNING || reason == Reason.RESOURCE_STATE)
                .build();
        String cure =
                switch (reason) {
                    case EXECUTION_RUNNING -> "An execution of the sync is running: wait for its end, or cancel it";
                    case RESOURCE_STATE -> "Try again when the service is in another state";
                    case KEY_IN_FLIGHT ->
                        "The first request with its idempotency key is not answered yet: repeat it later with the same"
                                + " key";
                    case UNKNOWN ->
                        "It cannot be known whether the first request with its idempotency key is not answered yet or"
                                + " the service is in another state: look at the resource before you repeat it";
                };
        return new PolytomicConflictException(message(details, shown, cure), details, reason);
    }

    private FailureDetailsBuilder answer(HttpResponse response, String shown, ServiceError error) {
        return known().statusCode(response.getCode())
                .errorKey(error.key())
                .serviceMessage(error.message())
                .requestId(header(response, "X-Request-Id"))
                .responseBody(shown)
                .retryAfter(RetryAfter.parse(header(response, "Retry-After"), Instant.now())
                        .orElse(null));
    }

    private String message(FailureDetails details, String shown, String cure) {
        String key = details.errorKey();
        String said = details.serviceMessage();
        return "%s was answered %d%s: %s. %s%s"
                .formatted(
                        subject,
                        details.statusCode(),
                        key == null ? "" : " (" + key + ")",
                        said == null ? reason(shown) : Excerpts.withoutFullStop(said),
                        cure + repetition(details) + wish(details),
                        trace(details));
    }

    /** A success whose body is not what the API promises. */
    PolytomicException malformed(HttpResponse response, RecordedBody body, JsonProcessingException why) {
        FailureDetails details = known().statusCode(response.getCode())
                .requestId(header(response, "X-Request-Id"))
                .responseBody(masked(body.head()))
                .build();
        String message = "%s was answered %d, but the body is not what the API promises: %s. %s%s"
                .formatted(
                        subject,
                        response.getCode(),
                        whatIsWrong(body, why),
                        "Check that baseUrl is the service itself and that no proxy answers in its place",
                        trace(details));
        return new PolytomicMalformedAnswerException(message, details);
    }

    /** A list whose pages lead in a circle. */
    PolytomicException endlessPages() {
        FailureDetails details = known().statusCode(200).build();
        String message =
                "%s leads back to a page that it gave before: the list has no end%s".formatted(subject, trace(details));
        return new PolytomicMalformedAnswerException(message, details);
    }

    /** No answer, or one that broke off. */
    PolytomicException transport(IOException fault, boolean answerBegun) {
        boolean acted = answerBegun || !neverLeft(fault);
        FailureDetails details = known().retryable(RetryPolicy.mayRepeat(call, fault, acted))
                .outcomeKnown(!acted && !attempt.outcomeUnknown())
                .build();
        String message = "%s got no %s: %s%s"
                .formatted(subject, answerBegun ? "whole answer" : "answer", whatFailed(fault), trace(details));
        return new PolytomicTransportException(masked(message), details, acted, fault);
    }

    /** Something failed that should not: in the HTTP client, or in what the user has added to it. */
    PolytomicException unexpected(RuntimeException fault) {
        FailureDetails details = known().build();
        String message = "%s failed: %s".formatted(subject, fault);
        return new PolytomicTransportException(masked(message), details, true, fault);
    }

    /** The call was ended from this side. */
    PolytomicException ended(String reason) {
        boolean sent = attempt.number() > 0;
        FailureDetails details = known().retryable(call.isRepeatable() || !sent)
                .outcomeKnown(!sent && !attempt.outcomeUnknown())
                .build();
        return new PolytomicTransportException(subject + " " + reason + trace(details), details, sent, null);
    }

    /** The budget has no place for the request within the call's time. */
    PolytomicException overBudget(Duration wait) {
        FailureDetails details = known().retryable(true)
                .outcomeKnown(!attempt.outcomeUnknown())
                .retryAfter(wait)
                .build();
        String message =
                ("%s was not sent: requestsPerMinute leaves no room for it within callTimeout %s. Send fewer calls,"
                                + " or raise one of the two (the next place is in %s seconds)")
                        .formatted(subject, call.timeout(), wait.toSeconds());
        return new PolytomicRateLimitException(message, details);
    }

    private FailureDetailsBuilder known() {
        return FailureDetailsBuilder.builder()
                .operation(call.request().operation().name())
                .attempts(attempt.number())
                .idempotencyKey(call.key().isPresent() ? call.key().value() : null)
                .pageToken(
                        call.request().pageToken().isEmpty()
                                ? null
                                : call.request().pageToken());
    }

    private String cure(int status) {
        return status == 422 && call.request().operation() == ConnectionOperations.DELETE_CONNECTION
                ? "Delete what uses it first (getResponseBody() lists it), or set force=true, which deletes that too"
                : cureOf(status);
    }

    // a key of the user's own outlives the call, and what is recorded under it too
    private String repetition(FailureDetails details) {
        boolean recorded = call.key().origin() == IdempotencyKey.Origin.GIVEN && details.outcomeKnown();
        return recorded && details.statusCode() != 401 && details.statusCode() != 429
                ? ". The service repeats this answer under the idempotency key "
                        + Excerpts.value(call.key().value())
                        + " for at least 24 hours: take another key for another try"
                : "";
    }

    // the first sending may have deleted what the second did not find
    private String again(int status) {
        return status == 404 && attempt.number() > 1 && call.request().verb() == Verb.DELETE
                ? ", or take it as deleted by an earlier attempt that got no answer"
                : "";
    }

    private String masked(String text) {
        return call.credentials().mask(text);
    }

    private String header(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : masked(header.getValue());
    }

    private static boolean neverLeft(IOException fault) {
        return fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || fault instanceof ConnectTimeoutException
                || fault instanceof ConnectionRequestTimeoutException
                || fault instanceof SSLHandshakeException
                || fault instanceof SSLPeerUnverifiedException;
    }

    private static String reason(String body) {
        return ServiceError.isPage(body) ? "a page of HTML or XML came, as from a proxy" : "the service gave no reason";
    }

    private static String wish(FailureDetails details) {
        return details.retryAfter() == null
                ? ""
                : " (it asks to wait " + details.retryAfter().toSeconds() + " seconds)";
    }

    private static String trace(FailureDetails details) {
        String attempts = details.attempts() > 1 ? details.attempts() + " attempts" : "";
        String id = details.requestId() == null ? "" : "request id " + details.requestId();
        if (attempts.isEmpty() && id.isEmpty()) {
            return "";
        }
        return " [" + attempts + (attempts.isEmpty() || id.isEmpty() ? "" : ", ") + id + "]";
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

    private static String whatFailed(IOException fault) {
        if (fault instanceof ConnectionRequestTimeoutException) {
            return "no connection of the pool became free within connectionRequestTimeout; raise maxConnections";
        }
        if (fault instanceof ConnectTimeoutException) {
            return "no connection within connectTimeout";
        }
        if (fault instanceof SocketTimeoutException) {
            return "the service was silent for longer than responseTimeout";
        }
        if (fault instanceof UnknownHostException) {
            return "the host of baseUrl is not known";
        }
        String what = fault.getClass().getSimpleName() + (fault.getMessage() == null ? "" : ", " + fault.getMessage());
        if (fault instanceof SSLException) {
            return what + "; check that baseUrl is right about https, and the sslContextParameters of the camel-http"
                    + " component that is borrowed";
        }
        return fault instanceof ConnectException ? what + "; check baseUrl" : what;
    }

    // never Jackson's own words: they quote values of the answer
    private static String whatIsWrong(RecordedBody body, JsonProcessingException why) {
        if (body.isEmpty()) {
            return "it is empty";
        }
        if (ServiceError.isPage(body.head())) {
            return "it is a page of HTML or XML";
        }
        if (why instanceof AnswerReader.BodyException) {
            return why.getOriginalMessage();
        }
        if (why instanceof JsonEOFException || why.getCause() instanceof JsonEOFException) {
            return "the JSON breaks off at " + place(why);
        }
        if (why instanceof JsonMappingException mapping) {
            return "the member " + path(mapping) + " has another type, at " + place(why);
        }
        return "it is not JSON, at " + place(why);
    }

    private static String place(JacksonException why) {
        return why.getLocation() == null
                ? "an unknown place"
                : "line " + why.getLocation().getLineNr() + ", column "
                        + why.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining("", "data", ""));
    }
}
