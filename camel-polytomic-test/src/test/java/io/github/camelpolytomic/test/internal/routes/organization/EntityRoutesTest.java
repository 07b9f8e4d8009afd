package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class EntityRoutesTest {

    private static final Workspace WORKSPACE = Workspace.sample().acceptPartnerKey("partner");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private static Workspace other;

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @BeforeAll
    static void addAnOrganization() {
        other = WORKSPACE.addOrganization("Another");
    }

    @ParameterizedTest
    @CsvSource({
        SampleWorkspace.ORGANIZATION_ID + ", organization, /api/organizations/" + SampleWorkspace.ORGANIZATION_ID,
        SampleWorkspace.CRM + ", connection, /api/connections/" + SampleWorkspace.CRM,
        SampleWorkspace.CUSTOMERS + ", model, /api/models/" + SampleWorkspace.CUSTOMERS,
        SampleWorkspace.CRM_TO_WAREHOUSE + ", bulk_sync, /api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE
    })
    void anIdStandsForAResource(String id, String type, String path) {
        assertThat(data(client.get("/api/entities/" + id))).isEqualTo(Json.parseObject("""
                {"id": "%s", "type": "%s", "canonical_path": "%s"}
                """.formatted(id, type, path)));
    }

    @Test
    void anIdStandsForAUser() {
        String user = Actor.userOf(WORKSPACE.organizationId()).id();

        JsonNode entity = data(client.get("/api/entities/" + user));

        assertThat(entity.path("type").asText()).isEqualTo("user");
        assertThat(entity.path("canonical_path").asText())
                .isEqualTo("/api/organizations/" + WORKSPACE.organizationId() + "/users/" + user);
    }

    @Test
    void anExecutionHasItsSync() {
        SimulatedBulkSync sync =
                WORKSPACE.bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        String execution = sync.startScheduledRun().id();
        String path = "/api/bulk/syncs/" + sync.id();

        assertThat(data(client.get("/api/entities/" + execution)))
                .isEqualTo(Json.parseObject("""
                {"id": "%1$s", "type": "bulk_sync_execution", "canonical_path": "%2$s/executions/%1$s",
                 "context": {"schema_ids": ["Account", "Contact", "Lead", "Opportunity", "Case"]},
                 "relationships": {"bulk_sync": {"id": "%3$s", "path": "%2$s"}}}
                """.formatted(execution, path, sync.id())));
    }

    @Test
    void aUserSeesNothingOfOtherOrganizations() {
        String id = other.organizationId();

        assertThat(client.get("/api/entities/" + id).statusCode()).isEqualTo(404);
        assertThat(client.bearing(other.apiKey())
                        .get("/api/entities/" + SampleWorkspace.CRM)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.bearing(other.apiKey()).get("/api/entities/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartnerSeesEverything() {
        CallTestSupport partner = client.bearing("partner");
        String user = Actor.userOf(other.organizationId()).id();

        assertThat(data(partner.get("/api/organizations/entities/" + SampleWorkspace.CRM))
                        .path("organization_id")
                        .asText())
                .isEqualTo(SampleWorkspace.ORGANIZATION_ID);
        assertThat(data(partner.get("/api/organizations/entities/" + user))
                        .path("organization_id")
                        .asText())
                .isEqualTo(other.organizationId());
        assertThat(partner.get("/api/organizations/entities/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aUserIsNoPartner() {
        assertThat(client.get("/api/organizations/entities/" + SampleWorkspace.CRM)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anythingElseIsNotFound() {
        String id = UUID.randomUUID().toString();

        assertThat(message(client.get("/api/entities/" + id))).isEqualTo("nothing has the id " + id);
        assertThat(in("2024-02-08", POLYTOMIC.simulator())
                        .get("/api/entities/" + SampleWorkspace.CRM)
                        .statusCode())
                .isEqualTo(404);
    }
}
