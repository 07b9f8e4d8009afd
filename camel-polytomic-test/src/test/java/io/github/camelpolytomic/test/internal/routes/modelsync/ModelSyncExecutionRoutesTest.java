package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SimulatedModelRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class ModelSyncExecutionRoutesTest extends ModelSyncTestSupport {

    private static final String EXECUTIONS = SYNC + "/executions";
    private static final SimulatedModelRun FIVE_MINUTES = SimulatedModelRun.completesAfter(Duration.ofMinutes(5))
            .inserts(1_000)
            .updates(200)
            .deletes(10)
            .upserts(5)
            .rejects("ada@example.org", "Email is not unique")
            .warns("bob@example.org", "Email is unusual");

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD, NEW})
    void aStartIsAnsweredBeforeAnythingHasHappened(String version) {
        JsonNode started = post(version, EXECUTIONS, "{}");

        assertThat(started).isEqualTo(Json.parseObject("""
                {"id": "%s", "created_at": "2026-02-03T04:00:00Z", "status": "created"}
                """.formatted(
                        sync.executions().get(0).id())));
    }

    @Test
    void aRunGoesThroughItsStatuses() {
        sync.nextRun(FIVE_MINUTES);
        String path = started("{}");

        assertThat(status(path)).isEqualTo("created");
        clock.advance(Duration.ofMillis(200));
        assertThat(status(path)).isEqualTo("scheduled");
        clock.advance(Duration.ofMillis(200));
        assertThat(status(path)).isEqualTo("running");
        clock.advance(Duration.ofMinutes(4));
        assertThat(status(path)).isEqualTo("processing");
        clock.advance(Duration.ofMinutes(1));
        assertThat(status(path)).isEqualTo("completed");
    }

    @Test
    void itsCountsGrowUpToThoseOfItsScript() {
        sync.nextRun(FIVE_MINUTES.error("two fields were skipped"));
        String path = started("{}");

        assertThat(get(NEW, path).at("/counts/total").asLong()).isZero();
        clock.advance(Duration.ofMillis(150_200));
        assertThat(get(NEW, path).at("/counts/insert").asLong()).isEqualTo(500);
        assertThat(get(NEW, path).path("errors")).isEmpty();
        clock.advance(Duration.ofMinutes(3));

        assertThat(get(NEW, path))
                .isEqualTo(json("""
                {'id': '%s', 'type': 'manual', 'status': 'completed', 'created_at': '2026-02-03T04:00:00Z',
                 'started_at': '2026-02-03T04:00:00.400Z', 'completed_at': '2026-02-03T04:05:00Z',
                 'counts': {'insert': 1000, 'update': 200, 'upserts': 5, 'delete': 10, 'error': 1, 'warnings': 1,
                            'total': 1216},
                 'errors': ['two fields were skipped'], 'version': 'simulated'}""".formatted(sync.executions().get(0).id())));
        assertThat(get(OLD, path).has("version")).isFalse();
    }

    @Test
    void aRunWithoutAScriptDoesWhatTheModeOfItsSyncSays() {
        String path = started("{}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get(OLD, path).at("/counts/upserts").asLong()).isEqualTo(SimulatedModelRun.RECORDS);
    }

    @Test
    void aTestHandlesRecordsAndWritesNone() {
        String path = started("{\"test\": true}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get(NEW, path).at("/counts/upserts").asLong()).isZero();
        assertThat(get(NEW, path).at("/counts/total").asLong()).isEqualTo(SimulatedModelRun.RECORDS);
        assertThat(get(NEW, path + "/records").path("urls")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD, NEW})
    void oneRunAtATime(String version) {
        String id = sync.nextRun(FIVE_MINUTES).startScheduledRun().id();

        assertThat(refusal(version, "POST", EXECUTIONS, "{}"))
                .isEqualTo("409 an execution of this sync is already running: " + id);
    }

    @Test
    void aStartCanBeLimitedToRecords() {
        String path = started("{\"identities\": [\"ada\", \"bob\"]}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get(NEW, path).at("/counts/total").asLong()).isEqualTo(2);
    }

    @Test
    void aStartCanBeLimitedToRecordsBySeveralIdentities() {
        String path = started("{\"source_identities\": [" + record("email") + "]}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get(NEW, path).at("/counts/total").asLong()).isEqualTo(1);
    }

    @Test
    void anOlderVersionKnowsNoSourceIdentities() {
        JsonNode started = post(OLD, EXECUTIONS, "{\"source_identities\": [" + record("email") + "]}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get(OLD, EXECUTIONS + "/" + started.path("id").asText())
                        .at("/counts/total")
                        .asLong())
                .isEqualTo(SimulatedModelRun.RECORDS);
    }

    @Test
    void whatDoesNotGoWithTheIdentitiesOfTheSyncIsRefused() {
        String many =
                IntStream.rangeClosed(0, 1_000).mapToObj(i -> record("email")).collect(Collectors.joining(","));

        assertThat(refusal(NEW, "POST", EXECUTIONS, "{\"source_identities\": [" + many + "]}"))
                .isEqualTo("400 source_identities names more than 1000 records");
        assertThat(refusal(NEW, "POST", EXECUTIONS, "{\"source_identities\": [" + record("name") + "]}"))
                .isEqualTo("400 source_identities has a source that no identity mapping has");
        assertThat(refusal(NEW, "POST", EXECUTIONS, "{\"source_identities\": [[]]}"))
                .isEqualTo("400 source_identities must be an array of arrays that are not empty");
        assertThat(refusal(
                        NEW,
                        "POST",
                        EXECUTIONS,
                        "{\"identities\": [\"a\"], \"source_identities\": [" + record("email") + "]}"))
                .isEqualTo("400 a start has either identities or source_identities");
        assertThat(sync.executions()).isEmpty();
    }

    @Test
    void identitiesRequireASyncWithOneMapping() {
        put(NEW, SYNC, settings("""
                {'identities': {'strategy': 'and', 'mappings': [
                    {'function': 'Equality', 'target': 'Email', 'source': {'model_id': 'm', 'field': 'email'}},
                    {'function': 'Equality', 'target': 'Id', 'source': {'model_id': 'm', 'field': 'id'}}]}}"""));

        assertThat(refusal(NEW, "POST", EXECUTIONS, "{\"identities\": [\"a\"]}"))
                .isEqualTo("400 identities requires a sync with one identity mapping");
        assertThat(refusal(NEW, "POST", EXECUTIONS, """
                        {"source_identities": [[{"value": "a", "source": {"model_id": "m", "field": "id"}}]]}"""))
                .isEqualTo("400 source_identities must have a value for each identity mapping");
    }

    @Test
    void aRunIsCanceledByItsSyncOrByItself() {
        sync.everyRun(SimulatedModelRun.neverEnds());
        String first = started("{}");
        assertThat(post(OLD, SYNC + "/cancel", "").path("message").asText())
                .isEqualTo("the execution is being canceled");
        assertThat(status(first)).isEqualTo("canceling");
        clock.advance(Duration.ofMillis(500));
        assertThat(status(first)).isEqualTo("canceled");
        assertThat(post(OLD, SYNC + "/cancel", "").path("message").asText()).isEqualTo("no execution is running");

        String second = started("{}");
        post(NEW, second + "/cancel", "");
        clock.advance(Duration.ofMillis(500));
        assertThat(get(NEW, second).path("completed_at").asText()).isEqualTo("2026-02-03T04:00:01Z");
    }

    @Test
    void theStatusOfAStalledRunCanBeSet() {
        sync.nextRun(SimulatedModelRun.neverEnds());
        String path = started("{}");

        assertThat(put(OLD, path, "{\"status\": \"waiting\"}").path("status").asText())
                .isEqualTo("waiting");
        assertThat(put(OLD, path, "{\"status\": \"failed\"}")
                        .path("completed_at")
                        .asText())
                .isEqualTo("2026-02-03T04:00:00Z");
        assertThat(refusal(OLD, "PUT", path, "{\"status\": \"running\"}")).startsWith("400 execution ");
        assertThat(refusal(OLD, "PUT", path, "{\"status\": \"done\"}")).startsWith("400 status must be one of");
        post(OLD, EXECUTIONS, "{}");
    }

    @Test
    void theStatusHasTheActiveAndTheLastAndTheNextRun() {
        String first = started("{}");
        clock.advance(Duration.ofSeconds(1));
        sync.nextRun(SimulatedModelRun.neverEnds());
        String second = started("{}");

        JsonNode status = get(OLD, SYNC + "/status");

        assertThat(status.path("current_execution")).isEqualTo(get(OLD, second));
        assertThat(status.path("last_execution")).isEqualTo(get(OLD, first));
        assertThat(status.path("next_execution_time").asText()).isEqualTo("2026-02-03T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"false, 2026-02-03T", "true, 2026-01-31T"})
    void executionsAreListedInPages(boolean ascending, String first) {
        sync.pastRuns(60);
        String path = EXECUTIONS + "?ascending=" + ascending;

        JsonNode page = json(in(OLD, polytomic).get(path));
        JsonNode rest = get(
                OLD,
                path + "&page_token=" + page.at("/pagination/next_page_token").asText());

        assertThat(page.path("data")).hasSize(50);
        assertThat(page.at("/data/0/created_at").asText()).startsWith(first);
        assertThat(rest).hasSize(10);
        assertThat(get(OLDEST, EXECUTIONS)).hasSize(60);
    }

    @Test
    void onlyCompletedExecutionsAreListedOnRequest() {
        sync.pastRuns(1).nextRun(SimulatedModelRun.neverEnds()).startScheduledRun();

        assertThat(get(NEW, EXECUTIONS)).hasSize(2);
        assertThat(get(NEW, EXECUTIONS + "?only_completed=true")).hasSize(1);
    }

    private String started(String body) {
        return EXECUTIONS + "/" + post(NEW, EXECUTIONS, body).path("id").asText();
    }

    private String status(String path) {
        return get(NEW, path).path("status").asText();
    }

    private static String record(String field) {
        return "[{\"value\": \"a\", \"source\": {\"model_id\": \"" + MODEL + "\", \"field\": \"" + field + "\"}}]";
    }
}
