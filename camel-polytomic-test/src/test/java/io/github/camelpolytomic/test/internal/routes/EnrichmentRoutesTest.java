package io.github.camelpolytomic.test.internal.routes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class EnrichmentRoutesTest {

    private static final String SOURCE = "/api/connections/provider/modelsync/enrichment-source";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension(PolytomicSimulator.builder()
            .workspace(Workspace.sample()
                    .add(SimulatedConnection.named("Provider").id("provider").type("clearbit"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?params%5Bplan%5D=pro",
                "?params%5Bplan%5D%5B0%5D=pro&params%5Bregion%5D%5B0%5D=eu&params%5Bregion%5D%5B1%5D=us",
                "?params%5Bregion%5D=eu&params%5Bregion%5D=us",
                "?params=%7B%22plan%22%3A%5B%22pro%22%5D%2C%22region%22%3A%22eu%22%7D"
            })
    void aProviderTellsItsSettings(String params) {
        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get(SOURCE + params)))
                .isEqualTo(Json.parseObject("""
                        {"configuration": {"plan": {"type": "string", "items": ["free", "pro"]}},
                         "items": {"region": {"has_items": true, "items": ["eu", "us"]}}, "requires_one_of": []}
                        """));
    }

    @Test
    void aDatabaseTellsItsTables() {
        String source = "/api/connections/" + SampleWorkspace.SHOP + "/modelsync/enrichment-source";

        assertThat(data(in("2024-02-08", POLYTOMIC.simulator()).get(source + "?params%5Btable%5D=public.orders"))
                        .path("requires_one_of")
                        .toString())
                .isEqualTo("[\"table\",\"query\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/connections/provider/modelsync/enrichment-source?params%5Bplan%5D=gold, 400, connection provider does not offer"
                + " plan gold",
        "/api/connections/provider/modelsync/enrichment-source?params%5Bcolor%5D=red, 400, connection provider does not offer"
                + " color red",
        "/api/connections/provider/modelsync/enrichment-source?params=x, 400, params must be a JSON object",
        "/api/connections/none/modelsync/enrichment-source, 404, no connection with id none",
        "/api/connections/" + SampleWorkspace.CRM + "/modelsync/enrichment-source, 404, connection "
                + SampleWorkspace.CRM + " cannot enrich"
    })
    void whatIsNotOfferedIsRefused(String path, int status, String message) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(message(client.get(path))).isEqualTo(message);
        assertThat(client.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void thereAreNoSettingsToReadIn20230425() {
        assertThat(in("2023-04-25", POLYTOMIC.simulator()).get(SOURCE).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aProviderTellsWhichInputsAreEnough(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        assertThat(data(client.post("/api/enrichment/provider/inputfields", "{}"))
                        .toString())
                .isEqualTo("[[\"email\"],[\"first_name\",\"last_name\",\"domain\"]]");
        assertThat(client.post("/api/enrichment/none/inputfields", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"configuration\": {\"table\": \"public.orders\"}} | [[\"id\"]]",
                "{\"configuration\": {}}                             | []",
                "{}                                                  | []"
            })
    void aDatabaseIsFoundByThePrimaryKey(String body, String inputs) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(data(client.post("/api/enrichment/" + SampleWorkspace.SHOP + "/inputfields", body))
                        .toString())
                .isEqualTo(inputs);
    }
}
