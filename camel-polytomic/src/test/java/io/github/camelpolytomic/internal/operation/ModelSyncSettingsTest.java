package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.modelsync.ModelSync;
import io.github.camelpolytomic.model.modelsync.ModelSyncErrorHandling;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedModelSync;

import static org.assertj.core.api.Assertions.assertThat;

/** A model sync that was read and changed replaces the original without loss, in the form of its version. */
class ModelSyncSettingsTest extends PolytomicTestSupport {

    private static final String NEW = "2025-09-18";

    private RequestState state;
    private SimulatedModelSync sync;

    @BeforeEach
    void makeASyncWithAMemberThatNobodyKnows() {
        state = new RequestState(simulator, template);
        sync = simulator.workspace().modelSync(state.id("modelSync")).orElseThrow();
        sync.member("color", Map.of("shade", "red", "alpha", 0.10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void keepEverythingElse(String version) throws IOException {
        JsonNode before = read(version);

        JsonNode sent = update(version, get(version).withName("After"));

        assertThat(sent.path("color")).isEqualTo(before.path("color"));
        ObjectNode after = (ObjectNode) read(version);
        after.set("updated_at", before.get("updated_at"));
        assertThat(after).isEqualTo(((ObjectNode) before.deepCopy()).put("name", "After"));
        assertThat(sync.setting("/color/shade")).contains("red");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, identity, identities",
        "2024-02-08, identity, identities",
        "2025-09-18, identities, identity"
    })
    void areInTheFormOfTheVersion(String version, String form, String other) throws IOException {
        JsonNode sent = update(version, get(version));

        assertThat(sent.has(form)).isTrue();
        assertThat(sent.has(other)).isFalse();
        for (String readOnly :
                new String[] {"id", "created_at", "created_by", "updated_at", "updated_by", "model_ids"}) {
            assertThat(sent.has(readOnly)).as(readOnly).isFalse();
        }
    }

    @Test
    void keepWhatNobodyKnowsAtEveryDepth() throws IOException {
        ObjectNode answer = (ObjectNode) read(NEW);
        answer.setAll((ObjectNode) Json.MAPPER.readTree("""
                {"identities": {"mappings": [{"function": "Fuzzy", "source": {"field": "f", "model_id": "m", "a": 1},
                    "target": "t", "new": true, "b": {"c": null}}], "logic": "or", "d": [2]},
                 "model_filters": {"conditions": [{"function": "Near", "source": {"field": "f", "model_id": "m"},
                    "value": {"km": 0.50}, "e": "f"}], "logic": "A", "g": 3},
                 "schedule": {"frequency": "lunar", "phase": {"of": "moon"},
                    "run_after": {"sync_ids": ["x"], "h": 4}},
                 "filters": [{"field_type": "Old"}], "filter_logic": "A",
                 "target": {"connection_id": "c", "object": "o", "filter_logic": "A", "create": {"a": "b"}, "i": 5}}
                """));
        simulator.misbehave(Fault.body(
                        200,
                        "application/json",
                        Json.MAPPER.createObjectNode().set("data", answer).toString())
                .once());
        ModelSync got = get(NEW);
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}").once());

        JsonNode sent = update(NEW, got.withName("After"));

        for (String kept : new String[] {"identities", "model_filters", "schedule"}) {
            assertThat(sent.path(kept)).as(kept).isEqualTo(answer.path(kept));
        }
        // the deprecated forms would contradict the others if these were changed
        assertThat(sent.has("filters")).isFalse();
        assertThat(sent.has("filter_logic")).isFalse();
        assertThat(sent.path("target").toString()).isEqualTo("{\"connection_id\":\"c\",\"object\":\"o\",\"i\":5}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter/model-by-name",
                "filter/model-by-reference",
                "filter/target",
                "filter/unknown",
                "filter/without-kind",
                "value/boolean",
                "value/decimal",
                "value/list",
                "value/object",
                "value/text",
                "value/whole"
            })
    void keepEveryKindOfFilter(String sample) throws IOException {
        JsonNode filter = sample(sample);
        ObjectNode answer = ((ObjectNode) read("2024-02-08"));
        answer.putArray("filters").add(filter);
        simulator.misbehave(Fault.body(
                        200,
                        "application/json",
                        Json.MAPPER.createObjectNode().set("data", answer).toString())
                .once());
        ModelSync got = get("2024-02-08");
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}").once());

        assertThat(update("2024-02-08", got).path("filters")).singleElement().satisfies(sent -> assertThat(sent)
                .isEqualTo(filter));
    }

    @Test
    void ofErrorHandlingAreReadAndChanged() throws IOException {
        String id = "?apiVersion=" + NEW + "&syncId=" + sync.id();
        ModelSyncErrorHandling got = answer("polytomic:getModelSyncErrorHandling" + id, ModelSyncErrorHandling.class)
                .withNotifyOnRecordErrors(true);

        Exchange exchange = template.send("polytomic:updateModelSyncErrorHandling" + id, given -> given.getMessage()
                .setBody(got));

        assertThat(exchange.getMessage().getBody()).isEqualTo(got);
        assertThat(answer("polytomic:getModelSyncErrorHandling" + id, ModelSyncErrorHandling.class))
                .isEqualTo(got);
    }

    private JsonNode read(String version) throws IOException {
        return Json.MAPPER.readTree(answer(uri("getModelSync", version) + "&outputFormat=JSON", String.class));
    }

    private ModelSync get(String version) {
        return answer(uri("getModelSync", version), ModelSync.class);
    }

    /** Returns the request. */
    private JsonNode update(String version, ModelSync changed) throws IOException {
        simulator.forgetRequests();
        Exchange exchange = template.send(
                uri("updateModelSync", version), given -> given.getMessage().setBody(changed));
        assertThat((Throwable) exchange.getException()).isNull();
        return Json.MAPPER.readTree(request().bodyText());
    }

    private String uri(String operation, String version) {
        return "polytomic:" + operation + "?syncId=" + sync.id() + "&apiVersion=" + version;
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream json = ModelSyncSettingsTest.class.getResourceAsStream("/contract/unions/" + name + ".json")) {
            return Json.MAPPER.readTree(json);
        }
    }
}
