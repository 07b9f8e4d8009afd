package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connections;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.state;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.workspace;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionSharingRoutesTest {

    private static final Workspace WORKSPACE = workspace("org", "key", SimulatorClock.realTime())
            .acceptPartnerKey("partner")
            .addChildOrganization("child");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @BeforeEach
    void addTheParent() {
        WORKSPACE.remove("parent");
        WORKSPACE.add(SimulatedConnection.named("Parent").id("parent").schema(SimulatedSchema.named("orders")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/parent/share, child_organization_id",
        "2023-04-25, /api/connections/parent/share, organization_id",
        "2024-02-08, /api/connections/parent/share, child_organization_id",
        "2024-02-08, /api/connections/parent/share, organization_id",
        "2025-09-18, /api/organizations/org/connections/parent/shared, child_organization_id"
    })
    void aPartnerSharesAConnectionAndSeesTheCopy(String version, String path, String member) {
        CallTestSupport partner = in(version, POLYTOMIC.simulator()).bearing("partner");

        JsonNode shared = data(partner.post(path, "{\"" + member + "\": \"child\", \"name\": \"Copy\"}"));
        JsonNode copies = data(in(version, POLYTOMIC.simulator()).get("/api/connections/parent/shared"));

        assertThat(shared).hasSize(1);
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.path("id")).isEqualTo(shared.path("id"));
            assertThat(copy.path("name").asText()).isEqualTo("Copy");
            assertThat(copy.path("parent_connection_id").asText()).isEqualTo("parent");
            assertThat(copy.path("organization_id").asText()).isEqualTo("child");
        });
    }

    @Test
    void theNewestVersionListsCopiesForPartnersByOrganization() {
        CallTestSupport partner = in("2025-09-18", POLYTOMIC.simulator()).bearing("partner");
        share();

        String path = "/api/organizations/org/connections/parent/shared";

        assertThat(data(partner.get(path)))
                .singleElement()
                .satisfies(copy -> assertThat(copy.path("name").asText()).isEqualTo("Parent"));
        assertThat(partner.get("/api/organizations/child/connections/parent/shared")
                        .statusCode())
                .isEqualTo(404);
        assertThat(in("2025-09-18", POLYTOMIC.simulator()).get(path).statusCode())
                .isEqualTo(403);
        assertThat(in("2024-02-08", POLYTOMIC.simulator())
                        .bearing("partner")
                        .get(path)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key     | /api/organizations/org/connections/parent/shared | {'child_organization_id': 'child'} | 403",
                "partner | /api/organizations/org/connections/nobody/shared | {'child_organization_id': 'child'} | 404",
                "partner | /api/organizations/child/connections/parent/shared | {'child_organization_id': 'child'} | 404",
                "partner | /api/organizations/org/connections/parent/shared | {'child_organization_id': 'nobody'} | 404",
                "partner | /api/organizations/org/connections/parent/shared | {'organization_id': 'child'} | 400",
                "partner | /api/connections/parent/share                    | {'child_organization_id': 'child'} | 404"
            })
    void sharingThatCannotBeIsRefused(String key, String path, String body, int status) {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).bearing(key).post(path, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(status);
        Connections connections = state(WORKSPACE).connections();
        assertThat(connections.sharedFrom(connections.find("parent").orElseThrow()))
                .isEmpty();
    }

    @Test
    void aCopyIsNotSharedFurtherAndNotChanged() {
        CallTestSupport partner = in("2024-02-08", POLYTOMIC.simulator()).bearing("partner");
        String copy = "/api/connections/" + share();

        HttpResponse<String> shared = partner.post(copy + "/share", "{\"child_organization_id\": \"child\"}");
        HttpResponse<String> changed = partner.call("PUT", copy, "{\"name\": \"x\", \"configuration\": {}}");

        assertThat(shared.statusCode()).isEqualTo(403);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(message(changed)).isEqualTo("the configuration of a shared connection cannot be changed");
    }

    @Test
    void aCopyOffersWhatItsParentOffersAndIsRefreshedWithIt() {
        CallTestSupport partner = in("2025-09-18", POLYTOMIC.simulator()).bearing("partner");
        String copy = "/api/connections/" + share();
        WORKSPACE.schemaRefreshTakes(Duration.ofHours(1));

        assertThat(partner.get(copy + "/schemas/orders").statusCode()).isEqualTo(200);
        assertThat(partner.post(copy + "/schemas/refresh", "").statusCode()).isEqualTo(400);
        assertThat(partner.post("/api/connections/parent/schemas/refresh", "").statusCode())
                .isEqualTo(202);
        assertThat(data(partner.get(copy + "/schemas/status"))
                        .path("cache_status")
                        .asText())
                .isEqualTo("refreshing");
    }

    @Test
    void aParentInUseIsDeletedOnlyByForceAndTakesItsCopiesWithIt() {
        CallTestSupport partner = in("2025-09-18", POLYTOMIC.simulator()).bearing("partner");
        String copy = share();

        HttpResponse<String> refused = partner.delete("/api/connections/parent");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused)).isEqualTo(Json.parseObject("""
                {"key": "unprocessable_entity", "message": "connection in use", "status": 422,
                 "metadata": {"used_by": [{"type": "shared connection", "name": "Parent", "id": "%s"}]}}
                """.formatted(copy)));
        assertThat(partner.get("/api/connections/parent").statusCode()).isEqualTo(200);
        assertThat(partner.delete("/api/connections/parent?force=true").statusCode())
                .isEqualTo(200);
        assertThat(partner.get("/api/connections/" + copy).statusCode()).isEqualTo(404);
    }

    private static String share() {
        return data(in("2025-09-18", POLYTOMIC.simulator())
                        .bearing("partner")
                        .post(
                                "/api/organizations/org/connections/parent/shared",
                                "{\"child_organization_id\": \"child\"}"))
                .path("id")
                .asText();
    }
}
