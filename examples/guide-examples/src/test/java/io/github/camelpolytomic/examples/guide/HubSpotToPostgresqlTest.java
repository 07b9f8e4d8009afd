package io.github.camelpolytomic.examples.guide;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.SimulatedExecution;

import static io.github.camelpolytomic.examples.guide.GuideExample.HUBSPOT_TO_POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

class HubSpotToPostgresqlTest extends GuideTestSupport {

    @ParameterizedTest
    @EnumSource
    void goesStepByStepInOneVersion(Language language) {
        runWell(HUBSPOT_TO_POSTGRESQL, language);

        assertThat(requests())
                .containsExactly(
                        "GET /api/me",
                        "POST /api/connections",
                        "GET /api/connections/HubSpot",
                        "POST /api/connections",
                        "GET /api/bulk/source/HubSpot/status",
                        "POST /api/bulk/syncs",
                        "POST /api/bulk/syncs/sync/executions",
                        "GET /api/bulk/syncs/sync/executions/execution");
        assertThat(versions()).containsExactly("2023-04-25");
    }

    @ParameterizedTest
    @EnumSource
    void sendsWhatIsToBeConnectedAndSynced(Language language) {
        runWell(HUBSPOT_TO_POSTGRESQL, language);

        assertThat(bodies("POST /api/connections")).containsExactly(json("""
                        {"name": "HubSpot", "type": "hubspot", "configuration": {}}"""), json("""
                        {"name": "PostgreSQL", "type": "postgresql", "configuration": {
                            "hostname": "db.shop.example", "port": 5432, "database": "shop",
                            "username": "polytomic", "password": "sample-password"}}"""));
        assertThat(bodies("POST /api/bulk/syncs")).containsExactly(json("""
                        {"name": "HubSpot to PostgreSQL", "mode": "replicate", "active": false,
                         "source_connection_id": "HubSpot", "destination_connection_id": "PostgreSQL",
                         "destination_configuration": {"schema": "hubspot"},
                         "schemas": ["contacts", "companies"],
                         "schedule": {"frequency": "daily", "hour": "4", "minute": "30"}}"""));
    }

    @ParameterizedTest
    @EnumSource
    void leavesASyncThatRunsForTheChosenSchemas(Language language) {
        runWell(HUBSPOT_TO_POSTGRESQL, language);

        assertThat(sync().isActive()).isFalse();
        assertThat(sync().enabledSchemas()).containsExactly("contacts", "companies");
        assertThat(sync().executions())
                .singleElement()
                .extracting(SimulatedExecution::type, SimulatedExecution::schemas)
                .containsExactly("manual", List.of("contacts", "companies"));
    }
}
