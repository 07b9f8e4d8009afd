package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class HttpErrorsTest extends RecipeTestSupport {

    private static final Path EXCEPTIONS =
            Path.of("../../camel-polytomic/src/main/java/io/github/camelpolytomic/error");

    @ParameterizedTest
    @CsvSource({
        "400, 400, PolytomicValidationException",
        "422, 400, PolytomicValidationException",
        "401, 502, PolytomicAuthenticationException",
        "403, 502, PolytomicPermissionException",
        "404, 404, PolytomicNotFoundException",
        "409, 409, PolytomicConflictException",
        "429, 503, PolytomicRateLimitException",
        "500, 502, PolytomicServerException",
        "503, 502, PolytomicServerException"
    })
    void respondsWithTheStatusOfTheException(int polytomic, int status, String exception) throws Exception {
        serve();
        simulator().misbehave(Fault.status(polytomic).header("X-Request-Id", "r-1"));

        HttpResponse<String> response = get("/syncs/s/executions/e");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response.body()).get("status").asInt()).isEqualTo(status);
        assertThat(json(response.body()).get("title").asText()).isEqualTo(exception);
        assertThat(json(response.body()).get("request_id").asText()).isEqualTo("r-1");
    }

    @Test
    void leavesOutARequestIdThatTheServiceDidNotSend() throws Exception {
        serve();

        HttpResponse<String> response = get("/syncs/s/executions/e");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"status\":404,\"title\":\"PolytomicNotFoundException\"}");
    }

    @Test
    void passesOnHowLongToWait() throws Exception {
        serve();
        simulator().misbehave(Fault.status(429).retryAfter(Duration.ofMinutes(10)));

        HttpResponse<String> response = get("/syncs/s/executions/e");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("600");
    }

    @Test
    void blamesTheGatewayForAPageThatIsNotPolytomics() throws Exception {
        serve();
        simulator().misbehave(Fault.html(404));

        HttpResponse<String> response = get("/syncs/s/executions/e");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(json(response.body()).get("title").asText()).isEqualTo("PolytomicGatewayException");
    }

    @Test
    void doesNotShowItsOwnWrongKey() throws Exception {
        key(WRONG_KEY);
        serve();

        HttpResponse<String> response = get("/syncs/s/executions/e");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body() + response.headers().map()).doesNotContain(WRONG_KEY);
        assertThat(simulator().requests().get(0).header("Authorization")).hasValue("Bearer " + WRONG_KEY);
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void hasAStatusForEveryClass(Class<? extends PolytomicException> type) throws Exception {
        assertThat(HttpErrors.status(type)).isBetween(400, 504);
    }

    static Stream<Class<?>> exceptions() throws IOException {
        try (Stream<Path> files = Files.list(EXCEPTIONS)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception"))
                    .map(HttpErrorsTest::exception)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> exception(String name) {
        try {
            return Class.forName("io.github.camelpolytomic.error." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() throws Exception {
        camel().configure().addRoutesBuilder(HttpErrors.class, StartAndAskLater.class);
        set("camel.component.polytomic.maxRetries", "0");
        start();
    }
}
