package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SimulatedModelRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;

class ModelSyncExecutionRoutesLogsTest extends ModelSyncTestSupport {

    private String execution;

    @BeforeEach
    void runTheSync() {
        sync.pastRuns(
                1,
                SimulatedModelRun.completesAfter(Duration.ofMinutes(5))
                        .inserts(1_200)
                        .updates(2)
                        .rejects("ada@example.org", "Email is not unique")
                        .warns("bob@example.org", "Email is unusual")
                        .log(Duration.ofSeconds(10), "WARN", "slow target"));
        execution = SYNC + "/executions/" + sync.executions().get(0).id();
    }

    @ParameterizedTest
    @CsvSource({"records, 2", "inserts, 2", "updates, 1", "errors, 1", "warnings, 1"})
    void aLogHasLinksToItsFiles(String type, int files) {
        for (String version : List.of(OLDEST, OLD, NEW)) {
            JsonNode logs = get(version, execution + "/" + type);

            assertThat(logs.path("urls")).hasSize(files).allSatisfy(url -> assertThat(url.asText())
                    .startsWith(polytomic.baseUrl() + "/signed-files/record-logs/"));
            assertThat(logs.path("expires").asText()).isEqualTo("2026-02-03T05:00:00Z");
            assertThat(logs).hasSize(2);
        }
    }

    @Test
    void aLinkNeedsNoCredentialsUntilItExpires() {
        String link = get(NEW, execution + "/errors").at("/urls/0").asText();

        HttpResponse<String> file = open(link);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("X-Polytomic-Version")).isEmpty();
        assertThat(Json.parse(file.body())).singleElement().isEqualTo(json("""
                {'identity': 'ada@example.org', 'record': {'Email': 'Email of ada@example.org'},
                 'error': 'Email is not unique'}"""));

        clock.advance(Duration.ofHours(1));
        assertThat(open(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkWithAnotherSignatureOrTimeIsDenied() {
        String link = get(NEW, execution + "/errors").at("/urls/0").asText();

        assertThat(open(link.replaceFirst("signature=.", "signature=x")).statusCode())
                .isEqualTo(403);
        assertThat(open(link.replaceFirst("expires=\\d", "expires=9")).statusCode())
                .isEqualTo(403);
        assertThat(open(link.replaceFirst("errors-1", "inserts-1")).statusCode())
                .isEqualTo(403);
        assertThat(open(link.replaceFirst("\\?.*", "")).statusCode()).isEqualTo(403);
    }

    @Test
    void theRecordsOfARunAreInItsFiles() {
        JsonNode urls = get(NEW, execution + "/records").path("urls");

        assertThat(Json.parse(open(urls.get(0).asText()).body())).hasSize(1_000);
        assertThat(Json.parse(open(urls.get(1).asText()).body()))
                .hasSize(203)
                .last()
                .satisfies(last -> assertThat(last.path("error").asText()).isEqualTo("Email is not unique"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD, NEW})
    void oneFileIsARedirectToALinkThatExpiresSoon(String version) {
        HttpResponse<String> redirect = in(version, polytomic).get(execution + "/inserts/inserts-2.json");
        String link = redirect.headers().firstValue("Location").orElseThrow();

        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.body()).isEmpty();
        assertThat(redirect.headers().firstValue("X-Polytomic-Version")).contains(version);
        assertThat(Json.parse(open(link).body())).hasSize(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(open(link).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-18, /notes, 400 no logs of type notes",
        "2023-04-25, /deletes, 400 no logs of type deletes",
        "2024-02-08, /notes/a.json, 400 no logs of type notes",
        "2025-09-18, /errors/errors-2.json, 404 the log has no file errors-2.json"
    })
    void whatIsNotLoggedIsRefused(String version, String path, String refusal) {
        assertThat(refusal(version, "GET", execution + path, "")).isEqualTo(refusal);
    }

    @Test
    void aLogWithoutRecordsHasNoFiles() {
        assertThat(get(NEW, execution + "/deletes").path("urls")).isEmpty();
    }

    @Test
    void theIndexCountsTheRecordsOfEachLog() {
        JsonNode index = get(NEW, execution + "/logs");

        assertThat(index.at("/records/count").asLong()).isEqualTo(1_203);
        assertThat(index.at("/inserts/count").asLong()).isEqualTo(1_200);
        assertThat(index.at("/updates/count").asLong()).isEqualTo(2);
        assertThat(index.at("/deletes/count").asLong()).isZero();
        assertThat(index.at("/errors/count").asLong()).isEqualTo(1);
        assertThat(index.at("/warnings/count").asLong()).isEqualTo(1);
        assertThat(index.at("/errors/url").asText()).isEqualTo(polytomic.baseUrl() + execution + "/errors");
        assertThat(refusal(OLD, "GET", execution + "/logs", "")).isEqualTo("400 no logs of type logs");
    }

    @Test
    void theConsoleIsReadFromCursorToCursor() {
        JsonNode first = get(NEW, execution + "/consolelog?limit=2");
        JsonNode rest = get(
                NEW,
                execution + "/consolelog?after=" + first.path("next_cursor").asText());

        assertThat(Json.texts(first.path("entries"), "message")).containsExactly("execution started", "slow target");
        assertThat(Json.texts(rest.path("entries"), "message")).containsExactly("execution completed");
        assertThat(rest.at("/entries/0/payload").isNull()).isTrue();
    }

    private HttpResponse<String> open(String link) {
        return send(anonymous(polytomic, link.substring(polytomic.baseUrl().length())));
    }
}
