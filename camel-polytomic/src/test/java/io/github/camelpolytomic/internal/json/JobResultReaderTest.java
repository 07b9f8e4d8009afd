package io.github.camelpolytomic.internal.json;

import java.math.BigDecimal;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicJobException;
import io.github.camelpolytomic.error.PolytomicJobFailedException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Jobs in every form that the service may send, and their results in every form that a route may ask for. */
class JobResultReaderTest extends PolytomicTestSupport {

    private static final String EXPORT =
            "polytomic:exportBulkSyncExecutionLogs?syncId=s&executionId=e&await=5m&maxRetries=0";
    private static final String STARTED =
            "{\"job\":{\"job_id\":\"j1\",\"type\":\"exportlogs\",\"status\":\"created\"}}";

    @Test
    void isReadAsTheRecordOfTheOperationWithWhatNobodyKnows() {
        answers(STARTED, done("{\"url\":\"https://files.example/1\",\"size\":1.50}"));

        BulkSyncExecutionLogsExport result = answer(EXPORT, BulkSyncExecutionLogsExport.class);

        assertThat(result.url()).isEqualTo("https://files.example/1");
        assertThat(result.additionalProperties()).isEqualTo(Map.of("size", new BigDecimal("1.50")));
    }

    @Test
    void isReadAsAMap() {
        answers(STARTED, done("{\"url\":\"u\",\"size\":1.50}"));

        assertThat(answer(EXPORT + "&outputFormat=MAP", Map.class))
                .isEqualTo(Map.of("url", "u", "size", new BigDecimal("1.50")));
    }

    @Test
    void keepsTheSpellingOfNumbersAsText() {
        answers(STARTED, done("{\"url\":\"u\",\"size\":1e5,\"rest\":[-0.0]}"));

        assertThat(answer(EXPORT + "&outputFormat=JSON", String.class))
                .isEqualTo("{\"url\":\"u\",\"size\":1e5,\"rest\":[-0.0]}");
    }

    @ParameterizedTest
    @CsvSource({"RECORD, BulkSyncExecutionLogsExport", "MAP, LinkedHashMap", "JSON, String"})
    void mayBeDoneWithoutAResult(String format, String type) {
        answers(STARTED, "{\"data\":{\"job_id\":\"j1\",\"status\":\"done\",\"result\":null}}");

        Object body = answer(EXPORT + "&outputFormat=" + format, Object.class);

        assertThat(body.getClass().getSimpleName()).isEqualTo(type);
        assertThat(context.getTypeConverter().convertTo(String.class, body)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"job\":{\"job_id\":\"j1\",\"status\":\"created\"}}",
                "{\"data\":null,\"job\":{\"job_id\":\"j1\",\"type\":\"exportlogs\"}}",
                "{\"data\":{\"url\":\"old\"},\"job\":{\"job_id\":\"j1\",\"type\":\"exportlogs\",\"status\":\"running\"}}",
                "{\"data\":null,\"job\":{\"job_id\":\"j1\",\"type\":\"exportlogs\",\"status\":\"done\"}}"
            })
    void isWaitedForInEveryForm(String response) {
        Map<String, Object> forms = Map.of(
                "RECORD",
                new BulkSyncExecutionLogsExport(null, "new", null),
                "MAP",
                Map.of("url", "new"),
                "JSON",
                "{\"url\":\"new\"}");
        forms.forEach((format, result) -> {
            answers(response, done("{\"url\":\"new\"}"));

            assertThat(answer(EXPORT + "&outputFormat=" + format, Object.class)).isEqualTo(result);
            assertThat(simulator.requests().get(1).rawPath()).isEqualTo("/api/jobs/exportlogs/j1");
            simulator.forgetRequests();
        });
    }

    @Test
    void isNotOverInAStatusThatNobodyKnows() {
        answers(STARTED, "{\"data\":{\"job_id\":\"j1\",\"status\":\"paused\",\"result\":7}}");
        simulator.misbehave(
                Fault.body(200, "application/json", done("{\"url\":\"u\"}")).once());

        assertThat(answer(EXPORT, BulkSyncExecutionLogsExport.class).url()).isEqualTo("u");
        assertThat(simulator.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                  | the service gave no reason",
                "\"\"                  | the service gave no reason",
                "\"No\\nspace left!\"  | No space left",
                "{\"message\":\"deep\"} | {\"message\":\"deep\"}"
            },
            quoteCharacter = '`')
    void saysWhyTheJobHasFailed(String error, String reason) {
        answers(STARTED, "{\"data\":{\"job_id\":\"j1\",\"status\":\"failed\",\"error\":" + error + "}}");

        assertThat(failure(EXPORT, PolytomicJobFailedException.class))
                .hasMessageEndingWith(", which failed: " + reason);
    }

    @Test
    void masksTheCredentialsInTheError() {
        answers(STARTED, "{\"data\":{\"status\":\"failed\",\"error\":\"who is " + simulator.apiKey() + "?\"}}");

        PolytomicJobFailedException failed = failure(EXPORT, PolytomicJobFailedException.class);

        assertThat(failed.getJobError()).isEqualTo("who is xxxxxx?");
        assertThat(failed.getMessage()).doesNotContain(simulator.apiKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"job\":{\"type\":\"exportlogs\",\"status\":\"created\"}}",
                "{\"job\":{\"job_id\":\"..\",\"type\":\"exportlogs\"}}",
                "{\"job\":{\"job_id\":\"j1\",\"type\":\"\"}}"
            })
    void rejectsAJobThatCannotBePolled(String response) {
        answers(response, done("{}"));

        assertThat(failure(EXPORT, PolytomicMalformedResponseException.class))
                .hasMessage("exportBulkSyncExecutionLogs of syncId=s, executionId=e returned a job without a usable id"
                        + " and type");
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"job_id\":\"j1\",\"status\":\"done\",\"result\":[1]}}",
                "{\"data\":{\"job_id\":\"another\",\"status\":\"done\",\"result\":{}}}",
                "{\"data\":null}"
            })
    void rejectsAJobThatDoesNotMatchTheApi(String response) {
        answers(STARTED, response);

        Exchange exchange = call(EXPORT);

        assertThat(failure(exchange, PolytomicJobException.class))
                .hasCauseInstanceOf(PolytomicMalformedResponseException.class);
    }

    private static String done(String result) {
        return "{\"data\":{\"job_id\":\"j1\",\"type\":\"exportlogs\",\"status\":\"done\",\"result\":" + result
                + ",\"error\":null}}";
    }

    private void answers(String start, String poll) {
        simulator.misbehave(
                Fault.body(200, "application/json", start).on("/logs/export").once());
        simulator.misbehave(
                Fault.body(200, "application/json", poll).on("/api/jobs/").once());
    }
}
