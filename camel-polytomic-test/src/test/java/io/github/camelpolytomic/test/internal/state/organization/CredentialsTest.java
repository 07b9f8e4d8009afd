package io.github.camelpolytomic.test.internal.state.organization;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {

    private static final String NEWER = "/api/connections/" + SampleWorkspace.BUCKET + "/bulksync/target";
    private static final String OLDER = "/api/bulk/dest/" + SampleWorkspace.BUCKET;

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension(PolytomicSimulator.builder()
            .workspace(Workspace.sample()
                    .acceptApiKey("second-api-key")
                    .acceptPartnerKey("partner-key")
                    .acceptDeploymentKey("deployment-key")));

    @ParameterizedTest
    @ValueSource(strings = {SampleWorkspace.API_KEY, "second-api-key", "partner-key"})
    void aKnownKeyIsLetInAsBearer(String key) {
        assertThat(status("Bearer " + key)).isEqualTo(200);
        assertThat(status("bearer " + key)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "deployment-key:",
        SampleWorkspace.ORGANIZATION_ID + ":deployment-key",
        SampleWorkspace.ORGANIZATION_ID + ":partner-key"
    })
    void aDeploymentOrPartnerKeyIsLetInAsBasic(String userAndPassword) {
        assertThat(status(basic(userAndPassword))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer  ",
                SampleWorkspace.API_KEY,
                "Token " + SampleWorkspace.API_KEY,
                "Basic %%%"
            })
    void anythingElseIsRefused(String authorization) {
        assertThat(status(authorization)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deployment-key",
                ":deployment-key",
                "partner-key:",
                SampleWorkspace.API_KEY + ":",
                "another-organization:partner-key",
                SampleWorkspace.ORGANIZATION_ID + ":" + SampleWorkspace.API_KEY,
                SampleWorkspace.ORGANIZATION_ID + ":",
                "deployment-key:deployment-key"
            })
    void aWrongPairIsRefusedAsBasic(String userAndPassword) {
        assertThat(status(basic(userAndPassword))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, " + OLDER, "2024-02-08, " + NEWER})
    void theOlderVersionsRefuseAsRestErrResponse(String version, String path) {
        HttpResponse<String> response =
                send(anonymous(POLYTOMIC.simulator(), path).header("X-Polytomic-Version", version));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"code": 401, "context": {"key": "unauthorized"},
                                 "error": "invalid or unknown API key", "status": "Unauthorized"}
                                """));
    }

    @ParameterizedTest
    @CsvSource("2025-09-18, " + NEWER)
    void theNewestVersionRefusesAsApiError(String version, String path) {
        HttpResponse<String> response =
                send(anonymous(POLYTOMIC.simulator(), path).header("X-Polytomic-Version", version));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"key": "unauthorized", "message": "invalid or unknown API key", "metadata": {},
                                 "status": 401}
                                """));
    }

    private static int status(String authorization) {
        HttpRequest.Builder request = anonymous(POLYTOMIC.simulator(), NEWER).header("Authorization", authorization);
        return send(request).statusCode();
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes());
    }
}
