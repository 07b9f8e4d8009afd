package io.github.camelpolytomic.internal.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.operation.RequestState;
import io.github.camelpolytomic.model.modelsync.SignedLink;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** The link in a redirect is the response of the operation that has one, and the redirect is never followed. */
class HttpSenderLinkTest extends PolytomicTestSupport {

    private static final String VERSION = "X-Polytomic-Version";
    private static final String SIGNATURE = "s1gn4ture-88";
    private static final String LINK =
            "https://bucket.example/logs/records-1.json?signature=" + SIGNATURE + "&expires=7";
    private static final String LOG =
            "polytomic:getModelSyncExecutionLog?syncId=s&executionId=e&logType=records&filename=f&maxRetries=0";
    private static final String READ = "polytomic:getModelSyncExecution?syncId=s&executionId=e&maxRetries=0";
    private static final String SUBJECT =
            "getModelSyncExecutionLog of syncId=s, executionId=e, logType=records, filename=f";

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void isReadWithoutTheFile(String version) throws Exception {
        RequestState state = new RequestState(simulator, template);
        String log =
                "polytomic:getModelSyncExecutionLog?syncId=%s&executionId=%s&logType=records&filename=%s&apiVersion="
                        .formatted(state.id("modelSync"), state.id("modelExecution"), state.id("logFile"));
        simulator.forgetRequests();

        SignedLink link = answer(log + version, SignedLink.class);

        assertThat(request().rawPath()).endsWith("/records/" + state.id("logFile"));
        assertThat(link.toString()).isEqualTo("SignedLink[url=***, additionalProperties={}]");
        // anybody may read it
        HttpResponse<String> file = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link.url())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("[");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isNeverFollowed(boolean follow) throws Exception {
        context.getComponent("http", HttpComponent.class).setFollowRedirects(follow);
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            String target = other.baseUrl() + "/file?signature=" + SIGNATURE;
            simulator.misbehave(redirect(302, target));

            assertThat(answer(LOG, SignedLink.class).url()).isEqualTo(target);
            assertThat(simulator.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"json|{\"url\":\"%s\"}", "map|{url=%s}", "record|SignedLink[url=***, additionalProperties={}]"})
    void hasTheFormOfAnyResponse(String form, String text) {
        simulator.misbehave(redirect(302, LINK));

        Exchange exchange = call(LOG + "&outputFormat=" + form);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).hasToString(text.formatted(LINK));
    }

    @Test
    void isNotInTheLog() {
        simulator.misbehave(redirect(302, LINK).once());
        simulator.misbehave(
                redirect(302, "https://bucket .example/" + SIGNATURE).once());
        simulator.misbehave(redirect(307, LINK).once());
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("org.apache.camel", Level.DEBUG, "io.github.camelpolytomic", Level.TRACE));

            for (int i = 0; i < 3; i++) {
                Exchange exchange = call(LOG);
                assertThat(String.valueOf(exchange.getException())).doesNotContain(SIGNATURE);
                assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(SIGNATURE);
            }

            assertThat(recorder.lines())
                    .anyMatch(line -> line.contains("returned 302"))
                    .noneMatch(line -> line.contains(SIGNATURE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/files/f", "ftp://bucket.example/f", "https:///f", "javascript:alert(1)"})
    void isAnAbsoluteUrl(String location) {
        simulator.misbehave(redirect(302, location));

        PolytomicException error = failure(LOG, PolytomicMalformedResponseException.class);

        assertThat(error.getMessage())
                .startsWith(
                        SUBJECT + " returned 302, but the response does not match the API: it is a redirect without an"
                                + " absolute http or https URL in its header Location");
        assertThat(error.getStatusCode()).isEqualTo(302);
        assertThat(error.isRetryable()).isFalse();
    }

    @Test
    void isNotMissing() {
        simulator.misbehave(Fault.status(302).header(VERSION, "2025-09-18"));

        assertThat(failure(LOG, PolytomicMalformedResponseException.class).getMessage())
                .contains("it is a redirect without an absolute");
    }

    // the redirect of a proxy leads to its sign-in page
    @Test
    void isTheServices() {
        simulator.misbehave(Fault.redirect(LINK));

        PolytomicException error = failure(LOG, PolytomicGatewayException.class);

        assertThat(error.getStatusCode()).isEqualTo(302);
        assertThat(error.getMessage())
                .endsWith("Redirects are never followed: set baseUrl to the service itself")
                .doesNotContain(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 303, 307, 308})
    void isThatOfOneStatus(int status) {
        simulator.misbehave(redirect(status, LINK));

        PolytomicException error = failure(call(LOG));

        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(error.getMessage()).doesNotContain(SIGNATURE);
    }

    @Test
    void isThatOfOneOperation() {
        simulator.misbehave(redirect(302, LINK));

        assertThat(failure(call(READ)).getStatusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":{\"url\":\"https://bucket.example/s1gn4ture-88\"}}|Expected a redirect but found START_OBJECT",
                "''|it is empty",
                "<html>s1gn4ture-88</html>|it is an HTML or XML page"
            })
    void isNotInABody(String body, String fault) {
        simulator.misbehave(Fault.body(200, "application/json", body).header(VERSION, "2025-09-18"));

        assertThat(failure(LOG, PolytomicMalformedResponseException.class).getMessage())
                .startsWith(SUBJECT + " returned 200, but the body does not match the API: ")
                .contains(fault)
                .doesNotContain(SIGNATURE);
    }

    private static PolytomicException failure(Exchange exchange) {
        assertThat((Throwable) exchange.getException()).isInstanceOf(PolytomicException.class);
        return (PolytomicException) exchange.getException();
    }

    private static Fault redirect(int status, String location) {
        return Fault.status(status).header("Location", location).header(VERSION, "2025-09-18");
    }
}
