package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ColdSchemaCache;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static io.github.camelpolytomic.test.ClientTestSupport.with;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncRoutesTest {

    private static final String SYNCS = "/api/bulk/syncs";
    private static final String SYNC = SYNCS + "/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String OLD = "2024-02-08";
    private static final String NEW = "2025-09-18";

    private final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
    private final PolytomicSimulator polytomic =
            PolytomicSimulator.builder().clock(clock).start();

    @AfterEach
    void close() {
        polytomic.close();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, schedule", "2024-02-08, schedule", "2025-09-18, default_schedule"})
    void aSyncIsMadeAndGivenBack(String version, String scheduleMember) {
        JsonNode made = data(post(polytomic, version, SYNCS, body(version).toString()));

        assertThat(made.path("name").asText()).isEqualTo("Orders to lake");
        assertThat(made.path("active").asBoolean()).isFalse();
        assertThat(made.path("automatically_add_new_fields").asText()).isEqualTo("all");
        assertThat(made.path("automatically_add_new_objects").asText()).isEqualTo("none");
        assertThat(made.path("normalize_names").asText()).isEqualTo("enabled");
        assertThat(made.path("organization_id").asText()).isEqualTo(SampleWorkspace.ORGANIZATION_ID);
        assertThat(made.path("created_at").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(made.path("created_by").path("type").asText()).isEqualTo("user");
        assertThat(made.path(scheduleMember).path("frequency").asText()).isEqualTo("daily");
        assertThat(made.has("schemas")).isFalse();
        assertThat(made.has("discover")).isEqualTo(!version.equals(NEW));
        String id = made.path("id").asText();
        assertThat(data(get(polytomic, version, SYNCS + "/" + id))).isEqualTo(made);
        assertThat(polytomic.workspace().bulkSync(id).orElseThrow().executions())
                .isEmpty();
    }

    @Test
    void theNewestVersionHasManySchedulesWithIds() {
        ObjectNode body = body(NEW);
        body.withArray("additional_schedules").add(Json.parseObject("""
                {"frequency": "weekly", "day_of_week": "sunday", "resync_mode": "resync", "schemas": ["public.orders"]}
                """));

        JsonNode made = data(post(polytomic, NEW, SYNCS, body.toString()));

        JsonNode additional = made.at("/additional_schedules/0");
        assertThat(made.has("schedule")).isFalse();
        assertThat(made.at("/default_schedule/id").asText()).isNotEmpty();
        assertThat(made.at("/default_schedule/created_by/name").asText()).isNotEmpty();
        assertThat(additional.path("id").asText()).isNotEmpty();
        assertThat(additional.path("resync_mode").asText()).isEqualTo("resync");
        assertThat(additional.path("selective_mode").asText()).isEqualTo("none");
        assertThat(additional.path("schemas")).isEqualTo(Json.of(List.of("public.orders")));
    }

    @Test
    void olderVersionsNestSchedules() {
        ObjectNode body = body(OLD);
        body.set("schedule", Json.parseObject("""
                {"frequency": "multi", "multi": {"schedules": [
                  {"item": "incrementalFields", "schedule": {"frequency": "hourly", "minute": "10"}}]}}
                """));

        JsonNode made = data(post(polytomic, OLD, SYNCS, body.toString()));

        assertThat(made.path("schedule")).isEqualTo(body.path("schedule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-04-25 | name                      | name is required",
                "2023-04-25 | schedule                  | schedule is required",
                "2023-04-25 | mode                      | mode is required",
                "2024-02-08 | schedule                  | schedule is required",
                "2024-02-08 | destination_configuration | destination_configuration is required",
                "2025-09-18 | source_connection_id      | source_connection_id is required",
                "2025-09-18 | destination_connection_id | destination_connection_id is required",
                "2025-09-18 | default_schedule          | default_schedule is required"
            })
    void whatTheContractRequiresMustBeThere(String version, String member, String message) {
        ObjectNode body = body(version);
        body.remove(member);

        assertThat(refusal(post(polytomic, version, SYNCS, body.toString()))).isEqualTo("400 " + message);
        assertThat(polytomic.workspace().bulkSyncs()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mode                         | \"mirror\"  | 400 mode must be one of [append, replicate, snapshot]",
                "normalize_names              | \"maybe\"   | 400 normalize_names must be one of [disabled, enabled, legacy]",
                "active                       | \"yes\"     | 400 active must be a boolean",
                "name                         | \"\"        | 400 name must not be empty",
                "name                         | 7           | 400 name must be a string",
                "policies                     | [1]         | 400 policies must be an array of strings",
                "data_cutoff_timestamp        | \"today\"   | 400 data_cutoff_timestamp must be a date-time with offset",
                "concurrency_limit            | \"4\"       | 400 concurrency_limit must be an integer",
                "destination_configuration    | []          | 400 destination_configuration must be an object",
                "destination_configuration    | {}          | 422 destination_configuration.path is required",
                "source_connection_id         | \"nobody\"  | 400 source_connection_id: no connection with id nobody",
                "default_schedule             | {}          | 400 frequency is required",
                "default_schedule             | {\"frequency\": \"never\"} | 400 frequency must be one of [builder, "
                        + "continuous, custom, daily, dbtcloud, hourly, manual, multi, runafter, weekly]",
                "default_schedule             | {\"frequency\": \"daily\", \"hour\": \"24\"} | 400 hour is out of range",
                "default_schedule             | {\"frequency\": \"daily\", \"hour\": 4} | 400 hour must be a string",
                "schemas                      | [\"public.nothing\"] | 400 the source has no schema public.nothing",
                "schemas                      | [7]         | 400 schemas must be an array of objects"
            })
    void whatTheContractDoesNotAllowIsRefused(String member, String value, String refusal) {
        ObjectNode body = body(NEW);
        body.set(member, Json.parseObject("{\"value\": " + value + "}").get("value"));

        assertThat(refusal(post(polytomic, NEW, SYNCS, body.toString()))).isEqualTo(refusal);
        assertThat(polytomic.workspace().bulkSyncs()).hasSize(2);
    }

    @Test
    void sourceAndDestinationMustBeWhatTheyAreTakenFor() {
        ObjectNode body = body(NEW);

        body.put("source_connection_id", SampleWorkspace.BUCKET);
        assertThat(refusal(post(polytomic, NEW, SYNCS, body.toString())))
                .isEqualTo("422 connection " + SampleWorkspace.BUCKET + " is not a bulk sync source");

        body.put("source_connection_id", SampleWorkspace.SHOP).put("destination_connection_id", SampleWorkspace.CRM);
        assertThat(refusal(post(polytomic, NEW, SYNCS, body.toString())))
                .isEqualTo("422 connection " + SampleWorkspace.CRM + " is not a bulk sync destination");
    }

    @ParameterizedTest
    @CsvSource({"REFRESH_IN_PROGRESS, 422 cache refresh in progress", "NO_SCHEMAS, 400 did not provide any schemas"})
    void aColdSchemaCacheRefusesTheSyncForNow(ColdSchemaCache how, String refusal) {
        polytomic.workspace().onColdSchemaCache(how);
        SimulatedConnection shop =
                polytomic.workspace().connection(SampleWorkspace.SHOP).orElseThrow();
        polytomic.workspace().add(shop.coldFor(Duration.ofMinutes(1)));
        assertThat(refusal(post(polytomic, NEW, SYNCS, body(NEW).toString()))).isEqualTo(refusal);

        clock.advance(Duration.ofMinutes(1));
        assertThat(post(polytomic, NEW, SYNCS, body(NEW).toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSourceWithoutSchemasProvidesNone() {
        polytomic.workspace().add(SimulatedConnection.named("Empty").id("empty").asSource());
        ObjectNode body = body(NEW).put("source_connection_id", "empty");

        assertThat(refusal(post(polytomic, NEW, SYNCS, body.toString()))).isEqualTo("400 did not provide any schemas");
        assertThat(polytomic.workspace().bulkSyncs()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | []      | 400 the body is not a JSON object",
                "application/json | {\"name | 400 the body is not JSON",
                "application/json | \"text\" | 400 the body is not a JSON object",
                "text/plain       | {}      | 400 the body must be application/json"
            })
    void aBodyThatIsNoJsonObjectIsRefused(String contentType, String body, String refusal) {
        HttpResponse<String> response =
                send(with(request(polytomic, SYNCS), "POST", body).setHeader("Content-Type", contentType));

        assertThat(refusal(response)).startsWith(refusal);
    }

    @Test
    void aBodyThatIsMissingIsRefused() {
        assertThat(refusal(post(polytomic, NEW, SYNCS, ""))).isEqualTo("400 a JSON body is required");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void anUpdateReplacesEverything(String version, String method) {
        ObjectNode body = body(version).put("concurrency_limit", 3).put("active", true);
        String id = data(post(polytomic, version, SYNCS, body.toString()))
                .path("id")
                .asText();
        clock.advance(Duration.ofHours(1));

        JsonNode updated = data(
                call(polytomic, version, method, SYNCS + "/" + id, body(version).toString()));

        assertThat(updated.path("concurrency_limit").isNull()).isTrue();
        assertThat(updated.path("active").asBoolean()).isFalse();
        assertThat(updated.path("created_at").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(updated.path("updated_at").asText()).isEqualTo("2026-02-03T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PUT", "2024-02-08, PATCH", "2025-09-18, PATCH"})
    void theVerbOfAnotherVersionIsNotFound(String version, String method) {
        assertThat(call(polytomic, version, method, SYNC, body(version).toString())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void anUpdateWithSchemasReplacesTheSelectionAndKeepsTheirOtherSettings(String version, String method) {
        SimulatedBulkSync sync = updated(version, method, "[\"Lead\", {\"id\": \"Contact\"}]");
        assertThat(sync.enabledSchemas()).containsExactlyInAnyOrder("Lead", "Contact");

        updated(version, method, "[{\"id\": \"Lead\", \"tracking_field\": \"SystemModstamp\"}]");
        assertThat(sync.enabledSchemas()).containsExactly("Lead");

        updated(version, method, "[\"Account\", \"Lead\", {\"id\": \"Case\", \"enabled\": false}]");
        assertThat(sync.enabledSchemas()).containsExactlyInAnyOrder("Account", "Lead");
        assertThat(data(get(polytomic, version, SYNC + "/schemas/Lead"))
                        .path("tracking_field")
                        .asText())
                .isEqualTo("SystemModstamp");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH, []", "2024-02-08, PUT, []", "2025-09-18, PUT, []", "2025-09-18, PUT, null"})
    void anUpdateWithoutSchemasKeepsTheSelection(String version, String method, String schemas) {
        assertThat(updated(version, method, schemas).enabledSchemas())
                .containsExactlyInAnyOrder("Account", "Contact", "Lead", "Opportunity", "Case");
    }

    @Test
    void anUpdateWithASchemaThatIsNotThereChangesNothing() {
        ObjectNode body = crmToWarehouse(NEW);
        body.withArray("schemas").add("Lead").add("Nothing");

        assertThat(refusal(
                        call(polytomic, NEW, "PUT", SYNC, body.put("name", "x").toString())))
                .isEqualTo("400 the source has no schema Nothing");
        SimulatedBulkSync sync =
                polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        assertThat(sync.enabledSchemas()).hasSize(5);
        assertThat(sync.name()).isEqualTo("CRM to warehouse");
    }

    private SimulatedBulkSync updated(String version, String method, String schemas) {
        ObjectNode body = crmToWarehouse(version);
        body.set("schemas", Json.parse(schemas));
        assertThat(call(polytomic, version, method, SYNC, body.toString()).statusCode())
                .isEqualTo(200);
        return polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
    }

    private static ObjectNode crmToWarehouse(String version) {
        return Json.parseObject("""
                {"name": "CRM to warehouse", "mode": "replicate", "source_connection_id": "%s",
                 "destination_connection_id": "%s", "destination_configuration": {"schema": "crm"},
                 "%s": {"frequency": "manual"}}
                """.formatted(
                SampleWorkspace.CRM, SampleWorkspace.WAREHOUSE, version.equals(NEW) ? "default_schedule" : "schedule"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-08, 400", "2025-09-18, 200"})
    void onlyTheNewestVersionAppends(String version, int status) {
        polytomic
                .workspace()
                .add(SimulatedConnection.named("Archive").id("archive").mode("append"));
        ObjectNode body = body(version).put("mode", "append").put("destination_connection_id", "archive");

        assertThat(post(polytomic, version, SYNCS, body.toString()).statusCode())
                .isEqualTo(status);
    }

    @Test
    void anUpdateDropsAMemberThatItDoesNotRepeat() {
        polytomic
                .workspace()
                .bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE)
                .orElseThrow()
                .member("color", "red");
        ObjectNode sync = (ObjectNode) data(get(polytomic, NEW, SYNC));
        assertThat(sync.path("color").asText()).isEqualTo("red");

        assertThat(data(call(polytomic, NEW, "PUT", SYNC, sync.toString()))
                        .path("color")
                        .asText())
                .isEqualTo("red");
        sync.remove("color");
        assertThat(data(call(polytomic, NEW, "PUT", SYNC, sync.toString())).has("color"))
                .isFalse();
    }

    @Test
    void aMemberThatNobodyKnowsIsIgnored() {
        ObjectNode body = body(NEW).put("color", "red");

        assertThat(data(post(polytomic, NEW, SYNCS, body.toString())).has("color"))
                .isFalse();
    }

    @Test
    void anUpdateKeepsTheSchedulesItNamesAndDropsTheOthers() {
        ObjectNode body = body(NEW);
        body.withArray("additional_schedules").add(Json.parseObject("{\"frequency\": \"weekly\"}"));
        body.withArray("additional_schedules").add(Json.parseObject("{\"frequency\": \"hourly\"}"));
        ObjectNode made = (ObjectNode) data(post(polytomic, NEW, SYNCS, body.toString()));
        String kept = made.at("/additional_schedules/1/id").asText();
        made.withArray("additional_schedules").remove(0);

        String path = SYNCS + "/" + made.path("id").asText();
        JsonNode updated = data(call(polytomic, NEW, "PUT", path, made.toString()));

        assertThat(updated.path("additional_schedules")).hasSize(1);
        assertThat(updated.at("/additional_schedules/0/id").asText()).isEqualTo(kept);
        assertThat(updated.at("/default_schedule/id")).isEqualTo(made.at("/default_schedule/id"));
    }

    @Test
    void anUpdateThatIsRefusedChangesNothing() {
        JsonNode before = data(get(polytomic, NEW, SYNC));
        ObjectNode body = ((ObjectNode) before.deepCopy()).put("name", "Other").put("mode", "mirror");

        assertThat(call(polytomic, NEW, "PUT", SYNC, body.toString()).statusCode())
                .isEqualTo(400);
        assertThat(data(get(polytomic, NEW, SYNC))).isEqualTo(before);
    }

    @Test
    void whatIsDeletedIsGoneWithItsRun() {
        SimulatedBulkSync sync =
                polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        sync.nextRun(SimulatedRun.neverEnds());
        SimulatedExecution running = sync.startScheduledRun();

        HttpResponse<String> deleted = call(polytomic, NEW, "DELETE", SYNC, "");

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThat(running.status()).isEqualTo("canceling");
        assertThat(polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE))
                .isEmpty();
        for (String path : List.of("", "/status", "/executions", "/schemas", "/schedules")) {
            assertThat(refusal(get(polytomic, NEW, SYNC + path)))
                    .isEqualTo("404 no bulk sync with id " + SampleWorkspace.CRM_TO_WAREHOUSE);
        }
        assertThat(call(polytomic, NEW, "DELETE", SYNC, "").statusCode()).isEqualTo(404);
    }

    @Test
    void deactivatingEndsTheRun() {
        SimulatedBulkSync sync =
                polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        sync.nextRun(SimulatedRun.neverEnds());
        SimulatedExecution running = sync.startScheduledRun();

        JsonNode answer = data(post(polytomic, NEW, SYNC + "/activate", "{\"active\": false}"));

        assertThat(answer).isEqualTo(Json.object().put("id", sync.id()).put("active", false));
        assertThat(sync.isActive()).isFalse();
        assertThat(running.status()).isEqualTo("canceling");
    }

    @Test
    void activatingEndsNoRun() {
        SimulatedBulkSync sync =
                polytomic.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        sync.nextRun(SimulatedRun.neverEnds());
        SimulatedExecution running = sync.startScheduledRun();

        post(polytomic, NEW, SYNC + "/activate", "{\"active\": true}");

        assertThat(running.status()).isEqualTo("created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"active\": null}", "{\"active\": \"true\"}", ""})
    void activatingNeedsToBeToldWhich(String body) {
        assertThat(post(polytomic, NEW, SYNC + "/activate", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsListAllAtOnce(String version) {
        manySyncs(120);

        HttpResponse<String> response = get(polytomic, version, SYNCS + "?limit=10");

        assertThat(data(response)).hasSize(122);
        assertThat(json(response).has("pagination")).isFalse();
    }

    @Test
    void theNewestVersionListsPagesWithTheNewestChangeFirst() {
        manySyncs(120);
        post(polytomic, NEW, SYNC + "/activate", "{\"active\": true}");

        JsonNode first = json(get(polytomic, NEW, SYNCS + "?limit=500"));
        String token = first.at("/pagination/next_page_token").asText();
        JsonNode second = json(get(polytomic, NEW, SYNCS + "?page_token=" + token));
        JsonNode third = json(get(
                polytomic,
                NEW,
                SYNCS + "?page_token="
                        + second.at("/pagination/next_page_token").asText()));

        assertThat(first.path("data")).hasSize(50);
        assertThat(first.at("/data/0/id").asText()).isEqualTo(SampleWorkspace.CRM_TO_WAREHOUSE);
        assertThat(first.at("/data/1/name").asText()).isEqualTo("Sync 119");
        assertThat(second.path("data")).hasSize(50);
        assertThat(third.path("data")).hasSize(22);
        assertThat(third.path("pagination").has("next_page_token")).isFalse();
    }

    @Test
    void aPageIsNotShiftedByWhatComesMeanwhile() {
        manySyncs(60);
        JsonNode first = json(get(polytomic, NEW, SYNCS));
        manySyncs(5);

        JsonNode second = json(get(
                polytomic,
                NEW,
                SYNCS + "?page_token=" + first.at("/pagination/next_page_token").asText()));

        assertThat(second.path("data")).hasSize(12);
        assertThat(second.at("/data/0/name").asText()).isEqualTo("Sync 9");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 1"})
    void theListMayBeOfActiveOrPausedSyncs(boolean active, int count) {
        for (String version : List.of("2023-04-25", OLD, NEW)) {
            assertThat(data(get(polytomic, version, SYNCS + "?active=" + active)))
                    .hasSize(count)
                    .allSatisfy(
                            sync -> assertThat(sync.path("active").asBoolean()).isEqualTo(active));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page_token=wrong", "page_token=MSB4", "limit=0", "limit=ten", "active=1"})
    void aListThatCannotBeMadeIsRefused(String query) {
        assertThat(get(polytomic, NEW, SYNCS + "?" + query).statusCode()).isEqualTo(400);
    }

    private void manySyncs(int count) {
        for (int i = 0; i < count; i++) {
            polytomic
                    .workspace()
                    .add(SimulatedBulkSync.named("Sync " + i)
                            .source(SampleWorkspace.SHOP)
                            .destination(SampleWorkspace.BUCKET));
        }
    }

    private static ObjectNode body(String version) {
        ObjectNode body = Json.object()
                .put("name", "Orders to lake")
                .put("mode", "replicate")
                .put("source_connection_id", SampleWorkspace.SHOP)
                .put("destination_connection_id", SampleWorkspace.BUCKET);
        body.set("destination_configuration", Json.parseObject("{\"path\": \"raw\", \"format\": \"csv\"}"));
        ObjectNode schedule =
                Json.object().put("frequency", "daily").put("hour", "4").put("minute", "15");
        return body.set(version.equals(NEW) ? "default_schedule" : "schedule", schedule);
    }
}
