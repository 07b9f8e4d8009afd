package io.github.camelpolytomic.internal.client.failure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.apache.camel.util.ObjectHelper;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.json.ReaderLimits;
import io.github.camelpolytomic.internal.json.RecordedBody;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.json.ServiceError;
import io.github.camelpolytomic.internal.operation.Result;
import io.github.camelpolytomic.internal.text.Excerpts;

/** Converts the failure of a call to the exception that a route catches. */
public final class ExceptionFactory {

    private final Call call;
    private final Attempt attempt;
    private final String subject;

    public ExceptionFactory(Attempt attempt) {
        this.attempt = attempt;
        this.call = attempt.call();
        this.subject = call.credentials().mask(call.request().subject());
    }

    /** Returns the exception for an error response. */
    public PolytomicException errorResponse(HttpResponse response, String body) {
        return new ErrorResponse(this, attempt, response, body).exception();
    }

    /** Returns the exception for a successful response whose body does not match the API. */
    public PolytomicException malformed(HttpResponse response, RecordedBody body, JsonProcessingException cause) {
        FailureDetails details = details()
                .statusCode(response.getCode())
                .fromIntermediary(!Intermediary.hasVersionHeader(response) && ServiceError.isPage(body.head()))
                .requestId(requestId(response))
                .responseBody(hasSecrets() ? null : masked(body.head()))
                .build();
        String message = "%s returned %s, but the body does not match the API: %s. %s%s"
                .formatted(
                        subject,
                        response.getCode(),
                        masked(describe(body, cause)),
                        "Check that baseUrl is that of the service and that no proxy responds in its place",
                        trace(details));
        return new PolytomicMalformedResponseException(message, details);
    }

    /** Returns the exception for a redirect without the link that the API specifies. */
    public PolytomicException withoutLink(HttpResponse response, String reason) {
        FailureDetails details = details()
                .statusCode(response.getCode())
                .requestId(requestId(response))
                .build();
        String message = "%s returned %s, but the response does not match the API: %s%s"
                .formatted(subject, response.getCode(), reason, trace(details));
        return new PolytomicMalformedResponseException(message, details);
    }

    // a response that cannot be read may have its secret anywhere
    private boolean hasSecrets() {
        return !call.request().operation().secrets().isEmpty();
    }

    /** Returns the exception for a list that never ends. */
    public PolytomicException endlessPages(String reason) {
        FailureDetails details = details().statusCode(200).build();
        String message = "%s %s: the list never ends%s".formatted(subject, reason, trace(details));
        return new PolytomicMalformedResponseException(message, details);
    }

    /** Returns the exception for a response without the rows that the call is to stream. */
    public PolytomicException withoutRows(Result.Gap gap) {
        FailureDetails details = details()
                .statusCode(200)
                .outcomeKnown(true)
                .retryable(gap.isPassing())
                .build();
        String message = "%s has no rows to stream: %s%s".formatted(subject, excerpt(gap.reason()), trace(details));
        return new PolytomicException(message, details);
    }

    /** Returns the exception for a connection failure: no response, or an incomplete one. */
    public PolytomicException transport(IOException fault, boolean responseStarted) {
        boolean mayHaveBeenExecuted = responseStarted || !isNotSent(fault);
        IOException reason =
                fault instanceof NotSentException && fault.getCause() instanceof IOException cause ? cause : fault;
        FailureDetails details = details()
                .retryable(RetryPolicy.mayRepeat(call, reason, mayHaveBeenExecuted))
                .outcomeKnown(!mayHaveBeenExecuted && !attempt.outcomeUnknown())
                .retryAfter(fault instanceof ProxyRefusal refusal ? refusal.retryAfter() : null)
                .build();
        String message = "%s received no %s: %s%s"
                .formatted(
                        subject, responseStarted ? "complete response" : "response", describe(reason), trace(details));
        return new PolytomicTransportException(message, details, mayHaveBeenExecuted, withoutCredentials(reason));
    }

    /** Returns the exception for an unexpected failure in the HTTP client or in the user's extensions of it. */
    public PolytomicException unexpected(RuntimeException fault) {
        FailureDetails details = details().build();
        String message = "%s failed: %s".formatted(subject, excerpt(fault.toString()));
        return new PolytomicTransportException(message, details, true, withoutCredentials(fault));
    }

    private String excerpt(String text) {
        return Excerpts.cut(Excerpts.line(masked(text)), Excerpts.MAX_LENGTH);
    }

    // exceptions of libraries may quote the response, for example a malformed header
    private Throwable withoutCredentials(Throwable fault) {
        for (Throwable each : ObjectHelper.createExceptionIterable(fault)) {
            if (!Objects.equals(each.getMessage(), masked(each.getMessage()))) {
                IOException masked = new IOException(masked(fault.toString()));
                masked.setStackTrace(fault.getStackTrace());
                return masked;
            }
        }
        return fault;
    }

    /** Returns the exception for a call that the component has aborted. */
    public PolytomicException aborted(String reason) {
        boolean sent = attempt.number() > 0;
        FailureDetails details = details()
                .retryable(call.isRepeatable() || !sent)
                .outcomeKnown(!sent && !attempt.outcomeUnknown())
                .build();
        return new PolytomicTransportException(subject + " " + reason + trace(details), details, sent, null);
    }

    /** Returns the exception for a request whose turn under the rate limit does not come within the call's timeout. */
    public PolytomicException rateLimited(Duration wait) {
        FailureDetails details = details()
                .retryable(true)
                .outcomeKnown(!attempt.outcomeUnknown())
                .retryAfter(wait)
                .build();
        String message =
                ("%s was not sent: its turn under the rate limit requestsPerMinute does not come within callTimeout %s."
                                + " Send fewer calls, or raise one of the two (retry in %s seconds)")
                        .formatted(subject, call.timeout(), wait.toSeconds());
        return new PolytomicRateLimitException(message, details);
    }

    /** Returns the details that are known without a response. */
    public FailureDetailsBuilder details() {
        return FailureDetailsBuilder.builder()
                .operation(call.request().operation().name())
                .attempts(attempt.number())
                .idempotencyKey(call.key().isPresent() ? call.key().value() : null)
                .pageToken(
                        call.request().pageToken().isEmpty()
                                ? null
                                : call.request().pageToken());
    }

    String masked(String text) {
        return call.mask(text);
    }

    public String subject() {
        return subject;
    }

    String requestId(HttpResponse response) {
        Header header = response.getFirstHeader("X-Request-Id");
        return header == null ? null : Excerpts.value(masked(header.getValue()));
    }

    static Duration retryAfter(HttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return RetryAfter.parse(header == null ? null : header.getValue(), Instant.now())
                .orElse(null);
    }

    private static boolean isNotSent(IOException fault) {
        return RetryPolicy.isBrokenHandshake(fault)
                || fault instanceof NotSentException
                || fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || fault instanceof ConnectTimeoutException
                || fault instanceof ConnectionRequestTimeoutException
                || fault instanceof SSLHandshakeException
                || fault instanceof SSLPeerUnverifiedException;
    }

    static String trace(FailureDetails details) {
        String attempts = details.attempts() > 1 ? details.attempts() + " attempts" : "";
        String id = details.requestId() == null ? "" : "request id " + details.requestId();
        if (attempts.isEmpty() && id.isEmpty()) {
            return "";
        }
        return " [" + attempts + (attempts.isEmpty() || id.isEmpty() ? "" : ", ") + id + "]";
    }

    private String describe(IOException fault) {
        if (fault instanceof ConnectionRequestTimeoutException) {
            return "no pooled connection became available within connectionRequestTimeout; raise maxConnections";
        }
        if (fault instanceof ConnectTimeoutException) {
            return "connect timeout (connectTimeout) expired";
        }
        if (fault instanceof SocketTimeoutException) {
            return "read timeout (responseTimeout) expired";
        }
        if (fault instanceof UnknownHostException) {
            return "the host of baseUrl cannot be resolved";
        }
        if (fault instanceof ProxyRefusal) {
            return fault.getMessage()
                    + "; check the proxy options of the camel-http component, and that the proxy allows connections to"
                    + " baseUrl";
        }
        String description = fault.getClass().getSimpleName()
                + (fault.getMessage() == null ? "" : ", " + excerpt(fault.getMessage()));
        if (RetryPolicy.isBrokenHandshake(fault)) {
            return description + "; the connection was closed during the TLS handshake";
        }
        if (fault instanceof SSLException) {
            return description
                    + "; check the scheme of baseUrl, and the sslContextParameters of the camel-http component";
        }
        return fault instanceof ConnectException ? description + "; check baseUrl" : description;
    }

    // never Jackson's own message, which quotes values of the response
    private static String describe(RecordedBody body, JsonProcessingException cause) {
        if (body.isEmpty()) {
            return "it is empty";
        }
        if (ServiceError.isPage(body.head())) {
            return "it is an HTML or XML page";
        }
        // Jackson wraps exceptions that occur while it fills a record
        JsonProcessingException inner = cause.getCause() instanceof JsonProcessingException nested ? nested : cause;
        if (inner instanceof ResponseReader.BodyException) {
            return inner.getOriginalMessage();
        }
        Optional<String> limit = ReaderLimits.exceeded(cause);
        if (limit.isPresent()) {
            return limit.get();
        }
        if (inner instanceof JsonEOFException) {
            return "the JSON is truncated at " + location(cause);
        }
        if (cause instanceof JsonMappingException mapping) {
            return "the member " + path(mapping) + " has an unexpected type at " + location(cause);
        }
        return "it is not JSON, at " + location(cause);
    }

    private static String location(JacksonException e) {
        return e.getLocation() == null
                ? "an unknown location"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException mapping) {
        return Json.member("data", mapping);
    }
}
