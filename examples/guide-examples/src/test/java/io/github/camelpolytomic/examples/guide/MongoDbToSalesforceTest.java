package io.github.camelpolytomic.examples.guide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.SimulatedConnection;

import static io.github.camelpolytomic.examples.guide.GuideExample.MONGODB_TO_SALESFORCE;
import static org.assertj.core.api.Assertions.assertThat;

class MongoDbToSalesforceTest extends GuideTestSupport {

    @ParameterizedTest
    @EnumSource
    void goesStepByStepInOneVersion(Language language) {
        runWell(MONGODB_TO_SALESFORCE, language);

        assertThat(requests())
                .containsExactly(
                        "POST /api/connections",
                        "POST /api/connections",
                        "GET /api/connections/Salesforce",
                        "GET /api/bulk/source/MongoDB?refresh_schemas=true");
        assertThat(versions()).containsExactly("2023-04-25");
    }

    @ParameterizedTest
    @EnumSource
    void connectsBothAndMakesNoSync(Language language) {
        runWell(MONGODB_TO_SALESFORCE, language);

        assertThat(bodies("POST /api/connections")).containsExactly(json("""
                        {"name": "MongoDB", "type": "mongodb", "configuration": {
                            "hosts": "mongo.shop.example", "username": "polytomic",
                            "password": "sample-password"}}"""), json("""
                        {"name": "Salesforce", "type": "salesforce",
                         "configuration": {"domain": "login.salesforce.example"}}"""));
        assertThat(workspace.connections())
                .extracting(SimulatedConnection::name)
                .containsExactly("MongoDB", "Salesforce");
        assertThat(workspace.bulkSyncs()).isEmpty();
    }
}
