package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class BulkSyncExecutionRoutesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String EXECUTIONS = SYNC + "/executions";
    private static final SimulatedRun FIVE_MINUTES =
            SimulatedRun.completesAfter(Duration.ofMinutes(5)).schema("Account", 1_000, 20, 4);

    @Test
    void aStartIsAnsweredBeforeAnythingHasHappened() {
        JsonNode started = data(post(polytomic, NEW, EXECUTIONS, "{}"));

        assertThat(started).isEqualTo(Json.parseObject("""
                {"id": "%s", "type": "manual", "is_test": false, "is_resync": false, "is_partial": false,
                 "fetch_mode": "none", "output_disposition": "retain", "status": "created", "status_message": "",
                 "created_at": "2026-02-03T04:00:00Z", "updated_at": "2026-02-03T04:00:00Z", "started_at": null,
                 "completed_at": null, "record_count": 0, "error_count": 0, "warning_count": 0,
                 "version": "2026.10.1", "schemas": []}
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
        assertThat(status(path)).isEqualTo("exporting");
        clock.advance(Duration.ofSeconds(59));
        assertThat(status(path)).isEqualTo("exporting");
        clock.advance(Duration.ofSeconds(1));
        assertThat(status(path)).isEqualTo("completed");
    }

    @Test
    void countsGrowWhileItRuns() {
        sync.nextRun(FIVE_MINUTES);
        String path = started("{\"schemas\": [\"Account\"]}");

        clock.advance(Duration.ofMinutes(2).plusSeconds(30));
        JsonNode half = data(get(polytomic, NEW, path));
        assertThat(half.path("record_count").asLong()).isBetween(450L, 500L);
        assertThat(half.path("started_at").asText()).isEqualTo("2026-02-03T04:00:00.400Z");
        assertThat(half.path("completed_at").isNull()).isTrue();

        clock.advance(Duration.ofMinutes(5));
        JsonNode whole = data(get(polytomic, NEW, path));
        assertThat(whole.path("record_count").asLong()).isEqualTo(1_000);
        assertThat(whole.path("error_count").asLong()).isEqualTo(20);
        assertThat(whole.path("warning_count").asLong()).isEqualTo(4);
        assertThat(whole.path("completed_at").asText()).isEqualTo("2026-02-03T04:05:00Z");
        assertThat(whole.path("updated_at").asText()).isEqualTo("2026-02-03T04:05:00Z");
        assertThat(whole.path("schemas")).singleElement().satisfies(schema -> {
            assertThat(schema.path("schema").asText()).isEqualTo("Account");
            assertThat(schema.path("output_name").asText()).isEqualTo("account");
            assertThat(schema.path("status").asText()).isEqualTo("completed");
            assertThat(schema.path("record_count").asLong()).isEqualTo(1_000);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "failed, failed",
        "errors, completed",
        "interrupted, interrupted",
        "exploded, exploded",
        "running, running"
    })
    void aRunMayEndInAnyWay(String status, String schemaStatus) {
        sync.nextRun(SimulatedRun.endsAfter(Duration.ofSeconds(10), status).message("that is how it went"));
        String path = started("{}");
        clock.advance(Duration.ofSeconds(10));

        JsonNode ended = data(get(polytomic, NEW, path));

        assertThat(ended.path("status").asText()).isEqualTo(status);
        assertThat(ended.path("status_message").asText()).isEqualTo("that is how it went");
        assertThat(ended.path("completed_at").isNull()).isFalse();
        assertThat(ended.path("schemas"))
                .hasSize(5)
                .allSatisfy(schema -> assertThat(schema.path("status").asText()).isEqualTo(schemaStatus));
    }

    @Test
    void aSchemaMayEndOtherwiseThanItsRun() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofSeconds(10)).schemaEnds("Lead", "failed", "no permission"));
        String path = started("{\"schemas\": [\"Lead\", \"Account\"]}");
        clock.advance(Duration.ofSeconds(10));

        JsonNode schemas = data(get(polytomic, NEW, path)).path("schemas");

        assertThat(Json.texts(schemas, "schema")).containsExactlyInAnyOrder("Lead", "Account");
        for (JsonNode schema : schemas) {
            boolean isLead = schema.path("schema").asText().equals("Lead");
            assertThat(schema.path("status").asText()).isEqualTo(isLead ? "failed" : "completed");
            assertThat(schema.path("status_message").asText()).isEqualTo(isLead ? "no permission" : "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void oneRunAtATime(String version) {
        sync.nextRun(FIVE_MINUTES);
        assertThat(post(polytomic, version, EXECUTIONS, "{}").statusCode()).isEqualTo(200);

        String running = "409 an execution of this bulk sync is already running: "
                + sync.executions().get(0).id();
        assertThat(refusal(post(polytomic, version, EXECUTIONS, "{}"))).isEqualTo(running);
        assertThatThrownBy(sync::startScheduledRun).isInstanceOf(IllegalStateException.class);

        clock.advance(Duration.ofMinutes(5));
        assertThat(post(polytomic, version, EXECUTIONS, "{}").statusCode()).isEqualTo(200);
        assertThat(sync.executions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2023-04-25 | {\"test\": true, \"resync\": true}                | a test run cannot be a resync",
                "2024-02-08 | {\"test\": true, \"resync_mode\": \"refetch\"}    | a test run cannot be a resync",
                "2025-09-18 | {\"test\": true, \"resync_mode\": \"refetch\"}    | a test run cannot be a resync",
                "2025-09-18 | {\"resync\": true}                  | resync is not supported, use resync_mode",
                "2025-09-18 | {\"resync\": false}                 | resync is not supported, use resync_mode",
                "2025-09-18 | {\"resync_mode\": \"again\"}        | resync_mode must be one of [rebuild, refetch, resync]",
                "2025-09-18 | {\"fetch_mode\": \"all\"}           | fetch_mode must be one of [full, incremental, none]",
                "2025-09-18 | {\"schemas\": [\"Nothing\"]}        | the source has no schema Nothing",
                "2025-09-18 | {\"schemas\": \"Account\"}          | schemas must be an array",
                "2025-09-18 | ``                                  | a JSON body is required"
            })
    void aStartThatMakesNoSenseIsRefused(String version, String body, String message) {
        assertThat(refusal(post(polytomic, version, EXECUTIONS, body))).isEqualTo("400 " + message);
        assertThat(sync.executions()).isEmpty();
    }

    @Test
    void theDestinationMustSupportTheResyncMode() {
        String bucket = "/api/bulk/syncs/" + SampleWorkspace.SHOP_TO_BUCKET + "/executions";

        assertThat(refusal(post(polytomic, NEW, bucket, "{\"resync_mode\": \"refetch\"}")))
                .isEqualTo("400 the destination does not support resync_mode refetch");
        assertThat(post(polytomic, NEW, bucket, "{\"resync_mode\": \"rebuild\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2023-04-25 | {\"resync\": true}            | is_resync  | true | output_disposition | rebuild",
                "2024-02-08 | {\"resync\": true}            | is_resync  | true | output_disposition | rebuild",
                "2025-09-18 | {\"resync_mode\": \"resync\"} | is_resync  | true | output_disposition | truncate",
                "2025-09-18 | {\"resync_mode\": \"refetch\"}| is_resync  | true | output_disposition | retain",
                "2025-09-18 | {\"test\": true}              | is_test    | true | output_disposition | retain",
                "2025-09-18 | {\"fetch_mode\": \"full\"}    | fetch_mode | full | is_resync          | false",
                "2025-09-18 | {\"schemas\": [\"Account\"]}  | is_partial | true | is_resync          | false",
                "2025-09-18 | {\"schemas\": []}             | is_partial | false | is_resync         | false",
                "2025-09-18 | {\"schemas\": null}           | is_partial | false | is_resync         | false"
            })
    void anExecutionSaysWhatWasAskedOfIt(
            String version, String body, String member, String value, String otherMember, String otherValue) {
        JsonNode started = data(post(polytomic, version, EXECUTIONS, body));

        assertThat(started.path(member).asText()).isEqualTo(value);
        assertThat(started.path(otherMember).asText()).isEqualTo(otherValue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aRunIsCanceledThroughItsSyncOrItself(String version) {
        for (boolean throughItself : List.of(true, false)) {
            sync.nextRun(FIVE_MINUTES.cancelTakes(Duration.ofSeconds(3)));
            String path = started("{\"schemas\": [\"Account\"]}");
            clock.advance(Duration.ofMinutes(1));

            JsonNode answer = data(post(polytomic, version, (throughItself ? path : SYNC) + "/cancel", ""));

            assertThat(answer.path("message").asText()).isEqualTo("the execution is being canceled");
            assertThat(status(path)).isEqualTo("canceling");
            clock.advance(Duration.ofSeconds(3));
            JsonNode canceled = data(get(polytomic, version, path));
            assertThat(canceled.path("status").asText()).isEqualTo("canceled");
            assertThat(canceled.path("completed_at").isNull()).isFalse();
            assertThat(canceled.path("record_count").asLong()).isBetween(190L, 200L);
            assertThat(canceled.at("/schemas/0/status").asText()).isEqualTo("canceled");
        }
    }

    @Test
    void whatIsOverCannotBeCanceled() {
        String path = started("{}");
        clock.advance(Duration.ofMinutes(1));

        assertThat(data(post(polytomic, NEW, SYNC + "/cancel", ""))
                        .path("message")
                        .asText())
                .isEqualTo("no execution is running");
        assertThat(data(post(polytomic, NEW, path + "/cancel", ""))
                        .path("message")
                        .asText())
                .isEqualTo("no execution is running");
        assertThat(status(path)).isEqualTo("completed");
    }

    @Test
    void oneSchemaOfARunIsCanceled() {
        sync.nextRun(FIVE_MINUTES.schema("Lead", 1_000));
        String path = started("{\"schemas\": [\"Account\", \"Lead\"]}");
        clock.advance(Duration.ofMinutes(1));

        data(post(polytomic, NEW, SYNC + "/schemas/Lead/cancel", ""));
        clock.advance(Duration.ofMinutes(4));

        JsonNode ended = data(get(polytomic, NEW, path));
        assertThat(ended.path("status").asText()).isEqualTo("completed");
        assertThat(Json.texts(ended.path("schemas"), "status")).containsExactlyInAnyOrder("completed", "canceled");
        assertThat(ended.path("record_count").asLong()).isBetween(1_190L, 1_200L);
    }

    @Test
    void theStatusTellsTheRunningAndTheLastExecution() {
        assertThat(data(get(polytomic, NEW, SYNC + "/status"))).isEqualTo(Json.parseObject("""
                {"current_execution": null, "last_execution": null, "next_execution_time": "2026-02-04T02:30:00Z"}
                """));
        String first = started("{}");
        clock.advance(Duration.ofMinutes(1));
        sync.nextRun(SimulatedRun.neverEnds());
        String second = started("{}");

        JsonNode status = data(get(polytomic, NEW, SYNC + "/status"));

        assertThat(first).endsWith(status.at("/last_execution/id").asText());
        assertThat(second).endsWith(status.at("/current_execution/id").asText());
    }

    @Test
    void theStatusTellsOfChangeDataCapture() {
        sync.ingestionStatus("{\"enabled\": true, \"status\": \"warning\"}");

        assertThat(data(get(polytomic, NEW, SYNC + "/status"))
                        .at("/ingestion_status/status")
                        .asText())
                .isEqualTo("warning");
    }

    @Test
    void aSyncThatIsNotActiveHasNoNextRunAndCanBeStarted() {
        sync.active(false);

        assertThat(data(get(polytomic, NEW, SYNC + "/status"))
                        .path("next_execution_time")
                        .isNull())
                .isTrue();
        assertThat(post(polytomic, NEW, EXECUTIONS, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void scriptsAreUsedOneAfterTheOther() {
        sync.everyRun(SimulatedRun.endsAfter(Duration.ofSeconds(1), "errors"))
                .nextRun(
                        SimulatedRun.failsAfter(Duration.ofSeconds(1), "no"),
                        SimulatedRun.endsAfter(Duration.ofSeconds(1), "interrupted"));
        for (String status : List.of("failed", "interrupted", "errors", "errors")) {
            SimulatedExecution execution = sync.startScheduledRun();
            clock.advance(Duration.ofSeconds(1));

            assertThat(execution.status()).isEqualTo(status);
            assertThat(execution.isOver()).isTrue();
            assertThat(execution.type()).isEqualTo("scheduled");
        }
    }

    @Test
    void aPacedClockMakesLongRunsShort() {
        clock.pace(100_000);
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofHours(1)));
        SimulatedExecution execution = sync.startScheduledRun();

        await().until(execution::isOver);

        assertThat(execution.recordCount()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void anUnknownExecutionIsNotFound(String version) {
        assertThat(refusal(get(polytomic, version, EXECUTIONS + "/nothing")))
                .isEqualTo("404 bulk sync " + sync.id() + " has no execution nothing");
        assertThat(post(polytomic, version, EXECUTIONS + "/nothing/cancel", "").statusCode())
                .isEqualTo(404);
        assertThat(post(polytomic, version, "/api/bulk/syncs/nobody/executions", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private String started(String body) {
        HttpResponse<String> response = post(polytomic, NEW, EXECUTIONS, body);
        return EXECUTIONS + "/" + data(response).path("id").asText();
    }

    private String status(String path) {
        return data(get(polytomic, NEW, path)).path("status").asText();
    }
}
