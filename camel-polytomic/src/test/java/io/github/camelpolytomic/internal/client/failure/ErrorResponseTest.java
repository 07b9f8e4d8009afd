package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An error response becomes the exception that a route can catch. */
class ErrorResponseTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=c1&maxRetries=0";
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    static final Map<Integer, Class<? extends PolytomicException>> CLASSES = Map.ofEntries(
            Map.entry(400, PolytomicValidationException.class),
            Map.entry(401, PolytomicAuthenticationException.class),
            Map.entry(403, PolytomicPermissionException.class),
            Map.entry(404, PolytomicNotFoundException.class),
            Map.entry(405, PolytomicException.class),
            Map.entry(408, PolytomicException.class),
            Map.entry(409, PolytomicConflictException.class),
            Map.entry(410, PolytomicException.class),
            Map.entry(422, PolytomicValidationException.class),
            Map.entry(429, PolytomicRateLimitException.class),
            Map.entry(500, PolytomicServerException.class),
            Map.entry(501, PolytomicServerException.class),
            Map.entry(502, PolytomicServerException.class),
            Map.entry(503, PolytomicServerException.class),
            Map.entry(504, PolytomicServerException.class));

    static Stream<Arguments> statusesInEachShape() {
        return CLASSES.keySet().stream().sorted().flatMap(status -> Stream.of(ErrorShape.values())
                .map(shape -> arguments(status, shape)));
    }

    @ParameterizedTest
    @MethodSource("statusesInEachShape")
    void hasItsClassAndTheServicesOwnMessage(int status, ErrorShape shape) {
        simulator.misbehave(Fault.status(status).error(shape, "some_key", "the reason."));

        PolytomicException error = failure(CALL, CLASSES.get(status));

        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(error.getOperation()).isEqualTo("bulkSource");
        assertThat(error.getServiceMessage()).isEqualTo("the reason.");
        assertThat(error.getErrorKey()).isEqualTo(shape == ErrorShape.API_ERROR ? "some_key" : null);
        assertThat(error.getResponseBody()).contains("the reason.");
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(error.isRetryable()).isEqualTo(PASSING.contains(status));
        assertThat(error.getRetryAfter()).isEmpty();
        assertThat(error.getMessage())
                .startsWith("bulkSource of connectionId=c1 failed with " + status
                        + (shape == ErrorShape.API_ERROR ? " (some_key)" : "") + ": the reason. ");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void saysWhatToDoAboutAConnectionThatIsInUse() {
        simulator.misbehave(Fault.status(422));

        assertThat(failure("polytomic:deleteConnection?connectionId=c1", PolytomicValidationException.class)
                        .getMessage())
                .startsWith("deleteConnection of connectionId=c1 failed with 422 ")
                .contains("Delete what uses it first (getResponseBody() lists it), or set force=true, which deletes"
                        + " that too");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "updateConnection?connectionId=c1 | 409 | A managed Harbor owns the connection: rename the Harbor instead",
                "deleteConnection?connectionId=c1&force=true | 409 | An active Harbor depends on the connection: nothing"
                        + " was deleted, and force=true does not change that",
                "createConnectSession | 404 | Check the ids of the connection and of the organization in the request",
                "createConnectSession | 409 | Retry when the state of the resource has changed",
                "getConnectSession?token=t | 401 | The token is unknown, or its session has ended: create another session"
            })
    void saysWhatToDoWhereTheOperationHasACureOfItsOwn(String call, int status, String cure) {
        simulator.misbehave(Fault.status(status));

        Exchange exchange = template.send(
                "polytomic:" + call + (call.contains("?") ? "&" : "?") + "apiVersion=2025-09-18",
                sent -> sent.getMessage()
                        .setBody("{\"name\":\"n\",\"configuration\":{},\"redirect_url\":\"https://here.example\"}"));

        PolytomicException error = failure(exchange, CLASSES.get(status));
        assertThat(error.getMessage()).contains(" failed with " + status).endsWith(cure);
        assertThat(error.isRetryable()).isFalse();
        if (error instanceof PolytomicConflictException conflict) {
            assertThat(conflict.getReason()).isEqualTo(PolytomicConflictException.Reason.RESOURCE_STATE);
            assertThat(conflict.isOutcomeKnown()).isTrue();
        }
    }

    @Test
    void namesTheConnectionToCreateAndNoneOfItsSecrets() {
        simulator.misbehave(Fault.status(422));

        Exchange exchange = template.send("polytomic:createConnection", sent -> sent.getMessage()
                .setBody(Map.of("name", "Shop", "type", "postgresql", "configuration", Map.of("password", "geheim"))));

        assertThat(failure(exchange, PolytomicValidationException.class).getMessage())
                .startsWith("createConnection of name=Shop failed with 422 ")
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 429, 500, 502, 503, 504})
    void keepsItsStatusWhenAProxyRespondsWithHtml(int status) {
        simulator.misbehave(Fault.html(status));

        PolytomicException error = failure(CALL, CLASSES.get(status));

        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(error.getServiceMessage()).isNull();
        assertThat(error.getResponseBody()).contains("<html>");
        assertThat(error.getMessage())
                .startsWith("bulkSource of connectionId=c1 failed with " + status
                        + ": the response is an HTML or XML page, as from a proxy. ")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "[]", "null", "\"text\"", "{\"key\":", "{\"error\":null,\"message\":7}", "42"})
    void keepsItsStatusWithAnyBody(String body) {
        simulator.misbehave(Fault.body(404, "application/json", body).header("X-Polytomic-Version", "2023-04-25"));

        assertThat(failure(CALL, PolytomicNotFoundException.class).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void returnsTheTextOfABodyThatIsNotJson() {
        simulator.misbehave(Fault.body(503, "text/plain", "upstream connect error\nor disconnect"));

        assertThat(failure(CALL, PolytomicServerException.class))
                .hasMessage("bulkSource of connectionId=c1 failed with 503:"
                        + " upstream connect error or disconnect. Retry later");
    }

    @ParameterizedTest
    @CsvSource({
        "bulkSource?connectionId=c1, 500, Retry later",
        "deleteBulkSync?id=s1, 500, Retry later",
        "startBulkSync?id=s1, 503, Retry later",
        "startBulkSync?id=s1, 500, The service may have acted on the request: check that before you retry",
        "startBulkSync?id=s1&idempotent=false, 503,"
                + " The service may have acted on the request: check that before you retry"
    })
    void saysToCheckFirstIfARetryMayActTwice(String call, int status, String cure) {
        simulator.misbehave(Fault.status(status));

        assertThat(failure("polytomic:" + call + "&maxRetries=0", PolytomicServerException.class))
                .hasMessageEndingWith(". " + cure);
    }

    @Test
    void keepsOnlyTheBeginningOfAHugeBody() {
        simulator.misbehave(Fault.body(500, "text/plain", "x".repeat(1_000_000)));

        PolytomicServerException error = failure(CALL, PolytomicServerException.class);

        assertThat(error.getResponseBody()).hasSizeLessThanOrEqualTo(64 * 1024).startsWith("xxxx");
        assertThat(error.getMessage()).hasSizeLessThan(1_000);
    }

    @Test
    void namesTheRequestForTheServicesSupport() {
        simulator.misbehave(Fault.status(500).header("X-Request-Id", "req-77"));

        PolytomicServerException error = failure(CALL, PolytomicServerException.class);

        assertThat(error.getRequestId()).isEqualTo("req-77");
        assertThat(error.getMessage()).endsWith("[request id req-77]");
    }

    @Test
    void limitsTheExcerptOfTheResponse() {
        simulator.misbehave(Fault.status(500)
                .error(ErrorShape.API_ERROR, "k".repeat(5_000), "m".repeat(5_000))
                .header("X-Request-Id", "r".repeat(5_000)));

        PolytomicServerException error = failure(CALL, PolytomicServerException.class);

        assertThat(error.getErrorKey()).hasSize(100);
        assertThat(error.getServiceMessage()).hasSize(500);
        assertThat(error.getRequestId()).hasSize(100);
        assertThat(error.getMessage()).hasSizeLessThan(1_000);
    }

    static Stream<String> broken() {
        return Stream.of(
                "{\"key\":\"k\",\"message\":\"the reason\",\"metadata\":{\"count\":1e2147483648}}",
                "{\"key\":\"k\",\"message\":\"the reason\",\"metadata\":" + "[".repeat(2_000),
                "{\"key\":\"k\",\"message\":\"the reason\",\"metadata\":{\"ro",
                "\uFEFF{\"key\":\"k\",\"message\":\"the reason\"}",
                "{\"key\":\"k\",\"message\":\"the reason\",\"status\":" + "9".repeat(2_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void returnsTheMessageOfATruncatedBody(String body) {
        simulator.misbehave(Fault.body(404, "application/json", body));

        PolytomicNotFoundException error = failure(CALL, PolytomicNotFoundException.class);

        assertThat(error.getErrorKey()).isEqualTo("k");
        assertThat(error.getServiceMessage()).isEqualTo("the reason");
    }

    @Test
    void reportsTheRetryAfter() {
        simulator.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(40)));

        PolytomicRateLimitException error = failure(CALL, PolytomicRateLimitException.class);

        assertThat(error.getRetryAfter()).contains(Duration.ofSeconds(40));
        assertThat(error.getMessage()).endsWith("Send fewer calls, or wait (Retry-After: 40 seconds)");
    }

    @Test
    void isCaughtByTheRouteByItsClass() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicNotFoundException.class)
                        .handled(true)
                        .setBody(simple("gone: ${exception.statusCode} ${exception.operation}"));
                onException(PolytomicException.class).handled(true).setBody(constant("other"));
                from("direct:read").to(CALL);
            }
        });
        simulator.misbehave(Fault.status(404).once());
        simulator.misbehave(Fault.status(403));

        assertThat(template.requestBody("direct:read", null, String.class)).isEqualTo("gone: 404 bulkSource");
        assertThat(template.requestBody("direct:read", null, String.class)).isEqualTo("other");
    }

    @Test
    void leavesTheMessageBodyUnchanged() {
        simulator.misbehave(Fault.status(500));

        assertThat(template.send(CALL, exchange -> exchange.getMessage().setBody("mine"))
                        .getMessage()
                        .getBody())
                .isEqualTo("mine");
    }
}
