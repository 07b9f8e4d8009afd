package io.github.camelpolytomic.internal.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.option.OutputFormat;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** A successful response whose body does not match the API is an error that says so, never an empty body. */
class ResponseReaderMalformedTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|it is empty",
                "{}|The member data is missing",
                "{\"other\":{}}|The member data is missing",
                "{\"data\":null}|Expected an object in the member data but found VALUE_NULL",
                "{\"data\":[]}|Expected an object in the member data but found START_ARRAY",
                "{\"data\":\"x\"}|Expected an object in the member data but found VALUE_STRING",
                "[]|Expected an object with the member data but found START_ARRAY",
                "null|Expected an object with the member data but found VALUE_NULL",
                "\"text\"|Expected an object with the member data but found VALUE_STRING",
                "hello|it is not JSON, at line 1, column 1",
                "{\"data\":{}} {}|Unexpected content after the end of the JSON",
                "{\"data\":{\"schemas\":[{\"id\":\"a\"|the JSON is truncated at line 1, column 30",
                "{\"data\":{|the JSON is truncated at line 1, column 10",
                "{\"data\":{\"schemas\":\"geheim\"}}|the member data.schemas has an unexpected type at line 1, column 20",
                "{\"data\":{\"schemas\":[{\"fields\":[{\"is_primary_key\":\"geheim\"}]}]}}"
                        + "|the member data.schemas[0].fields[0].is_primary_key has an unexpected type at line 1, column 50",
                "{\"data\":{\"schemas\":[{\"id\":{\"geheim\":1}}]}}"
                        + "|the member data.schemas[0].id has an unexpected type at line 1, column 27"
            })
    void isRefusedWithTheReason(String body, String reason) {
        simulator.misbehave(Fault.body(200, "application/json", body));

        PolytomicMalformedResponseException error = failure(CALL, PolytomicMalformedResponseException.class);

        assertThat(error)
                .hasMessage("bulkSource of connectionId=" + SampleWorkspace.CRM
                        + " returned 200, but the body does not match the API: " + reason
                        + ". Check that baseUrl is that of the service and that no proxy responds in its place");
        assertThat(error.getStatusCode()).isEqualTo(200);
        assertThat(error.getResponseBody()).isEqualTo(body);
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.getCause()).isNull();
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void isRefusedInEveryOutputFormat(OutputFormat format) {
        String call = CALL + "&outputFormat=" + format;
        simulator.misbehave(Fault.html(200).once());
        simulator.misbehave(
                Fault.body(200, "application/json", "{\"data\":{\"schemas\":[").once());
        simulator.misbehave(
                Fault.body(200, "application/json", "{\"data\":[1]}").once());
        simulator.misbehave(Fault.body(200, "application/json", "{}").once());
        simulator.misbehave(Fault.body(204, "application/json", "").once());

        assertThat(failure(call, PolytomicMalformedResponseException.class))
                .hasMessageContaining("it is an HTML or XML page");
        assertThat(failure(call, PolytomicMalformedResponseException.class)).hasMessageContaining("is truncated");
        assertThat(failure(call, PolytomicMalformedResponseException.class)).hasMessageContaining("START_ARRAY");
        assertThat(failure(call, PolytomicMalformedResponseException.class)).hasMessageContaining("data is missing");
        assertThat(failure(call, PolytomicMalformedResponseException.class)).hasMessageContaining("it is empty");
    }

    @Test
    void keepsOnlyTheBeginningOfTheBody() {
        simulator.misbehave(Fault.body(200, "text/html", "<html>" + "x".repeat(100_000)));

        assertThat(failure(CALL, PolytomicMalformedResponseException.class).getResponseBody())
                .hasSize(128)
                .startsWith("<html>xxx");
    }

    @Test
    void isNotEverythingThatIsUnusual() {
        simulator.misbehave(
                Fault.body(
                        200,
                        "text/plain",
                        "\n {\"page\":1,\"data\":{\"schemas\":null,\"configuration\":[1.10],\"new\":{\"a\":1.10}},\"next\":[{}]}\n "));

        BulkSource source = answer(CALL, BulkSource.class);

        assertThat(source.schemas()).isNull();
        assertThat(source.configuration()).asString().isEqualTo("[1.10]");
        assertThat(source.additionalProperties()).hasToString("{new={a=1.10}}");
    }
}
