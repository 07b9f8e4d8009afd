package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas of a source, read from the response as it arrives. */
class StreamingBodySourceTest extends StreamTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;
    private static final String STREAM = CALL + "&streaming=true";
    private static final String SUBJECT = "bulkSource of connectionId=" + SampleWorkspace.CRM;

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void givesTheSameSchemasAsTheWholeSource(String version) throws Exception {
        BulkSource whole = answer(CALL + "&apiVersion=" + version, BulkSource.class);

        List<Object> streamed = elements(STREAM + "&apiVersion=" + version);

        assertThat(streamed).hasOnlyElementsOfType(BulkSourceSchema.class).isEqualTo(whole.schemas());
        assertThat(simulator.requests()).hasSize(2);
        assertThat(simulator.requests().get(1).header("Accept-Encoding"))
                .get()
                .asString()
                .contains("gzip");
    }

    @Test
    void tellsOfTheAnswer() throws Exception {
        assertThat(split(STREAM).getMessage().getHeaders())
                .containsEntry("CamelHttpResponseCode", 200)
                .containsEntry("CamelPolytomicServedVersion", "2023-04-25")
                .containsEntry("CamelPolytomicAttempts", 1);
    }

    @Test
    void givesMapsAndJsonToo() throws Exception {
        simulator.misbehave(body("{\"data\":{\"schemas\":[{\"id\":\"a\",\"x\":1.10},{\"id\":\"b\"}]}}"));

        elements(STREAM + "&outputFormat=json");
        elements(STREAM + "&outputFormat=map");

        assertThat(handedOut)
                .startsWith("{\"id\":\"a\",\"x\":1.10}", "{\"id\":\"b\"}")
                .endsWith(Map.of("id", "b"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"schemas\":[{\"id\":\"a\"}],\"capabilities\":{\"x\":[{}]}},\"other\":[1]}",
                "{\"other\":[{}],\"data\":{\"capabilities\":{\"schemas\":[7]},\"configuration\":[],"
                        + "\"schemas\":[{\"id\":\"a\"}]}}"
            })
    void findsTheSchemasWhereverTheyStand(String body) throws Exception {
        simulator.misbehave(body(body));

        assertThat(elements(STREAM)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{}}",
                "{\"data\":{\"capabilities\":{}},\"other\":1}",
                "{\"data\":{\"schemas\":null,\"configuration\":null}}",
                "{\"data\":{\"schemas\":[]}}"
            })
    void withoutSchemasIsEmpty(String body) throws Exception {
        simulator.misbehave(body(body));

        assertThat(elements(STREAM + "&maxConnections=1")).isEmpty();
        assertThat(elements(STREAM + "&maxConnections=1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|it is empty",
                "{}|The member data is missing",
                "[]|Expected an object with the member data but found START_ARRAY",
                "{\"data\":null}|Expected an object in the member data but found VALUE_NULL",
                "{\"data\":[]}|Expected an object in the member data but found START_ARRAY",
                "{\"data\":{\"schemas\":{}}}|Expected a list in the member data.schemas but found START_OBJECT",
                "{\"data\":{\"schemas\":\"geheim\"}}|Expected a list in the member data.schemas but found VALUE_STRING",
                "{\"data\":{\"sch|the JSON is truncated at line 1, column 14",
                "hello|it is not JSON, at line 1, column 1",
                "<html>no</html>|it is an HTML or XML page"
            })
    void thatCannotBeginIsAnErrorOfTheCall(String body, String reason) {
        simulator.misbehave(body(body));

        PolytomicMalformedResponseException error = failure(STREAM, PolytomicMalformedResponseException.class);

        assertThat(error)
                .hasMessage(SUBJECT + " returned 200, but the body does not match the API: " + reason
                        + ". Check that baseUrl is that of the service and that no proxy responds in its place");
        assertThat(error.getResponseBody()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\":{\"schemas\":[{\"id\":\"a\"},7]}}"
                        + "|Expected an object in the list data.schemas but found VALUE_NUMBER_INT",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"},null]}}"
                        + "|Expected an object in the list data.schemas but found VALUE_NULL",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"},{\"id\":|the JSON is truncated at line 1, column 38",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"}|the JSON is truncated at line 1, column 31",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"}]|the JSON is truncated at line 1, column 32",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"}]}|the JSON is truncated at line 1, column 33",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"}],\"more\":[|the JSON is truncated at line 1, column 41"
            })
    void thatBreaksOffGivesWhatCameBeforeAndThenTheReason(String body, String reason) throws Exception {
        simulator.misbehave(body(body));

        Exchange exchange = split(STREAM);

        assertThat(handedOut).hasSize(1);
        assertThat(exchange.getException().getCause())
                .isExactlyInstanceOf(PolytomicMalformedResponseException.class)
                .hasMessageContaining("the body does not match the API: " + reason);
    }

    @Test
    void whoseSchemaHasAnotherTypeSaysWhich() throws Exception {
        simulator.misbehave(
                body("{\"data\":{\"schemas\":[{\"id\":\"a\"},{\"fields\":[{\"is_primary_key\":\"geheim\"}]}]}}"));

        assertThat(split(STREAM).getException().getCause())
                .isExactlyInstanceOf(PolytomicMalformedResponseException.class)
                .hasMessageContaining("fields[0].is_primary_key has an unexpected type at line 1, column")
                .hasMessageNotContaining("geheim");
        assertThat(handedOut).hasSize(1);
    }

    @Test
    void cutOffInTheMiddleIsAnErrorBehindWhatCame() throws Exception {
        simulator.misbehave(Fault.cutOff());

        Throwable error = split(STREAM).getException().getCause();

        assertThat(error)
                .isExactlyInstanceOf(PolytomicTransportException.class)
                .hasMessageStartingWith(SUBJECT + " received no complete response: ");
        assertThat(((PolytomicException) error).isRetryable()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.status(503).retryAfter(Duration.ZERO),
                Fault.status(429).retryAfter(Duration.ZERO),
                Fault.reset());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isTriedAgainBeforeItsFirstSchema(Fault fault) throws Exception {
        simulator.misbehave(fault.once());

        Exchange exchange = split(STREAM);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(handedOut).hasSize(40);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(2);
    }

    @Test
    void thatIsRefusedIsAnErrorOfTheCall() {
        simulator.misbehave(Fault.status(404));

        assertThat(call(STREAM).getException()).hasMessageStartingWith(SUBJECT + " failed with 404");
    }

    @Test
    void mayTakeLongerThanTheCallTimeoutOnceItHasBegun() throws Exception {
        simulator.misbehave(Fault.slowDrip(Duration.ofSeconds(2)));

        assertThat(elements(STREAM + "&callTimeout=1s&responseTimeout=5s")).hasSize(40);
    }

    private static Fault body(String body) {
        return Fault.body(200, "application/json", body);
    }
}
