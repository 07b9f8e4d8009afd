package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkSyncSchemaRoutesTest {

    private static final String NEW = "2025-09-18";
    private static final String SCHEMAS = "/api/bulk/syncs/tickets/schemas";
    private static final String TICKETS = SCHEMAS + "/support%2Ftickets";

    private final PolytomicSimulator polytomic = PolytomicSimulator.builder()
            .workspace(Workspace.empty()
                    .add(SimulatedConnection.named("Tickets")
                            .id("source")
                            .schema(SimulatedSchema.named("support/tickets")
                                    .field(SimulatedField.of("id", "number"))
                                    .field(SimulatedField.of("Opened By", "string")))
                            .schema(SimulatedSchema.named("support.people").field(SimulatedField.of("id", "number"))))
                    .add(SimulatedConnection.named("Lake").id("lake").mode("replicate")))
            .start();
    private SimulatedBulkSync sync;

    @BeforeEach
    void addTheSync() {
        sync = SimulatedBulkSync.named("Tickets")
                .id("tickets")
                .source("source")
                .destination("lake")
                .schemas("support/tickets");
        polytomic.workspace().add(sync);
    }

    @AfterEach
    void close() {
        polytomic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aSchemaTellsEverything(String version) {
        assertThat(data(get(polytomic, version, TICKETS))).isEqualTo(Json.parseObject("""
                {"id": "support/tickets", "enabled": true, "output_name": "support_tickets", "user_output_name": "",
                 "partition_key": "", "tracking_field": "", "data_cutoff_timestamp": null, "disable_data_cutoff": false,
                 "filters": [],%s
                 "fields": [
                   {"id": "id", "enabled": true, "obfuscated": false, "output_name": "id", "user_output_name": ""},
                   {"id": "Opened By", "enabled": true, "obfuscated": false, "output_name": "opened_by",
                    "user_output_name": ""}]}
                """.formatted(
                        version.equals("2025-09-18") ? "\"history_enabled\": false," : "")));
    }

    @Test
    void historyIsKeptWhereTheDestinationSupportsIt() {
        polytomic
                .workspace()
                .add(SimulatedConnection.named("Lake")
                        .id("lake")
                        .mode("replicate")
                        .supportsHistory());

        JsonNode on = data(put("{\"history_enabled\": true}"));
        JsonNode unchanged = data(put("{\"tracking_field\": \"id\"}"));
        JsonNode listed = data(get(polytomic, "2025-09-18", SCHEMAS)).get(0);
        JsonNode off = data(put("{\"history_enabled\": false}"));

        assertThat(on.path("destination_history_output_name").asText()).isEqualTo("support_tickets_history");
        assertThat(unchanged.path("history_enabled").asBoolean()).isTrue();
        assertThat(listed.path("destination_history_output_name").asText()).isEqualTo("support_tickets_history");
        assertThat(off.has("destination_history_output_name")).isFalse();
        assertThat(off.path("history_enabled").asBoolean()).isFalse();
    }

    @Test
    void historyIsRefusedWhereTheDestinationKeepsNone() {
        assertThat(refusal(put("{\"history_enabled\": true, \"tracking_field\": \"id\"}")))
                .isEqualTo("400 history_enabled requires mode replicate and a destination that supports history");
        assertThat(data(get(polytomic, "2025-09-18", TICKETS))
                        .path("tracking_field")
                        .asText())
                .isEmpty();
    }

    private HttpResponse<String> put(String body) {
        return call(polytomic, "2025-09-18", "PUT", TICKETS, body);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, true", "2024-02-08, true", "2025-09-18, false"})
    void theListFillsNeitherFieldsNorFilters(String version, boolean hasMembers) {
        JsonNode list = data(get(polytomic, version, SCHEMAS));

        assertThat(Json.texts(list, "id")).containsExactly("support/tickets", "support.people");
        assertThat(list).allSatisfy(schema -> {
            assertThat(schema.has("fields")).isEqualTo(hasMembers);
            assertThat(schema.has("filters")).isEqualTo(hasMembers);
            assertThat(schema.path("fields")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filters[enabled]=true                       | support/tickets",
                "filters%5Benabled%5D=true                   | support/tickets",
                "filters%5Benabled%5D=false                  | support.people",
                "filters=%7B%22enabled%22%3A%22true%22%7D    | support/tickets",
                "filters=%7B%22enabled%22%3Afalse%7D         | support.people"
            })
    void theListMayBeOfTheEnabledOrTheOthers(String query, String id) {
        String encoded = query.replace("[", "%5B").replace("]", "%5D");

        for (String version : List.of("2023-04-25", "2024-02-08", NEW)) {
            assertThat(Json.texts(data(get(polytomic, version, SCHEMAS + "?" + encoded)), "id"))
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"filters%5Benabled%5D=yes", "filters=enabled", "filters=%7B%22enabled%22%3A1%7D"})
    void aFilterThatCannotBeReadIsRefused(String query) {
        assertThat(get(polytomic, NEW, SCHEMAS + "?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aPatchChangesTheListedSchemasOnly(String version) {
        JsonNode patched = data(call(polytomic, version, "PATCH", SCHEMAS, """
                {"schemas": [{"id": "support/tickets", "partition_key": "id",
                              "fields": [{"id": "Opened By", "enabled": false, "obfuscated": true}]}]}
                """));

        assertThat(Json.texts(patched, "id")).containsExactly("support/tickets");
        assertThat(patched.at("/0/enabled").asBoolean()).isTrue();
        assertThat(patched.at("/0/partition_key").asText()).isEqualTo("id");
        assertThat(patched.at("/0/fields/0/enabled").asBoolean()).isTrue();
        assertThat(patched.at("/0/fields/1/enabled").asBoolean()).isFalse();
        assertThat(patched.at("/0/fields/1/obfuscated").asBoolean()).isTrue();
        assertThat(data(get(polytomic, version, TICKETS))).isEqualTo(patched.get(0));
        assertThat(sync.enabledSchemas()).containsExactly("support/tickets");
    }

    @Test
    void aPatchWithoutFieldsEnablesThemAll() {
        patch("{\"schemas\": [{\"id\": \"support/tickets\", \"tracking_field\": \"id\", "
                + "\"fields\": [{\"id\": \"id\", \"enabled\": false}]}]}");

        patch("{\"schemas\": [{\"id\": \"support/tickets\"}]}");

        JsonNode schema = data(get(polytomic, NEW, TICKETS));
        assertThat(schema.at("/fields/0/enabled").asBoolean()).isTrue();
        assertThat(schema.path("tracking_field").asText()).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schemas\": [{\"id\": \"support.people\", \"enabled\": true}, {\"id\": \"nothing\"}]} "
                        + "| the source has no schema nothing",
                "{\"schemas\": [{\"enabled\": true}]}                             | id is required",
                "{\"schemas\": [\"support.people\"]}                              | schemas must be an array of objects",
                "{\"schemas\": {}}                                                | schemas must be an array",
                "{\"schemas\": [{\"id\": \"support.people\", \"enabled\": 1}]}    | enabled must be a boolean",
                "{\"schemas\": [{\"id\": \"support.people\", \"fields\": [{\"id\": \"x\"}]}]} "
                        + "| schema support.people has no field x",
                "{\"schemas\": [{\"id\": \"support.people\", \"filters\": [{\"field_id\": \"id\"}]}]} "
                        + "| function is required",
                "``                                                               | a JSON body is required"
            })
    void aPatchThatMakesNoSenseChangesNothing(String body, String message) {
        assertThat(refusal(call(polytomic, NEW, "PATCH", SCHEMAS, body))).isEqualTo("400 " + message);
        assertThat(sync.enabledSchemas()).containsExactly("support/tickets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"schemas\": null}", "{\"schemas\": []}"})
    void aPatchMayBeEmpty(String body) {
        assertThat(data(call(polytomic, NEW, "PATCH", SCHEMAS, body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void anUpdateReplacesTheWholeSchema(String version, String method) {
        JsonNode first = data(call(polytomic, version, method, TICKETS, """
                {"enabled": false, "tracking_field": "id", "user_output_name": "tickets",
                 "data_cutoff_timestamp": "2026-01-01T01:00:00+01:00", "disable_data_cutoff": true,
                 "filters": [{"field_id": "id", "function": "GreaterThan", "value": 7}],
                 "fields": [{"id": "id", "enabled": false, "user_output_name": "number"}]}
                """));
        assertThat(first.path("enabled").asBoolean()).isFalse();
        assertThat(first.path("data_cutoff_timestamp").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(first.at("/filters/0/value").asInt()).isEqualTo(7);
        assertThat(first.at("/fields/0/user_output_name").asText()).isEqualTo("number");

        JsonNode second = data(call(polytomic, version, method, TICKETS, "{\"partition_key\": \"id\"}"));

        assertThat(second.path("enabled").asBoolean()).isTrue();
        assertThat(second.path("tracking_field").asText()).isEmpty();
        assertThat(second.path("data_cutoff_timestamp").isNull()).isTrue();
        assertThat(second.path("filters")).isEmpty();
        assertThat(second.path("partition_key").asText()).isEqualTo("id");
        assertThat(second.at("/fields/0/enabled").asBoolean()).isTrue();
        assertThat(second.at("/fields/0/user_output_name").asText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PUT", "2024-02-08, PATCH", "2025-09-18, PATCH"})
    void theVerbOfAnotherVersionIsNotFound(String version, String method) {
        assertThat(call(polytomic, version, method, TICKETS, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownSchemaIsNotFound() {
        assertThat(refusal(get(polytomic, NEW, SCHEMAS + "/nothing")))
                .isEqualTo("404 bulk sync tickets has no schema nothing");
        assertThat(call(polytomic, NEW, "PUT", SCHEMAS + "/nothing", "{}").statusCode())
                .isEqualTo(404);
        assertThat(post(polytomic, NEW, SCHEMAS + "/nothing/cancel", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, 404", "2024-02-08, 200", "2025-09-18, 200"})
    void theOldestVersionCannotCancelASchema(String version, int status) {
        assertThat(post(polytomic, version, TICKETS + "/cancel", "").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aCreationChoosesSchemasAndFields() {
        JsonNode made = data(post(polytomic, "2024-02-08", "/api/bulk/syncs", """
                {"name": "People", "mode": "replicate", "source_connection_id": "source",
                 "destination_connection_id": "lake", "destination_configuration": {},
                 "schedule": {"frequency": "manual"},
                 "schemas": ["support.people", {"id": "support/tickets", "tracking_field": "id",
                   "fields": ["id", {"id": "Opened By", "enabled": false, "obfuscate": true}]}]}
                """));

        SimulatedBulkSync people =
                polytomic.workspace().bulkSync(made.path("id").asText()).orElseThrow();
        assertThat(people.enabledSchemas()).containsExactlyInAnyOrder("support.people", "support/tickets");
        JsonNode tickets = data(get(polytomic, NEW, "/api/bulk/syncs/" + people.id() + "/schemas/support%2Ftickets"));
        assertThat(Json.texts(tickets.path("fields"), "enabled")).containsExactly("true", "false");
        assertThat(Json.texts(tickets.path("fields"), "obfuscated")).containsExactly("false", "true");
        assertThat(tickets.path("tracking_field").asText()).isEqualTo("id");
    }

    @Test
    void aSyncInJavaNamesSchemasThatThereAre() {
        assertThatThrownBy(() -> polytomic
                        .workspace()
                        .add(SimulatedBulkSync.named("Wrong")
                                .source("source")
                                .destination("lake")
                                .schemas("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the source has no schema nothing");
        assertThatThrownBy(() -> polytomic
                        .workspace()
                        .add(SimulatedBulkSync.named("Wrong").source("nobody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no source connection nobody");
        assertThatThrownBy(() -> SimulatedBulkSync.named("Homeless").pastRuns(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("to a workspace first");
    }

    private void patch(String body) {
        data(call(polytomic, NEW, "PATCH", SCHEMAS, body));
    }
}
