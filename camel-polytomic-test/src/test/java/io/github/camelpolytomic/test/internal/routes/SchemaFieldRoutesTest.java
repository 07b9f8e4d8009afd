package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

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
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class SchemaFieldRoutesTest {

    private static final Workspace WORKSPACE = Workspace.empty();
    private static final String SCHEMA = "/api/connections/shop/schemas/public.orders";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @BeforeEach
    void addTheShop() {
        WORKSPACE.add(SimulatedConnection.named("Shop")
                .id("shop")
                .schema(SimulatedSchema.named("public.orders")
                        .field(SimulatedField.of("id", "number").primaryKey())
                        .field(SimulatedField.of("no", "string"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aDeclaredFieldIsAddedThenReplacedThenDeleted(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        HttpResponse<String> added = client.post(SCHEMA + "/fields", """
                {"fields": [{"field_id": "city", "label": "City", "type": "string", "path": "$.to.city",
                  "example": "Ulm"}]}""");
        JsonNode declared = json(field("city"));
        client.post(
                SCHEMA + "/fields",
                "{\"fields\": [{\"field_id\": \"city\", \"label\": \"Town\", \"type\": \"string\"}]}");

        assertThat(added.statusCode()).isEqualTo(202);
        assertThat(added.body()).isEmpty();
        assertThat(added.headers().firstValue("Location")).hasValue(SCHEMA);
        assertThat(declared).isEqualTo(Json.parseObject("""
                {"id": "city", "name": "City", "path": "$.to.city", "type": "string", "type_spec": {"type": "string"},
                 "remote_type": "string", "is_primary_key": false, "source_primary_key": false, "user_managed": true,
                 "association": null, "values": [], "example": "Ulm"}"""));
        assertThat(schema().fields()).hasSize(3);
        assertThat(field("city").name()).isEqualTo("Town");

        HttpResponse<String> deleted = client.delete(SCHEMA + "/fields/city");

        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(deleted.body()).isEmpty();
        assertThat(schema().fields()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fields': {}}                                                  | fields must be an array",
                "{'fields': ['city']}                                            | fields must be an array of objects",
                "{'fields': [{'label': 'l', 'type': 'string'}]}                  | field_id is required",
                "{'fields': [{'field_id': 'f', 'type': 'string'}]}               | label is required",
                "{'fields': [{'field_id': 'f', 'label': 'l'}]}                   | type is required",
                "{'fields': [{'field_id': 'f', 'label': 'l', 'type': 'colour'}]} | "
                        + "type must be one of [array, binary, boolean, datetime, number, object, string]",
                "{'fields': [{'field_id': 'a', 'label': 'l', 'type': 'string'}, "
                        + "{'field_id': 'no', 'label': 'l', 'type': 'string'}]} | field no is not declared by a user"
            })
    void declarationsThatDoNotFitChangeNothing(String body, String message) {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).post(SCHEMA + "/fields", body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(schema().fields()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /fields/no, 400",
        "DELETE, /fields/nothing, 404",
        "PATCH, /fields/nothing, 404",
        "PUT, x/primary_keys, 404",
        "DELETE, x/primary_keys, 404",
        "POST, x/fields, 404"
    })
    void onlyWhatIsThereAndDeclaredByUsersIsChanged(String method, String path, int status) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(client.call(method, SCHEMA + path, method.equals("DELETE") ? "" : "{}")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void primaryKeysAreReplacedAndResetToThoseOfTheSource(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        HttpResponse<String> set = client.call("PUT", SCHEMA + "/primary_keys", """
                {"fields": [{"field_id": "no", "is_primary_key": true}, {"field_id": "id", "is_primary_key": false}]}""");

        assertThat(set.statusCode()).isEqualTo(202);
        assertThat(set.body()).isEmpty();
        assertThat(field("no").isPrimaryKey()).isTrue();
        assertThat(field("id").isPrimaryKey()).isFalse();

        client.call("PUT", SCHEMA + "/primary_keys", "{\"fields\": []}");
        assertThat(schema().fields()).noneMatch(SimulatedField::isPrimaryKey);

        HttpResponse<String> reset = client.delete(SCHEMA + "/primary_keys");
        assertThat(reset.statusCode()).isEqualTo(202);
        assertThat(field("id").isPrimaryKey()).isTrue();
        assertThat(field("no").isPrimaryKey()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fields': ['id']}                                       | fields must be an array of objects",
                "{'fields': [{'is_primary_key': true}]}                   | field_id is required",
                "{'fields': [{'field_id': 'id'}]}                         | is_primary_key is required",
                "{'fields': [{'field_id': 'id', 'is_primary_key': 'y'}]}  | is_primary_key must be a boolean",
                "{'fields': [{'field_id': 'x', 'is_primary_key': true}]}  | no field with id x"
            })
    void keysThatDoNotFitChangeNothing(String body, String message) {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).call("PUT", SCHEMA + "/primary_keys", body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(field("id").isPrimaryKey()).isTrue();
    }

    @Test
    void aFieldIsPatchedAndAnswered() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        JsonNode patched = data(client.call("PATCH", SCHEMA + "/fields/no", """
                {"label": "Number", "type": "number", "path": "", "example": 7, "definition": {"type": "decimal"}}"""));

        assertThat(patched).isEqualTo(Json.parseObject("""
                {"id": "no", "name": "Number", "path": "", "type": "number", "type_spec": {"type": "decimal"},
                 "remote_type": "string", "is_primary_key": false, "source_primary_key": false, "user_managed": true,
                 "association": null, "values": [], "example": 7}"""));
        assertThat(json(field("no"))).isEqualTo(patched);
    }

    @Test
    void aNewTypeWithoutADefinitionDropsTheDetailedType() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        JsonNode same = data(client.call("PATCH", SCHEMA + "/fields/no", "{\"type\": \"string\", \"label\": \"No\"}"));
        JsonNode other = data(client.call("PATCH", SCHEMA + "/fields/no", "{\"type\": \"number\"}"));

        assertThat(same.at("/type_spec/type").asText()).isEqualTo("string");
        assertThat(other.path("type_spec").isNull()).isTrue();
    }

    @Test
    void anOverriddenFieldCannotBeDeclaredAndIsRestoredByADeletion() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        JsonNode before = json(field("no"));
        client.call("PATCH", SCHEMA + "/fields/no", "{\"label\": \"Number\"}");

        HttpResponse<String> declared = client.post(
                SCHEMA + "/fields", "{\"fields\": [{\"field_id\": \"no\", \"label\": \"l\", \"type\": \"string\"}]}");
        HttpResponse<String> deleted = client.delete(SCHEMA + "/fields/no");

        assertThat(message(declared)).isEqualTo("field no is not declared by a user");
        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(json(field("no"))).isEqualTo(before);
    }

    @Test
    void aKeyTellsWhatTheSourceSaysAndWhatAUserHasSet() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        client.call(
                "PUT", SCHEMA + "/primary_keys", "{\"fields\": [{\"field_id\": \"no\", \"is_primary_key\": true}]}");

        assertThat(json(field("id")).path("source_primary_key").asBoolean()).isTrue();
        assertThat(json(field("id")).path("primary_key_override")).isEqualTo(Json.of(false));
        assertThat(json(field("no")).path("source_primary_key").asBoolean()).isFalse();
        assertThat(json(field("no")).path("primary_key_override")).isEqualTo(Json.of(true));

        client.delete(SCHEMA + "/primary_keys");

        assertThat(json(field("id")).has("primary_key_override")).isFalse();
        assertThat(json(field("no")).has("primary_key_override")).isFalse();
    }

    @Test
    void aPatchWithNullsChangesNothing() {
        JsonNode before = json(field("no"));

        in("2025-09-18", POLYTOMIC.simulator())
                .call("PATCH", SCHEMA + "/fields/no", "{\"label\": null, \"type\": null, \"path\": null}");

        assertThat(json(field("no"))).isEqualTo(before);
    }

    @Test
    void aPatchOfAWrongTypeIsABadRequest() {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).call("PATCH", SCHEMA + "/fields/no", "{\"label\": 7}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(message(response)).isEqualTo("label must be a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsPatchNoFields(String version) {
        assertThat(in(version, POLYTOMIC.simulator())
                        .call("PATCH", SCHEMA + "/fields/no", "{\"label\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(field("no").name()).isEqualTo("no");
    }

    private static SimulatedSchema schema() {
        return WORKSPACE
                .connection("shop")
                .orElseThrow()
                .schema("public.orders")
                .orElseThrow();
    }

    private static SimulatedField field(String id) {
        return schema().field(id).orElseThrow();
    }
}
