package io.github.camelpolytomic.examples.guide;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.SimulatedExecution;

import static io.github.camelpolytomic.examples.guide.GuideExample.SALESFORCE_TO_SNOWFLAKE;
import static org.assertj.core.api.Assertions.assertThat;

class SalesforceToSnowflakeTest extends GuideTestSupport {

    @ParameterizedTest
    @EnumSource
    void goesStepByStepInOneVersion(Language language) {
        runWell(SALESFORCE_TO_SNOWFLAKE, language);

        assertThat(requests())
                .containsExactly(
                        "POST /api/connections",
                        "GET /api/connections/Salesforce",
                        "POST /api/connections",
                        "GET /api/connections/Salesforce/schemas/status",
                        "POST /api/bulk/syncs",
                        "POST /api/bulk/syncs/sync/executions",
                        "GET /api/bulk/syncs/sync/executions/execution");
        assertThat(versions()).containsExactly("2025-09-18");
    }

    @ParameterizedTest
    @EnumSource
    void asksForTheSchemasOfTheSourceUntilTheyAreKnown(Language language) {
        runWell(SALESFORCE_TO_SNOWFLAKE, language);

        assertThat(simulator.requests())
                .filteredOn(request -> request.rawPath().endsWith("/schemas/status"))
                .hasSizeGreaterThan(1);
        assertThat(bodies("POST /api/bulk/syncs")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void sendsWhatIsToBeConnectedAndSynced(Language language) {
        runWell(SALESFORCE_TO_SNOWFLAKE, language);

        assertThat(bodies("POST /api/connections")).containsExactly(json("""
                        {"name": "Salesforce", "type": "salesforce",
                         "configuration": {"domain": "login.salesforce.example"}}"""), json("""
                        {"name": "Snowflake", "type": "snowflake", "configuration": {
                            "account": "sample-account", "username": "polytomic",
                            "password": "sample-password", "dbname": "ANALYTICS"}}"""));
        assertThat(bodies("POST /api/bulk/syncs")).containsExactly(json("""
                        {"name": "Salesforce to Snowflake", "mode": "replicate", "active": false,
                         "source_connection_id": "Salesforce", "destination_connection_id": "Snowflake",
                         "destination_configuration": {"schema": "salesforce"},
                         "schemas": ["Account", "Contact"],
                         "default_schedule": {"frequency": "hourly", "minute": "15"}}"""));
    }

    @ParameterizedTest
    @EnumSource
    void leavesASyncThatRunsForTheChosenSchemas(Language language) {
        runWell(SALESFORCE_TO_SNOWFLAKE, language);

        assertThat(sync().isActive()).isFalse();
        assertThat(sync().executions())
                .singleElement()
                .extracting(SimulatedExecution::type, SimulatedExecution::schemas)
                .containsExactly("manual", List.of("Account", "Contact"));
    }

    @Test
    void aPropertyGoesIntoTheJsonOfYamlAsItStands() {
        assertThat(run(
                        SALESFORCE_TO_SNOWFLAKE,
                        Language.YAML,
                        Map.of("snowflake.password", "say \\\"${body}\\\" \\\\o/")))
                .isEmpty();

        assertThat(bodies("POST /api/connections")
                        .get(1)
                        .at("/configuration/password")
                        .asText())
                .isEqualTo("say \"${body}\" \\o/");
    }
}
