package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedTarget;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class ModelSyncTargetRoutesTest extends ModelSyncTestSupport {

    private static final String CONNECTION = "/api/connections/" + TARGET;
    private static final String LISTS = "/api/connections/lists";

    @BeforeEach
    void addAConnectionThatCreatesTargets() {
        polytomic
                .workspace()
                .add(SimulatedConnection.named("Lists")
                        .id("lists")
                        .createsTargets("kind", "people", "companies")
                        .createsTargets("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    void objectsAreListedWithTheirModes(String version) {
        JsonNode response = json(in(version, polytomic).get(CONNECTION + "/modelsync/targetobjects"));

        assertThat(response.path("data")).singleElement().satisfies(object -> {
            assertThat(object.path("id").asText()).isEqualTo("Contact");
            assertThat(object.path("name").asText()).isEqualTo("Contacts");
            assertThat(object.path("modes")).hasSize(4).element(2).isEqualTo(json("""
                    {'id': 'updateOrCreate', 'requires_identity': true, 'supports_per_field_mode': true,
                     'supports_target_filters': true}"""));
        });
        assertThat(response.path("target_creation")).isEqualTo(json("{'supported': false, 'properties': []}"));
    }

    @Test
    void thePropertiesOfNewObjectsHaveTheirValuesOnRequest() {
        JsonNode without = json(in(NEW, polytomic).get(LISTS + "/modelsync/targetobjects"));
        JsonNode with =
                json(in(NEW, polytomic).get(LISTS + "/modelsync/targetobjects?include_target_creation_values=true"));

        assertThat(without.at("/target_creation/properties/0")).isEqualTo(json("""
                {'id': 'kind', 'title': 'kind', 'enum': true}"""));
        assertThat(with.at("/target_creation/properties/0/values")).hasSize(2);
        assertThat(with.at("/target_creation/properties/1/values")).isEmpty();
        assertThat(get(OLD, LISTS + "/modelsync/targetobjects/properties/kind")).isEqualTo(json("""
                {'id': 'kind', 'title': 'kind', 'enum': true, 'values': [
                    {'label': 'people', 'value': 'people'}, {'label': 'companies', 'value': 'companies'}]}"""));
    }

    @Test
    void aFieldSaysWhatASyncMayDoWithIt() {
        JsonNode target = get(NEW, CONNECTION + "/modelsync/target/fields?target=Contact");

        assertThat(Json.texts(target.path("fields"), "id")).containsExactly("Id", "Email", "Status");
        JsonNode key = target.at("/fields/0");
        assertThat(key.path("updateable").asBoolean(true)).isFalse();
        assertThat(key.path("supports_identity").asBoolean()).isTrue();
        assertThat(key.path("filter_functions")).isNotEmpty();
        assertThat(target.at("/properties/supports_multiple_identities").asBoolean())
                .isTrue();
        assertThat(target.at("/modes/0/mode").asText()).isEqualTo("create");
        JsonNode old = get(OLD, CONNECTION + "/modelsync/target/fields?target=Contact");
        assertThat(old.at("/fields/0").has("filter_functions")).isFalse();
        assertThat(old.path("properties").has("supports_multiple_identities")).isFalse();
    }

    @Test
    void fieldsAreReadAgainOnRequest() {
        clock.advance(Duration.ofMinutes(1));
        String path = CONNECTION + "/modelsync/target/fields?target=Contact";

        assertThat(get(OLD, path).path("refreshed_at").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(get(OLD, path + "&refresh=true").path("refreshed_at").asText())
                .isEqualTo("2026-02-03T04:01:00Z");
    }

    @Test
    void theOldestVersionNamesTheObjectInABody() {
        assertThat(post(OLDEST, CONNECTION + "/target/fields", "{\"target\": \"Contact\", \"refresh\": true}"))
                .isEqualTo(get(OLD, CONNECTION + "/modelsync/target/fields?target=Contact"));
        assertThat(refusal(OLDEST, "POST", CONNECTION + "/target/fields", "{}")).isEqualTo("400 target is required");
    }

    @Test
    void anObjectThatIsStillToBeCreatedHasNoFields() {
        JsonNode described =
                get(NEW, LISTS + "/modelsync/target/fields?properties%5Bkind%5D=people&properties%5Bname%5D=Friends");

        assertThat(described.path("id").asText()).isEqualTo("people.Friends");
        assertThat(described.path("fields")).isEmpty();
        assertThat(described.path("modes")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400 exactly one of target and properties is required",
        "?target=a&properties%5Bkind%5D=people, 400 exactly one of target and properties is required",
        "?target=a, 404 no target object a",
        "?properties%5Bkind%5D=people, 400 property name is missing or not one of its values",
        "?properties%5Bkind%5D=x&properties%5Bname%5D=y, 400 property kind is missing or not one of its values",
        "?properties%5Bsize%5D=x, 400 a target object has no property size"
    })
    void whatIsNoObjectIsRefused(String query, String refusal) {
        assertThat(refusal(NEW, "GET", LISTS + "/modelsync/target/fields" + query, ""))
                .isEqualTo(refusal);
    }

    @Test
    void aSyncCreatesItsObject() {
        JsonNode created = post(NEW, "/api/syncs", settings("""
                {'mode': 'create', 'target': {'connection_id': 'lists', 'new_name': 'My friends',
                 'create': {'kind': 'people', 'name': 'Friends'}}}"""));

        assertThat(created.path("target"))
                .isEqualTo(json("{'connection_id': 'lists', 'new_name': 'My friends', 'object': 'people.Friends'}"));
        assertThat(get(NEW, LISTS + "/modelsync/targetobjects"))
                .singleElement()
                .satisfies(object -> assertThat(object.path("name").asText()).isEqualTo("My friends"));
        assertThat(refusal(NEW, "POST", "/api/syncs", settings("""
                        {'mode': 'create', 'target': {'connection_id': '%s', 'create': {'name': 'x'}}}""".formatted(TARGET))))
                .isEqualTo("400 the connection creates no target objects");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, /target", "2024-02-08, /modelsync/target"})
    void anOlderVersionHasItemsToChooseFrom(String version, String path) {
        polytomic
                .workspace()
                .add(target(SimulatedTarget.named("Contact").field(SimulatedField.of("Id", "string")))
                        .target(SimulatedTarget.named("Lead")));

        assertThat(get(version, CONNECTION + path)).isEqualTo(json("""
                {'configuration': {}, 'items': {'object':
                    {'has_items': true, 'items': ['Contact', 'Lead'], 'requires_one_of': []}},
                 'requires_one_of': ['object']}"""));
        assertThat(get(version, CONNECTION + path + "?search=Le").at("/items/object/items"))
                .hasSize(1);
        assertThat(get(version, CONNECTION + path + "?type=list")
                        .at("/items/object/has_items")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsNoTargetIsRefused() {
        String bucket = "/api/connections/" + SampleWorkspace.BUCKET + "/modelsync";
        String refusal = "connection " + SampleWorkspace.BUCKET + " is not a target of model syncs";

        assertThat(refusal(OLD, "GET", bucket + "/targetobjects", "")).isEqualTo("400 " + refusal);
        assertThat(refusal(OLD, "GET", bucket + "/target", "")).isEqualTo("400 " + refusal);
        assertThat(refusal(NEW, "GET", bucket + "/target/fields?target=x", "")).isEqualTo("404 " + refusal);
        assertThat(refusal(NEW, "GET", CONNECTION + "/modelsync/targetobjects/properties/kind", ""))
                .isEqualTo("404 new target objects have no property kind");
    }

    @Test
    void theSampleConnectionsAreTargets() {
        assertThat(Json.texts(get(NEW, "/api/connections/" + SampleWorkspace.CRM + "/modelsync/targetobjects"), "id"))
                .contains("Account", "Contact");
        assertThat(json(in(NEW, polytomic)
                                .get("/api/connections/" + SampleWorkspace.WAREHOUSE + "/modelsync/targetobjects"))
                        .at("/target_creation/supported")
                        .asBoolean())
                .isTrue();
    }
}
