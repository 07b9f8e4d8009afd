package io.github.camelpolytomic.test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(PolytomicSimulatorExtension.class)
class FaultResponseTest {

    private static final String TARGET = "/api/connections/" + SampleWorkspace.BUCKET + "/bulksync/target";
    private static final String SOURCE =
            "/api/connections/" + SampleWorkspace.SHOP + "/bulksync/source?include_fields=false";

    private final PolytomicSimulator polytomic;

    FaultResponseTest(PolytomicSimulator polytomic) {
        this.polytomic = polytomic;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504})
    void aStatusComesWithTheErrorBodyOfTheNewestVersion(int status) {
        polytomic.misbehave(Fault.status(status));

        HttpResponse<String> response = call();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("X-Polytomic-Version")).hasValue("2025-09-18");
        assertThat(json(response).path("status").isInt()).isTrue();
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).fieldNames()).toIterable().containsExactly("key", "message", "metadata", "status");
    }

    @Test
    void anUnauthorizedComesInTheShapeOfTheOlderVersion() {
        polytomic.misbehave(Fault.status(401));

        assertThat(json(get(polytomic, "2024-02-08", TARGET)).path("status").asText())
                .isEqualTo("Unauthorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "API_ERROR         | {'key': 'k', 'message': 'm', 'metadata': {}, 'status': 422}",
                "REST_ERR_RESPONSE | {'code': 422, 'context': {'key': 'k'}, 'error': 'm', 'status': 'Unprocessable Entity'}",
                "OLDER_GO          | {'message': 'm', 'status_code': 422, 'metadata': []}",
                "LEGACY            | {'error': {'message': 'm'}}"
            },
            quoteCharacter = '~')
    void anErrorHasTheShapeThatIsAskedFor(ErrorShape shape, String body) {
        polytomic.misbehave(Fault.status(422).error(shape, "k", "m"));

        HttpResponse<String> response = call();

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(response)).isEqualTo(Json.parseObject(body.replace('\'', '"')));
    }

    @ParameterizedTest
    @EnumSource(ErrorShape.class)
    void anErrorNeedsAFailingStatus(ErrorShape shape) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Fault.delay(Duration.ZERO).error(shape, "k", "m"))
                .withMessage("an error body needs Fault.status(400) or above, this is Fault[delay PT0S]");
    }

    @Test
    void retryAfterIsWrittenInSecondsOrAsADate() {
        polytomic.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(7)).once());
        polytomic.misbehave(Fault.status(503)
                .retryAfter(Instant.parse("2030-01-05T08:09:10Z"))
                .once());

        assertThat(call().headers().firstValue("Retry-After")).hasValue("7");
        assertThat(call().headers().firstValue("Retry-After")).hasValue("Sat, 5 Jan 2030 08:09:10 GMT");
        assertThat(call().headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aProxySpeaksHtml() {
        polytomic.misbehave(Fault.html(502));

        HttpResponse<String> response = call();

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(response.headers().firstValue("X-Polytomic-Version")).isEmpty();
        assertThat(response.body()).contains("<title>502 Bad Gateway</title>");
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "200, {}", "200, []", "500, not JSON"})
    void anyBodyCanBeAnswered(int status, String body) {
        polytomic.misbehave(Fault.body(status, "application/json", body));

        assertThat(call().statusCode()).isEqualTo(status);
        assertThat(call().body()).isEqualTo(body);
    }

    @Test
    void aSuccessWithoutContentHasNoBody() {
        polytomic.misbehave(Fault.status(204));

        assertThat(call().statusCode()).isEqualTo(204);
        assertThat(call().body()).isEmpty();
    }

    @Test
    void aRedirectNamesItsLocation() {
        polytomic.misbehave(Fault.redirect("http://127.0.0.2:1/elsewhere"));

        assertThat(call().statusCode()).isEqualTo(302);
        assertThat(call().headers().firstValue("Location")).hasValue("http://127.0.0.2:1/elsewhere");
    }

    @Test
    void aHeaderCanBeAddedToAProperAnswer() {
        polytomic.misbehave(Fault.delay(Duration.ZERO).header("Set-Cookie", "session=1"));

        HttpResponse<String> response = call();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).hasValue("session=1");
        assertThat(json(response).path("data").isObject()).isTrue();
    }

    @Test
    void aFaultHoldsAsOftenAsItWasTold() {
        polytomic.misbehave(Fault.status(503).times(2));

        assertThat(call().statusCode()).isEqualTo(503);
        assertThat(call().statusCode()).isEqualTo(503);
        assertThat(call().statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultWithoutANumberHoldsUntilBehave() {
        polytomic.misbehave(Fault.status(500));

        for (int i = 0; i < 5; i++) {
            assertThat(call().statusCode()).isEqualTo(500);
        }
        polytomic.behave();
        assertThat(call().statusCode()).isEqualTo(200);
    }

    @Test
    void faultsStrikeInTheOrderInWhichTheyWereTold() {
        polytomic.misbehave(Fault.status(500).once());
        polytomic.misbehave(Fault.status(502).once());
        polytomic.misbehave(Fault.status(503));

        assertThat(call().statusCode()).isEqualTo(500);
        assertThat(call().statusCode()).isEqualTo(502);
        assertThat(call().statusCode()).isEqualTo(503);
    }

    @Test
    void aFaultForOnePathLeavesOthersAloneAndIsNotUsedUpByThem() {
        polytomic.misbehave(Fault.status(500).on("/bulksync/source").once());

        assertThat(call().statusCode()).isEqualTo(200);
        assertThat(get(polytomic, "2025-09-18", SOURCE).statusCode()).isEqualTo(500);
        assertThat(get(polytomic, "2025-09-18", SOURCE).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultStrikesBeforeCredentialsAreLookedAt() {
        polytomic.misbehave(Fault.status(503).once());

        assertThat(send(anonymous(polytomic, TARGET)).statusCode()).isEqualTo(503);
        assertThat(send(anonymous(polytomic, TARGET)).statusCode()).isEqualTo(401);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.status(99))
                .withMessage("not a final HTTP status: 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.reset().times(0))
                .withMessage("times must be at least 1, not 0");
    }

    private HttpResponse<String> call() {
        return get(polytomic, "2025-09-18", TARGET);
    }
}
