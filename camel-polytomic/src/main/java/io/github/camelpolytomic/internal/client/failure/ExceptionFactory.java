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
import io.github.camelpolytomic.error.PolytomicMalformedAnswerException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.json.ReaderLimits;
import io.github.camelpolytomic.internal.json.RecordedBody;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.json.ServiceError;
import io.github.camelpolytomic.internal.text.Excerpts;

/** Turns what went wrong with a call into the exception that a route catches. */
public final class ExceptionFactory {

    private final Call call;
    private final Attempt attempt;
    private final String subject;

    public ExceptionFactory(Attempt attempt) {
        this.attempt = attempt;
        this.call = attempt.call();
        this.subject = call.credentials().mask(call.request().subject());
    }

    /** An answer whose status is not a success. */
    public PolytomicException answered(HttpResponse response, String body) {
        return new ErrorResponse(this, attempt, response, body).failure();
    }

    /** A success whose body is not what the API promises. */
    public PolytomicException malformed(HttpResponse response, RecordedBody body, JsonProcessingException why) {
        FailureDetails details = known().statusCode(response.getCode())
                .fromIntermediary(!Intermediary.isNamed(response) && ServiceError.isPage(body.head()))
                .requestId(requestId(response))
                .responseBody(masked(body.head()))
                .build();
        String message = "%s was answered %s, but the body is not what the API promises: %s. %s%s"
                .formatted(
                        subject,
                        response.getCode(),
                        masked(whatIsWrong(body, why)),
                        "Check that baseUrl is the service itself and that no proxy answers in its place",
                        trace(details));
        return new PolytomicMalformedAnswerException(message, details);
    }

    /** A list whose pages have no end. */
    public PolytomicException endlessPages(String what) {
        FailureDetails details = known().statusCode(200).build();
        String message = "%s %s: the list has no end%s".formatted(subject, what, trace(details));
        return new PolytomicMalformedAnswerException(message, details);
    }

    /** No answer, or one that broke off. */
    public PolytomicException transport(IOException fault, boolean answerBegun) {
        boolean acted = answerBegun || !neverLeft(fault);
        IOException reason =
                fault instanceof NotSentException && fault.getCause() instanceof IOException cause ? cause : fault;
        FailureDetails details = known().retryable(RetryPolicy.mayRepeat(call, reason, acted))
                .outcomeKnown(!acted && !attempt.outcomeUnknown())
                .retryAfter(fault instanceof ProxyRefusal refusal ? refusal.retryAfter() : null)
                .build();
        String message = "%s got no %s: %s%s"
                .formatted(subject, answerBegun ? "whole answer" : "answer", whatFailed(reason), trace(details));
        return new PolytomicTransportException(message, details, acted, withoutKey(reason));
    }

    /** Something failed that should not: in the HTTP client, or in what the user has added to it. */
    public PolytomicException unexpected(RuntimeException fault) {
        FailureDetails details = known().build();
        String message = "%s failed: %s".formatted(subject, said(fault.toString()));
        return new PolytomicTransportException(message, details, true, withoutKey(fault));
    }

    private String said(String text) {
        return Excerpts.cut(Excerpts.line(masked(text)), Excerpts.MOST);
    }

    // what libraries throw may quote what came in, such as a header that is none
    private Throwable withoutKey(Throwable fault) {
        for (Throwable each : ObjectHelper.createExceptionIterable(fault)) {
            if (!Objects.equals(each.getMessage(), masked(each.getMessage()))) {
                IOException masked = new IOException(masked(fault.toString()));
                masked.setStackTrace(fault.getStackTrace());
                return masked;
            }
        }
        return fault;
    }

    /** The call was ended from this side. */
    public PolytomicException ended(String reason) {
        boolean sent = attempt.number() > 0;
        FailureDetails details = known().retryable(call.isRepeatable() || !sent)
                .outcomeKnown(!sent && !attempt.outcomeUnknown())
                .build();
        return new PolytomicTransportException(subject + " " + reason + trace(details), details, sent, null);
    }

    /** The budget has no place for the request within the call's time. */
    public PolytomicException overBudget(Duration wait) {
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

    public FailureDetailsBuilder known() {
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
        return call.credentials().mask(text);
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

    private static boolean neverLeft(IOException fault) {
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

    private String whatFailed(IOException fault) {
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
        if (fault instanceof ProxyRefusal) {
            return fault.getMessage()
                    + "; check the proxy options of the camel-http component that is borrowed, and that the proxy lets"
                    + " through to baseUrl";
        }
        String what =
                fault.getClass().getSimpleName() + (fault.getMessage() == null ? "" : ", " + said(fault.getMessage()));
        if (RetryPolicy.isBrokenHandshake(fault)) {
            return what + "; the connection ended within the TLS handshake";
        }
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
        // Jackson wraps what is thrown while it fills a record
        JsonProcessingException inner = why.getCause() instanceof JsonProcessingException cause ? cause : why;
        if (inner instanceof ResponseReader.BodyException) {
            return inner.getOriginalMessage();
        }
        Optional<String> limit = ReaderLimits.exceeded(why);
        if (limit.isPresent()) {
            return limit.get();
        }
        if (inner instanceof JsonEOFException) {
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
        return Json.member("data", mapping);
    }
}
