package io.github.camelpolytomic.examples.recipes;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.util.json.JsonObject;

import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPreflightException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.error.PolytomicStaleException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.error.PolytomicValidationException;

/** Turns exceptions into HTTP responses. Routes use it by {@code routeConfigurationId("http-errors")}. */
public final class HttpErrors extends RouteConfigurationBuilder {

    // the first class that fits decides, so subclasses come first
    private static final Map<Class<? extends PolytomicException>, Integer> STATUSES = new LinkedHashMap<>();

    static {
        STATUSES.put(PolytomicValidationException.class, 400);
        STATUSES.put(PolytomicNotFoundException.class, 404);
        STATUSES.put(PolytomicConflictException.class, 409);
        STATUSES.put(PolytomicSyncBusyException.class, 409);
        STATUSES.put(PolytomicPreflightException.class, 409);
        STATUSES.put(PolytomicRateLimitException.class, 503);
        STATUSES.put(PolytomicSchemaCacheException.class, 503);
        STATUSES.put(PolytomicStaleException.class, 503);
        STATUSES.put(PolytomicRunStoppedException.class, 503);
        STATUSES.put(PolytomicRunTimeoutException.class, 504);
        STATUSES.put(PolytomicRunException.class, 500);
        // the rest: this service's own key is wrong, or Polytomic did not respond
        STATUSES.put(PolytomicException.class, 502);
    }

    @Override
    public void configuration() {
        routeConfiguration("http-errors")
                .onException(PolytomicException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "${exception.message}")
                .process(HttpErrors::respond);
    }

    static int status(Class<? extends PolytomicException> failure) {
        return STATUSES.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(failure))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void respond(Exchange exchange) {
        PolytomicException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, PolytomicException.class);
        String title = failure.getClass().getSimpleName();
        problem(exchange, status(failure.getClass()), title, failure.getRequestId());
        failure.getRetryAfter().ifPresent(delay -> exchange.getMessage().setHeader("Retry-After", delay.toSeconds()));
    }

    /** Responds with a problem, as RFC 9457 defines it; without a request id if that is null. */
    static void problem(Exchange exchange, int status, String title, String requestId) {
        JsonObject problem = new JsonObject();
        problem.put("status", status);
        problem.put("title", title);
        if (requestId != null) {
            problem.put("request_id", requestId);
        }
        Message response = exchange.getMessage();
        response.removeHeaders("*");
        response.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        response.setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
        response.setBody(problem.toJson());
    }
}
