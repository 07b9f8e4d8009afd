package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.models.AdditionalModelField;
import io.github.camelpolytomic.model.models.CreateModelRequest;
import io.github.camelpolytomic.model.models.Enrichment;
import io.github.camelpolytomic.model.models.Model;
import io.github.camelpolytomic.model.models.ModelField;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedModel;

import static org.assertj.core.api.Assertions.assertThat;

/** A model that was read is the request that updates it. */
class ModelSettingsTest extends PolytomicTestSupport {

    private static final Map<String, Object> ID = Map.of("CamelPolytomicModelId", "kept");

    @BeforeEach
    void addAModel() {
        simulator
                .workspace()
                .add(SimulatedConnection.named("Provider").id("provider").type("clearbit"))
                .add(SimulatedModel.named("Kept")
                        .id("kept")
                        .source(SampleWorkspace.SHOP)
                        .setting("table", "public.customers")
                        .fields("id", "email")
                        .identifier("id")
                        .member("tracking_columns", List.of("email"))
                        .member("labels", List.of("l1", "l2"))
                        .member("policies", List.of("p"))
                        .member(
                                "additional_fields",
                                List.of(Map.of("name", "note", "label", "Note", "type", "string", "example", "none")))
                        .member(
                                "relations",
                                List.of(Map.of(
                                        "from",
                                        "id",
                                        "to",
                                        Map.of("model_id", SampleWorkspace.CUSTOMERS, "field", "id"))))
                        .member("enricher", Map.of("connection_id", "provider", "configuration", Map.of("plan", "pro")))
                        .member("color", Map.of("deep", List.of(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void keepEverythingButWhatWasChanged(String version) {
        Model before = read(version);

        Exchange updated = update(version, before.with().name("New").build());

        Model after = read(version);
        assertThat((Throwable) updated.getException()).isNull();
        assertThat(after.with()
                        .name("Kept")
                        .version(before.version())
                        .updatedAt(before.updatedAt())
                        .fields(before.fields())
                        .enricher(before.enricher())
                        .build())
                .isEqualTo(before);
        assertThat(after.name()).isEqualTo("New");
        assertThat(after.fields().stream().map(ModelField::name)).containsExactly("id", "email", "note");
        assertThat(after.enricher().enricherId()).isEqualTo(before.enricher().enricherId());
        assertThat(after.additionalProperties()).containsKey("color");
    }

    @Test
    void haveTheFormOfARequest() throws Exception {
        Model before = read("2025-09-18");
        simulator.forgetRequests();

        update("2025-09-18", before);

        JsonNode sent = Json.MAPPER.readTree(request().bodyText());
        assertThat(sent.path("fields").toString()).isEqualTo("[\"id\",\"email\"]");
        assertThat(sent.path("additional_fields")).isEqualTo(Json.MAPPER.readTree("""
                [{"example": "none", "label": "Note", "name": "note", "type": "string"}]
                """));
        assertThat(sent.path("labels").toString()).isEqualTo("[\"l1\",\"l2\"]");
        assertThat(sent.path("color").toString()).isEqualTo("{\"deep\":[1]}");
        assertThat(sent.fieldNames())
                .toIterable()
                .doesNotContain("id", "job", "type", "version", "created_at", "created_by", "updated_at", "updated_by");
    }

    @Test
    void keepUnknownMembersOfAnAddedFieldAndTurnItsExampleIntoText() throws Exception {
        Model model = read("2025-09-18")
                .with()
                .fields(List.of(
                        ModelField.builder()
                                .name("a")
                                .label("A")
                                .type("array")
                                .userAdded(true)
                                .example(List.of(1, "x"))
                                .additionalProperties(Map.of("shape", "round"))
                                .build(),
                        ModelField.builder()
                                .name("b")
                                .label("B")
                                .type("number")
                                .userAdded(true)
                                .example(7)
                                .build()))
                .build();
        simulator.forgetRequests();

        update("2025-09-18", model);

        assertThat(Json.MAPPER.readTree(request().bodyText()).path("additional_fields"))
                .isEqualTo(Json.MAPPER.readTree("""
                        [{"example": "[1,\\"x\\"]", "label": "A", "name": "a", "type": "array", "shape": "round"},
                         {"example": "7", "label": "B", "name": "b", "type": "number"}]
                        """));
    }

    @ParameterizedTest
    @CsvSource({"fields, name", "labels, id"})
    void doNotLoseAnElementThatHasNoForm(String list, String member) {
        Model read = read("2025-09-18");
        Model model = list.equals("fields")
                ? read.with()
                        .fields(List.of(ModelField.builder().label("x").build()))
                        .build()
                : read.with().labels(List.of(Map.of("name", "x"))).build();
        simulator.forgetRequests();

        Exchange exchange = update("2025-09-18", model);

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The Model has an element of " + list + " without " + member
                        + ", so the update would remove it: set an UpdateModelRequest instead");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void areThoseOfANewModel() {
        Exchange exchange = template.send("polytomic:createModel?apiVersion=2025-09-18", sent -> sent.getMessage()
                .setBody(CreateModelRequest.builder()
                        .name("Customers")
                        .connectionId(SampleWorkspace.SHOP)
                        .configuration(Map.of("query", "select id, email from customers"))
                        .additionalFields(List.of(AdditionalModelField.builder()
                                .name("note")
                                .label("Note")
                                .type("string")
                                .build()))
                        .enricher(Enrichment.builder().connectionId("provider").build())
                        .build()));

        Model created = exchange.getMessage().getBody(Model.class);
        assertThat(created.fields().stream().map(ModelField::name)).containsExactly("id", "email", "note");
        assertThat(created.enricher().fields()).hasSize(3);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicModelId")).isEqualTo(created.id());
        assertThat(simulator.workspace().model(created.id())).isPresent();
    }

    private Model read(String version) {
        Exchange exchange = call("polytomic:getModel?apiVersion=" + version, ID);
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(Model.class);
    }

    private Exchange update(String version, Model model) {
        return template.send("polytomic:updateModel?apiVersion=" + version, exchange -> {
            ID.forEach(exchange.getMessage()::setHeader);
            exchange.getMessage().setBody(model);
        });
    }
}
