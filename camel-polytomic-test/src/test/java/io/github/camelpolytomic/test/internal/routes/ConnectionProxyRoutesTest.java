package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ProxyResponse;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectionProxyRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK);
    private static final String PROXY = "/api/connections/hub/proxy";
    private static final String ASYNC_CALL =
            "{\"async\": true, \"request\": {\"method\": \"GET\", \"path\": \"/contacts\"}}";
    private static final String CALL = "{\"request\": {\"method\": \"GET\", \"path\": \"/contacts\"}}";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @BeforeEach
    void addConnections() {
        WORKSPACE
                .add(SimulatedConnection.named("Hub").id("hub").type("hubspot").proxyCallsPerMinute(2))
                .add(SimulatedConnection.named("Database").id("database").type("postgresql"));
    }

    @Test
    void theConnectedSystemAnswersWhatItIsTold() {
        WORKSPACE
                .respondToProxy("hub", ProxyResponse.status(418).body("text/plain", "anything"))
                .respondToProxy(
                        "hub",
                        ProxyResponse.status(201)
                                .json("{\"made\": [1.50, 2]}")
                                .header("X-Trace", "t")
                                .header("Set-Cookie", "c")
                                .on("POST", "/contacts"));

        JsonNode told = data(
                post(
                        "{\"request\": {\"method\": \"POST\", \"path\": \"/contacts\", \"query\": {\"a\": [1, 2]}, \"body\": {\"x\": 1}}}"));
        JsonNode other = data(post(CALL));

        assertThat(told.path("status").asInt()).isEqualTo(201);
        assertThat(told.path("contentType").asText()).isEqualTo("application/json");
        assertThat(told.path("body")).isEqualTo(Json.parseObject("{\"made\": [1.50, 2]}"));
        assertThat(told.path("headers")).isEqualTo(Json.parseObject("{\"X-Trace\": \"t\"}"));
        assertThat(told.path("truncated").asBoolean()).isFalse();
        assertThat(told.path("latencyMs").isIntegralNumber()).isTrue();
        assertThat(told.path("proxyCallId").asText()).isNotEmpty();
        assertThat(other.path("status").asInt()).isEqualTo(418);
        assertThat(other.path("body").asText()).isEqualTo("anything");
    }

    @Test
    void whatIsCalledJsonAndIsNoneIsHandedOnAsText() {
        WORKSPACE.respondToProxy("hub", ProxyResponse.status(200).body("application/json", "{oops"));

        assertThat(data(post(CALL)).path("body").asText()).isEqualTo("{oops");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyResponse.status(200).json("{oops"))
                .withMessageStartingWith("not JSON: ");
    }

    @Test
    void aPathThatNobodyTellsOfIsNotFoundInTheConnectedSystem() {
        HttpResponse<String> response = post(CALL);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(data(response).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void anAnswerBeyondTheLimitIsCutOff() {
        WORKSPACE.respondToProxy("hub", ProxyResponse.status(200).json("[\"" + "x".repeat(1_048_576) + "\"]"));

        JsonNode answer = data(post(CALL));

        assertThat(answer.path("truncated").asBoolean()).isTrue();
        assertThat(answer.path("body").asText()).hasSize(1_048_576).startsWith("[\"xx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'method': 'GET', 'path': '/x'}                  | request is required",
                "{'request': 'GET /x'}                            | request must be an object",
                "{'request': {'path': '/x'}}                      | method is required",
                "{'request': {'method': 'HEAD', 'path': '/x'}}    | method must be one of GET, POST, PUT, PATCH, DELETE",
                "{'request': {'method': 'get', 'path': '/x'}}     | method must be one of GET, POST, PUT, PATCH, DELETE",
                "{'request': {'method': 'GET'}}                   | path is required",
                "{'request': {'method': 'GET', 'path': 'x'}}      | path must start with a slash",
                "{'request': {'method': 'GET', 'path': '/x', 'query': {}, 'rawQuery': ''}} | "
                        + "query and rawQuery exclude each other",
                "{'request': {'method': 'GET', 'path': '/x', 'query': {'a': {}}}} | query.a must not be an object",
                "{'request': {'method': 'GET', 'path': '/x', 'headers': {'Host': 'h'}}} | "
                        + "the header Host must not be passed on",
                "{'request': {'method': 'GET', 'path': '/x', 'headers': {'a': 1}}} | headers.a must be a string",
                "{'request': {'method': 'GET', 'path': '/x', 'body': 1}} | "
                        + "body must be a string, an object, an array or null",
                "{'request': {'method': 'GET', 'path': '/x', 'api': 'reports'}} | the connection has no interface reports",
                "{'async': true, 'request': {'method': 'POST', 'path': '/x'}} | only a GET can be async"
            })
    void aCallThatBreaksTheContractIsABadRequest(String body, String message) {
        HttpResponse<String> response = post(body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyBeyondTheLimitIsABadRequest() {
        HttpResponse<String> response = post("{\"request\": {\"method\": \"POST\", \"path\": \"/x\", \"body\": \""
                + "x".repeat(256 * 1024 + 1) + "\"}}");

        assertThat(message(response)).isEqualTo("body must not be longer than 262144 bytes");
    }

    @Test
    void callsBeyondTheLimitOfAMinuteMustWait() {
        post(CALL);
        post(CALL);

        HttpResponse<String> tooMany = post(CALL);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("30");
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(post(CALL).statusCode()).isEqualTo(200);
    }

    @Test
    void aSystemThatGivesNoAnswerIsABadGatewayOrATimeout() {
        WORKSPACE.respondToProxy("hub", ProxyResponse.unreachable());
        assertThat(post(CALL).statusCode()).isEqualTo(502);
        WORKSPACE.respondToProxy("hub", ProxyResponse.timeout());
        assertThat(post(CALL).statusCode()).isEqualTo(504);
    }

    @Test
    void aConnectionThatIsNotHealthyProxiesNothing() {
        WORKSPACE.markUnhealthy("hub", "token expired");

        assertThat(post(CALL).statusCode()).isEqualTo(400);
        assertThat(message(post(CALL))).isEqualTo("the connection is not healthy: token expired");
    }

    @Test
    void aSystemWithoutHttpHasNoProxy() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(client.post("/api/connections/database/proxy", CALL).statusCode())
                .isEqualTo(400);
        assertThat(client.get("/api/connections/database/proxy/info").statusCode())
                .isEqualTo(400);
        assertThat(client.get("/api/connections/nobody/proxy/info").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theProxyTellsItsContractAndItsUse() {
        WORKSPACE.respondToProxy("hub", ProxyResponse.status(200).on("GET", "/contacts"));
        post(CALL);
        post("{\"request\": {\"method\": \"GET\", \"path\": \"/x\", \"rawQuery\": \"a=1\"}}");

        JsonNode info = data(in("2025-09-18", POLYTOMIC.simulator()).get(PROXY + "/info"));

        assertThat(info.path("connectionId").asText()).isEqualTo("hub");
        assertThat(info.path("backendType").asText()).isEqualTo("hubspot");
        assertThat(info.at("/inheritedBase/baseUrl").asText()).isEqualTo("https://hub.example");
        assertThat(info.at("/requestContract/rateLimitPerMinute").asInt()).isEqualTo(2);
        assertThat(info.path("requestContract")).hasSize(12);
        assertThat(info.path("mergeRules")).hasSize(2);
        assertThat(info.path("stats")).isEqualTo(Json.parseObject("""
                {"callsLast24h": 2, "lastProxyCallAt": "%s", "proxyCallsLast24h": 2, "proxy2xxLast24h": 1,
                 "proxy4xxLast24h": 1, "proxy5xxLast24h": 0}
                """.formatted(CLOCK.instant())));
        CLOCK.advance(Duration.ofDays(2));
        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get(PROXY + "/info"))
                        .at("/stats/callsLast24h")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsHaveNoProxy(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        assertThat(client.post(PROXY, CALL).statusCode()).isEqualTo(404);
        assertThat(client.get(PROXY + "/info").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> post(String body) {
        return in("2025-09-18", POLYTOMIC.simulator()).post(PROXY, body);
    }

    @Test
    void aBodyIsHandedOnAsTextOnRequest() {
        WORKSPACE.respondToProxy(
                "hub", ProxyResponse.status(200).json("{\"id\": 7}").asText());

        assertThat(data(post(CALL)).path("body")).isEqualTo(Json.of("{\"id\": 7}"));
    }

    @Test
    void anAsynchronousCallIsAJob() {
        WORKSPACE.jobsTake(Duration.ofSeconds(10));
        WORKSPACE.respondToProxy(
                "hub",
                ProxyResponse.status(200)
                        .json("{\"id\": 7}")
                        .header("X-Trace", "t")
                        .header("Set-Cookie", "c"));
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        JsonNode accepted = data(post(ASYNC_CALL));

        String path = "/api/jobs/connectionproxy/" + accepted.path("jobId").asText();
        assertThat(accepted)
                .isEqualTo(Json.object()
                        .put("status", 202)
                        .put("jobId", accepted.path("jobId").asText())
                        .put("jobStatus", "created")
                        .put("jobUrl", path));
        CLOCK.advance(Duration.ofSeconds(10));
        JsonNode job = data(client.get(path));
        assertThat(job.path("status").asText()).isEqualTo("done");
        assertThat(job.at("/result/status").asInt()).isEqualTo(200);
        assertThat(job.at("/result/headers")).isEqualTo(Json.parseObject("{\"X-Trace\": \"t\"}"));
        assertThat(job.at("/result/contentLength").asInt()).isEqualTo(9);
        assertThat(job.at("/result/bodyDownloadUrl").asText()).startsWith("https://");
        assertThat(job.path("result").has("body")).isFalse();
    }

    @Test
    void anAsynchronousCallWithoutAnAnswerFails() {
        WORKSPACE.jobsTake(Duration.ofSeconds(10)).respondToProxy("hub", ProxyResponse.timeout());
        JsonNode accepted = data(post(ASYNC_CALL));
        CLOCK.advance(Duration.ofSeconds(10));

        JsonNode job = data(in("2025-09-18", POLYTOMIC.simulator())
                .get("/api/jobs/connectionproxy/" + accepted.path("jobId").asText()));

        assertThat(job.path("status").asText()).isEqualTo("failed");
        assertThat(job.path("error").asText()).isEqualTo("the connected system gave no answer");
    }

    @Test
    void aSystemWithSeveralInterfacesIsCalledByTheirNames() {
        WORKSPACE.add(SimulatedConnection.named("Hub")
                .id("hub")
                .type("hubspot")
                .proxyApi("records", "records of customers")
                .proxyApi("reports", "figures"));

        JsonNode apis = data(in("2025-09-18", POLYTOMIC.simulator()).get(PROXY + "/info"))
                .path("apis");

        assertThat(apis).extracting(api -> api.path("name").asText()).containsExactly("records", "reports");
        assertThat(apis).extracting(api -> api.path("default").asBoolean()).containsExactly(true, false);
        assertThat(apis.at("/1/inheritedBase/baseUrl").asText()).isEqualTo("https://hub.example/reports");
        assertThat(post("{\"request\": {\"method\": \"GET\", \"path\": \"/x\", \"api\": \"reports\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theProxyIsSwitchedOffAndOnAgain() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        ObjectNode on = Json.object().put("connectionId", "hub").put("backendType", "hubspot");
        on.put("supported", true).put("enabled", true);
        assertThat(data(client.get(PROXY + "/settings"))).isEqualTo(on);

        JsonNode off = data(client.call("PUT", PROXY + "/settings", "{\"enabled\": false}"));

        assertThat(off).isEqualTo(on.deepCopy().put("enabled", false));
        assertThat(post(CALL).statusCode()).isEqualTo(403);
        assertThat(message(post(CALL))).isEqualTo("the proxy of this connection is disabled");
        client.call("PUT", PROXY + "/settings", "{\"enabled\": true}");
        assertThat(post(CALL).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/connections/database/proxy/settings | {'enabled': true}  | 400",
                "/api/connections/database/proxy/settings | {'enabled': false} | 200",
                "/api/connections/database/proxy/settings | {}                 | 400",
                "/api/connections/nobody/proxy/settings   | {'enabled': false} | 404"
            })
    void onlyAProxyThatIsThereIsSwitchedOn(String path, String body, int status) {
        assertThat(in("2025-09-18", POLYTOMIC.simulator())
                        .call("PUT", path, body.replace('\'', '"'))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aSharedCopyHasTheSettingOfItsParent() {
        WORKSPACE.addChildOrganization("child").acceptPartnerKey("partner");
        CallTestSupport partner = in("2025-09-18", POLYTOMIC.simulator()).bearing("partner");
        String copy = data(partner.post(
                        "/api/organizations/" + WORKSPACE.organizationId() + "/connections/hub/shared",
                        "{\"child_organization_id\": \"child\"}"))
                .path("id")
                .asText();

        JsonNode settings =
                data(partner.call("PUT", "/api/connections/" + copy + "/proxy/settings", "{\"enabled\": false}"));

        assertThat(settings.path("parentConnectionId").asText()).isEqualTo("hub");
        assertThat(post(CALL).statusCode()).isEqualTo(403);
    }

    @Test
    void aSystemThatLimitsCallsIsMarked() {
        WORKSPACE.respondToProxy("hub", ProxyResponse.status(429));

        post(CALL);

        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get("/api/connections/hub"))
                        .at("/rate_limit/currently_limited")
                        .asBoolean())
                .isTrue();
    }
}
