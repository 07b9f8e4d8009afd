package io.github.camelpolytomic.test.internal.routes;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.workspace;
import static org.assertj.core.api.Assertions.assertThat;

class IdentityRoutesTest {

    private static final Workspace WORKSPACE = workspace("org", "key", SimulatorClock.realTime())
            .acceptPartnerKey("partner")
            .acceptDeploymentKey("deployment");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void theBearerOfAnApiKeyIsAUser(String version) {
        assertThat(data(in(version, POLYTOMIC.simulator()).get("/api/me"))).isEqualTo(Json.parseObject("""
                {"id": "%s", "email": "user@sample.example", "role": "admin", "is_user": true,
                 "is_organization": false, "is_partner": false, "is_system": false, "organization_id": "org",
                 "organization_name": "Sample Organization"%s}
                """.formatted(
                        Actor.userOf("org").id(),
                        version.equals("2025-09-18") ? ", \"credential\": {\"method\": \"api_key\"}" : "")));
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer partner,                  false, true,  false",
        "Bearer deployment,               false, false, true",
        "Basic ZGVwbG95bWVudDo=,          false, false, true",
        "Basic b3JnOnBhcnRuZXI=,          true,  true,  false",
        "Basic b3JnOmRlcGxveW1lbnQ=,      true,  false, true"
    })
    void otherKeysAreNobodysOwn(String authorization, boolean isOrganization, boolean isPartner, boolean isSystem) {
        CallTestSupport client = new CallTestSupport(POLYTOMIC.simulator(), "2025-09-18", authorization);

        assertThat(data(client.get("/api/me")))
                .isEqualTo(Json.parseObject("""
                {"is_user": false, "is_organization": %s, "is_partner": %s, "is_system": %s, "organization_id": "org",
                 "organization_name": "Sample Organization", "credential": {"method": "api_key"}}
                """.formatted(isOrganization, isPartner, isSystem)));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, Unauthorized", "2024-02-08, Unauthorized", "2025-09-18, 401"})
    void aStrangerIsRefusedInTheShapeOfTheVersion(String version, String status) {
        CallTestSupport stranger = in(version, POLYTOMIC.simulator()).bearing("stranger");

        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(json(stranger.get("/api/me")).path("status").asText()).isEqualTo(status);
    }
}
