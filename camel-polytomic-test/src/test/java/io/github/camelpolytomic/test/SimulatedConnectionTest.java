package io.github.camelpolytomic.test;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedConnectionTest {

    @Test
    void aConnectionIsWhatItIsSaidToBe() {
        SimulatedConnection plain = SimulatedConnection.named("Plain");
        SimulatedConnection source = plain.schema(SimulatedSchema.named("orders"));
        SimulatedConnection both = source.resyncModes("rebuild");

        assertThat(plain.isSource()).isFalse();
        assertThat(plain.isDestination()).isFalse();
        assertThat(source.isSource()).isTrue();
        assertThat(source.isDestination()).isFalse();
        assertThat(both.isSource()).isTrue();
        assertThat(both.isDestination()).isTrue();
        assertThat(both.id()).isEqualTo(plain.id());
    }

    @Test
    void aConnectionIsReadFromAnswersOfTheService() {
        SimulatedConnection connection = SimulatedConnection.fromJson("""
                {"id": "c1", "name": "Captured", "type": "mysql",
                 "source": {"data": {"capabilities": {"supports_tracking_fields": true},
                   "configuration": {"x": 1},
                   "schemas": [{"id": "orders", "fields": [
                     {"id": "no", "type": "number", "path": "$.elsewhere", "shade": "blue"}]}]}},
                 "destination": {"modes": [{"id": "replicate", "requires_identity": true}], "future": 7}}
                """);

        assertThat(connection).hasToString("SimulatedConnection[Captured, mysql, c1]");
        assertThat(connection.state().source().json(true, ApiVersion.NEWEST)).isEqualTo(Json.parseObject("""
                                {"capabilities": {"supports_tracking_fields": true, "supports_namespaces": false},
                                 "configuration": {"x": 1},
                                 "schemas": [{"id": "orders", "name": "orders", "fields": [
                                   {"id": "no", "name": "no", "path": "$.elsewhere", "type": "number",
                                    "type_spec": {"type": "number"}, "remote_type": "number", "is_primary_key": false,
                                    "source_primary_key": false, "user_managed": false, "association": null, "values": [], "shade": "blue"}]}]}
                                """));
        assertThat(connection.state().destination().json()).isEqualTo(Json.parseObject("""
                                {"configuration": {}, "supported_resync_modes": [], "supports_history_mode": false, "future": 7,
                                 "modes": [{"id": "replicate", "label": "replicate", "description": "",
                                   "requires_identity": true, "supports_field_sync_mode": false,
                                   "supports_target_filters": false}]}
                                """));
    }

    @Test
    void aConnectionReadFromLittleIsNeitherSourceNorDestination() {
        SimulatedConnection connection = SimulatedConnection.fromJson("{\"name\": \"Little\"}");

        assertThat(connection.id()).isNotBlank();
        assertThat(connection.isSource()).isFalse();
        assertThat(connection.isDestination()).isFalse();
    }

    @Test
    void textThatIsNoJsonObjectIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedConnection.fromJson("[]"))
                .withMessage("not a JSON object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedConnection.fromJson("{"))
                .withMessageStartingWith("not JSON: ");
    }

    @Test
    void aBuilderMethodLeavesTheOriginalAsItWas() {
        SimulatedField plain = SimulatedField.of("status", "string");
        SimulatedField pickList = plain.value("Open", "open").value("Closed", "closed");

        assertThat(plain).isEqualTo(SimulatedField.of("status", "string")).isNotEqualTo(pickList);
        assertThat(plain.state().json().path("values")).isEmpty();
        assertThat(pickList.state().json().path("values")).hasSize(2);
    }
}
