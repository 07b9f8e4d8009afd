package io.github.camelpolytomic.examples.guide;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.SimulatedExecution;

import static io.github.camelpolytomic.examples.guide.GuideExample.SALESFORCE_TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

class SalesforceToS3Test extends GuideTestSupport {

    @ParameterizedTest
    @EnumSource
    void goesStepByStepInOneVersion(Language language) {
        runWell(SALESFORCE_TO_S3, language);

        assertThat(requests())
                .containsExactly(
                        "POST /api/connections",
                        "GET /api/connections/Salesforce",
                        "POST /api/connections",
                        "GET /api/connections/Salesforce/schemas/status",
                        "POST /api/bulk/syncs",
                        "PATCH /api/bulk/syncs/sync/schemas",
                        "GET /api/bulk/syncs/sync/schemas?filters%5Benabled%5D=true",
                        "POST /api/bulk/syncs/sync/executions",
                        "GET /api/bulk/syncs/sync/executions/execution");
        assertThat(versions()).containsExactly("2024-02-08");
    }

    @ParameterizedTest
    @EnumSource
    void sendsWhatIsToBeConnectedAndSynced(Language language) {
        runWell(SALESFORCE_TO_S3, language);

        assertThat(bodies("POST /api/connections")).containsExactly(json("""
                        {"name": "Salesforce", "type": "salesforce",
                         "configuration": {"domain": "login.salesforce.example"}}"""), json("""
                        {"name": "S3", "type": "s3", "configuration": {
                            "s3_bucket_name": "landing", "s3_bucket_region": "eu-central-1",
                            "aws_access_key_id": "sample-key", "aws_secret_access_key": "sample-secret"}}"""));
        assertThat(bodies("POST /api/bulk/syncs")).containsExactly(json("""
                        {"name": "Salesforce to S3", "mode": "snapshot", "active": false,
                         "source_connection_id": "Salesforce", "destination_connection_id": "S3",
                         "destination_configuration": {"path": "salesforce", "format": "parquet"},
                         "schemas": ["Account", "Contact"],
                         "schedule": {"frequency": "weekly", "day_of_week": "monday", "hour": "4", "minute": "30"}}"""));
        assertThat(bodies("PATCH /api/bulk/syncs/sync/schemas")).containsExactly(json("""
                        {"schemas": [{"id": "Opportunity", "enabled": true}]}"""));
    }

    @ParameterizedTest
    @EnumSource
    void runsForTheSchemaThatWasAddedToo(Language language) {
        runWell(SALESFORCE_TO_S3, language);

        assertThat(sync().enabledSchemas()).containsExactly("Account", "Contact", "Opportunity");
        assertThat(sync().executions())
                .singleElement()
                .extracting(SimulatedExecution::schemas)
                .isEqualTo(List.of("Account", "Contact", "Opportunity"));
    }
}
