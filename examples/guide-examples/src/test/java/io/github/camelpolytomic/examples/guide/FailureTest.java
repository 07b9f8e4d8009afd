package io.github.camelpolytomic.examples.guide;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedConnection;

import static io.github.camelpolytomic.examples.guide.GuideExample.HUBSPOT_TO_POSTGRESQL;
import static io.github.camelpolytomic.examples.guide.GuideExample.SALESFORCE_TO_SNOWFLAKE;
import static org.assertj.core.api.Assertions.assertThat;

class FailureTest extends GuideTestSupport {

    @ParameterizedTest
    @EnumSource
    void aConnectionThatDoesNotWorkIsSaidAndNothingIsMadeWithIt(Language language) {
        assertThat(run(HUBSPOT_TO_POSTGRESQL, language, Map.of("postgresql.hostname", "db.invalid")))
                .hasValue("createConnection of name=PostgreSQL failed with 422 (unprocessable_entity): cannot reach"
                        + " db.invalid. Change the request");
        assertThat(workspace.connections())
                .extracting(SimulatedConnection::name)
                .containsExactly("HubSpot");
        assertThat(workspace.bulkSyncs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStartThatIsRefusedBecauseAnotherExecutionRunsIsSaid(Language language) {
        simulator.misbehave(Fault.status(409)
                .error(ErrorShape.API_ERROR, "conflict", "sync already running")
                .on("/executions"));

        String failure = run(SALESFORCE_TO_SNOWFLAKE, language, Map.of()).orElseThrow();

        assertThat(failure)
                .isEqualTo(
                        "startBulkSync of syncId=" + sync().id() + " failed with 409 (conflict): sync already running."
                                + " An execution of the sync is running: wait for its end, or cancel it");
        assertThat(sync().executions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodySigningInIsSaidAndNothingMoreIsMade(Language language) {
        assertThat(run(
                        SALESFORCE_TO_SNOWFLAKE,
                        language,
                        Map.of("sign-in.polls", "3", "sign-in.pause", "10"),
                        connection -> {}))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .contains("Nobody signed in to Salesforce in time")
                        .contains("is unhealthy: the connection is not authorized yet"));
        assertThat(simulator.requests())
                .extracting(request -> request.method())
                .containsExactly("POST", "GET", "GET", "GET");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsSaid(Language language) {
        assertThat(run(HUBSPOT_TO_POSTGRESQL, language, Map.of("camel.component.polytomic.apiKey", "wrong-key")))
                .hasValue(
                        "getIdentity failed with 401: invalid or unknown API key. Check the credentials, and that they"
                                + " belong to the service at baseUrl");
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSecretThatIsNotThereIsNamedBeforeAnythingIsSent(Language language) {
        assertThat(run(
                        SALESFORCE_TO_SNOWFLAKE,
                        language,
                        Map.of("snowflake.dbname", "{{env:SNOWFLAKE_DBNAME_THAT_IS_NOT_SET}}")))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .contains("SNOWFLAKE_DBNAME_THAT_IS_NOT_SET")
                        .doesNotContain("sample-password"));
        assertThat(simulator.requests()).isEmpty();
    }
}
