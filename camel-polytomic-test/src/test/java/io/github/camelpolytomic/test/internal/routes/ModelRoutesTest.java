package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.QueryResponse;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedModel;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModelRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK)
            .add(SimulatedConnection.named("Shop")
                    .id("shop")
                    .type("postgresql")
                    .schema(SimulatedSchema.named("public.orders")
                            .field(SimulatedField.of("id", "number")
                                    .remoteType("bigint")
                                    .primaryKey())
                            .field(SimulatedField.of("email", "string").name("E-mail"))
                            .field(SimulatedField.of("placed_at", "datetime"))))
            .add(SimulatedConnection.named("Provider").id("provider").type("clearbit"));
    private static final String ORDERS =
            "'name': 'Orders', 'connection_id': 'shop', 'configuration': {'table': 'public.orders'}";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @BeforeEach
    void removeTheModels() {
        WORKSPACE.models().forEach(model -> client.delete("/api/models/" + model.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aModelIsAnsweredWithEveryMember(String version) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());

        JsonNode created = data(
                caller.post(
                        "/api/models",
                        body(
                                ORDERS
                                        + ", 'fields': ['id'], 'identifier': 'id', 'tracking_columns': ['id'], 'labels': ['l'], 'policies': ['p']"
                                        + ", 'additional_fields': [{'name': 'note', 'label': 'Note', 'type': 'string', 'example': 'none'}]")));

        String user = Actor.userOf(WORKSPACE.organizationId()).json().toString();
        assertThat(created).isEqualTo(Json.parseObject("""
                {"id": "%1$s", "name": "Orders", "type": "postgresql", "connection_id": "shop", "organization_id": "%2$s",
                 "configuration": {"table": "public.orders"}, "identifier": "id", "tracking_columns": ["id"],
                 "labels": [{"id": "l"}], "policies": ["p"], "relations": [], "version": 1,
                 "fields": [
                   {"id": "%4$s", "name": "id", "label": "id", "type": "number", "remote_type": "bigint", "description": "",
                    "example": 1, "unique": true, "user_added": false,
                    "created_at": "%6$s", "created_by": %3$s, "updated_at": "%6$s"},
                   {"id": "%5$s", "name": "note", "label": "Note", "type": "string", "remote_type": "", "description": "",
                    "example": "none", "unique": false, "user_added": true,
                    "created_at": "%6$s", "created_by": %3$s, "updated_at": "%6$s"}],
                 "created_at": "%6$s", "created_by": %3$s, "updated_at": "%6$s", "updated_by": %3$s}
                """.formatted(
                        created.path("id").asText(),
                        WORKSPACE.organizationId(),
                        user,
                        created.at("/fields/0/id").asText(),
                        created.at("/fields/1/id").asText(),
                        CLOCK.instant())));
        assertThat(data(caller.get("/api/models"))).containsExactly(created);
        assertThat(data(caller.get("/api/models/" + created.path("id").asText())))
                .isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH, id, 1", "2024-02-08, PUT, '', 3", "2025-09-18, PUT, '', 3"})
    void aPutReplacesTheSettingsAndAPatchDoesNot(String version, String method, String identifier, int fields) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());
        String path = "/api/models/" + create(ORDERS + ", 'fields': ['id'], 'identifier': 'id'");
        CLOCK.advance(Duration.ofMinutes(1));

        JsonNode changed = data(caller.call(method, path, body(ORDERS.replace("Orders", "Changed"))));

        assertThat(changed.path("name").asText()).isEqualTo("Changed");
        assertThat(changed.path("identifier").asText()).isEqualTo(identifier);
        assertThat(changed.path("fields")).hasSize(fields);
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(changed.path("updated_at").asText())
                .isGreaterThan(changed.path("created_at").asText());
        assertThat(data(caller.get(path))).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PUT", "2024-02-08, PATCH", "2025-09-18, PATCH"})
    void theVerbOfAnotherVersionIsNotFound(String version, String method) {
        String path = "/api/models/" + create(ORDERS);

        assertThat(in(version, POLYTOMIC.simulator())
                        .call(method, path, body(ORDERS))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeletedModelIsNotFound() {
        String path = "/api/models/" + create(ORDERS);

        assertThat(client.delete(path).statusCode()).isEqualTo(200);

        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.get(path + "/sample").statusCode()).isEqualTo(404);
        assertThat(client.delete(path).statusCode()).isEqualTo(404);
        assertThat(client.call("PUT", path, body(ORDERS)).statusCode()).isEqualTo(404);
        assertThat(data(client.get("/api/models"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'connection_id': 'shop', 'configuration': {}                        | name is required",
                "'name': 'n', 'configuration': {}                                    | connection_id is required",
                "'name': 'n', 'connection_id': 'shop'                                | configuration is required",
                "'name': 'n', 'connection_id': 'none', 'configuration': {}           | no source connection with id none",
                "'name': 'n', 'connection_id': 'provider', 'configuration': {}       | no source connection with id provider",
                "'name': 'n', 'connection_id': 'shop', 'configuration': {}           | configuration needs one of table and query",
                "'name': 'n', 'connection_id': 'shop', 'configuration': {'table':'x'} | connection shop has no schema with id x",
                "'name': 'n', 'connection_id': 'shop', 'configuration': {'query':'select x from orders'} | column \"x\" does not exist",
            })
    void settingsThatDoNotFitTheSourceAreRefused(String members, String message) {
        HttpResponse<String> response = client.post("/api/models", body(members));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(client.post("/api/model-preview", body(members)).statusCode())
                .isEqualTo(400);
        assertThat(WORKSPACE.models()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'fields': ['x']                         | no field with the name x",
                "'fields': 'id'                          | fields must be an array",
                "'identifier': 'x'                       | no field with the name x",
                "'tracking_columns': ['x']               | no field with the name x",
                "'fields': ['id'], 'identifier': 'email' | no field with the name email",
                "'additional_fields': [{'name': 'a', 'label': 'A'}] | type is required",
                "'additional_fields': [{'name': 'id', 'label': 'A', 'type': 'string'}] | there is a field with the name id",
                "'relations': [{'from': 'id', 'to': {'model_id': 'm', 'field': 'id'}}] | no model with id m",
                "'relations': [{'from': 'id'}]           | to is required",
                "'organization_id': 'other'              | no access to organization other",
                "'enricher': {'connection_id': 'shop', 'configuration': {}} | configuration needs one of table and query",
                "'enricher': {'connection_id': 'none'}   | no connection that enriches with id none",
                "'enricher': {'connection_id': 'provider', 'enricher_id': 'e'} | the model has no enrichment with id e",
            })
    void membersThatDoNotFitAreRefused(String members, String message) {
        HttpResponse<String> response = client.post("/api/models", body(ORDERS + ", " + members));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isIn(400, 403);
        assertThat(WORKSPACE.models()).isEmpty();
    }

    @Test
    void theConfigurationIsNotRequiredIn20230425() {
        assertThat(message(in("2023-04-25", POLYTOMIC.simulator())
                        .post("/api/models", "{\"name\": \"n\", \"connection_id\": \"shop\"}")))
                .isEqualTo("configuration needs one of table and query");
    }

    @Test
    void aPreviewIsNotStored() {
        JsonNode preview = data(client.post("/api/model-preview", body(ORDERS)));

        assertThat(preview.has("id")).isFalse();
        assertThat(preview.has("created_at")).isFalse();
        assertThat(Json.texts(preview.path("fields"), "name")).containsExactly("id", "email", "placed_at");
        assertThat(WORKSPACE.models()).isEmpty();
    }

    @Test
    void aModelOfAQueryHasTheColumnsOfTheQuery() {
        WORKSPACE.respondToQuery("shop", QueryResponse.to("joined").row(Map.of("total", 12.5)));

        String plain = create(
                ORDERS.replace("'table': 'public.orders'", "'query': 'select email as mail from orders limit 2'"));
        String scripted = create(ORDERS.replace("'table': 'public.orders'", "'query': 'joined'"));

        assertThat(data(client.get("/api/models/" + plain + "/sample")).toString())
                .isEqualTo("{\"records\":[{\"mail\":\"email 1\"},{\"mail\":\"email 2\"}],\"warnings\":[]}");
        assertThat(data(client.get("/api/models/" + scripted + "/sample")).toString())
                .isEqualTo("{\"records\":[{\"total\":12.5}],\"warnings\":[]}");
        assertThat(WORKSPACE.model(scripted).orElseThrow().setting("/fields/0/type"))
                .contains("number");
    }

    @Test
    void aSampleHasTheFirstRecordsWithTheFieldsOfTheModel() {
        String id = create(ORDERS + ", 'fields': ['email'], 'additional_fields': ["
                + "{'name': 'note', 'label': 'Note', 'type': 'string', 'example': 'none'}]");

        JsonNode records = data(client.get("/api/models/" + id + "/sample")).path("records");

        assertThat(records).hasSize(10);
        assertThat(records.get(9).toString()).isEqualTo("{\"email\":\"email 10\",\"note\":\"none\"}");
    }

    @Test
    void anEnrichmentGetsAnIdAndKeepsItWhenAnUpdateNamesIt() {
        String id = create(ORDERS + ", 'enricher': {'connection_id': 'provider', 'configuration': {'plan': 'pro'},"
                + " 'mappings': {'email': 'email'}, 'fields': [{'name': 'company'}]}");
        JsonNode enricher = data(client.get("/api/models/" + id)).path("enricher");

        JsonNode updated = data(client.call("PUT", "/api/models/" + id, body(ORDERS + ", 'enricher': " + enricher)));

        assertThat(enricher.path("configuration").toString()).isEqualTo("{\"plan\":\"pro\"}");
        assertThat(enricher.path("mappings").toString()).isEqualTo("{\"email\":\"email\"}");
        assertThat(Json.texts(enricher.path("fields"), "name")).containsExactly("company");
        assertThat(updated.at("/enricher/enricher_id")).isEqualTo(enricher.path("enricher_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aJobCreatesAModelAtItsEnd(String version) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());

        JsonNode answer = json(caller.post("/api/models?async=true", body(ORDERS)));

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/job/type").asText()).isEqualTo("createmodel");
        assertThat(answer.at("/job/status").asText()).isEqualTo("created");
        assertThat(WORKSPACE.models()).isEmpty();
        CLOCK.advance(Duration.ofSeconds(1));
        SimulatedModel created = WORKSPACE.models().get(0);
        JsonNode job = data(
                caller.get("/api/jobs/createmodel/" + answer.at("/job/job_id").asText()));
        assertThat(job.path("status").asText()).isEqualTo("done");
        assertThat(job.path("result")).isEqualTo(data(caller.get("/api/models/" + created.id())));
    }

    @Test
    void aJobUpdatesAModelOnce() {
        String path = "/api/models/" + create(ORDERS);
        JsonNode answer = json(client.call("PUT", path + "?async=true", body(ORDERS.replace("Orders", "Changed"))));
        String job = "/api/jobs/updatemodel/" + answer.at("/job/job_id").asText();

        assertThat(data(client.get(path)).path("name").asText()).isEqualTo("Orders");
        CLOCK.advance(Duration.ofSeconds(1));
        client.get(job);
        client.get(job);

        assertThat(data(client.get(path)).path("name").asText()).isEqualTo("Changed");
        assertThat(data(client.get(path)).path("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/models, createmodel", "POST, /api/model-preview, previewmodel"})
    void aJobFailsWithWhatTheSourceMakesOfTheSettings(String method, String path, String type) {
        HttpResponse<String> response =
                client.call(method, path + "?async=true", body(ORDERS.replace("public.orders", "public.gone")));
        CLOCK.advance(Duration.ofSeconds(1));

        assertThat(response.statusCode()).isEqualTo(200);
        String id = json(response).at("/job/job_id").asText();
        assertThat(data(client.get("/api/jobs/" + type + "/" + id)))
                .isEqualTo(Json.parseObject("""
                {"job_id": "%s", "type": "%s", "status": "failed", "error": "connection shop has no schema with id public.gone"}
                """.formatted(id, type)));
        assertThat(WORKSPACE.models()).isEmpty();
    }

    @Test
    void jobsTakeAsLongAsTheTestSays() {
        String path = "/api/models/" + create(ORDERS) + "/sample?async=true";
        WORKSPACE.jobsTake(Duration.ofMinutes(1));

        String id = json(client.get(path)).at("/job/job_id").asText();
        WORKSPACE.jobsTake(Duration.ofSeconds(1));

        CLOCK.advance(Duration.ofSeconds(59));
        assertThat(data(client.get("/api/jobs/samplemodel/" + id))
                        .path("status")
                        .asText())
                .isEqualTo("running");
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(data(client.get("/api/jobs/samplemodel/" + id)).at("/result/records"))
                .hasSize(10);
    }

    @Test
    void aMemberOfATestStaysWhenAnUpdateRepeatsIt() {
        WORKSPACE.add(SimulatedModel.named("Mine")
                .id("mine")
                .source("shop")
                .setting("table", "public.orders")
                .fields("id")
                .identifier("id")
                .member("color", "red")
                .member("shape", "round"));

        client.call("PUT", "/api/models/mine", body(ORDERS + ", 'color': 'blue'"));

        SimulatedModel after = WORKSPACE.model("mine").orElseThrow();
        assertThat(after.setting("/color")).contains("blue");
        assertThat(after.setting("/shape")).isEmpty();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.name()).isEqualTo("Orders");
        assertThat(after.connectionId()).isEqualTo("shop");
        assertThat(after.fieldNames()).containsExactly("id", "email", "placed_at");
    }

    @Test
    void aModelOfATestMustFitItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKSPACE.add(
                        SimulatedModel.named("Wrong").source("shop").setting("table", "gone")))
                .withMessage("connection shop has no schema with id gone");
    }

    @Test
    void aConnectionOfAModelIsInUse() {
        String connection = client.create(
                "postgresql", "{\"hostname\": \"h\", \"database\": \"d\", \"username\": \"u\", \"password\": \"p\"}");
        String id = create(
                "'name': 'Orders', 'connection_id': '" + connection + "', 'configuration': {'table': 'public.orders'}");

        HttpResponse<String> refused = client.delete("/api/connections/" + connection);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/metadata/used_by/0").toString())
                .isEqualTo("{\"type\":\"model\",\"name\":\"Orders\",\"id\":\"" + id + "\"}");
        assertThat(client.delete("/api/connections/" + connection + "?force=true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(WORKSPACE.models()).isEmpty();
    }

    @Test
    void anotherOrganizationSeesNone() {
        create(ORDERS);
        Workspace other = WORKSPACE.addOrganization("Models " + CLOCK.instant());

        assertThat(data(client.bearing(other.apiKey()).get("/api/models"))).isEmpty();
    }

    private String create(String members) {
        return data(client.post("/api/models", body(members))).path("id").asText();
    }

    private static String body(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}
