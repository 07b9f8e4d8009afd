package io.github.camelpolytomic.internal.producer;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** No header of a message, whoever set it, changes anything on the wire. */
class PolytomicProducerMessageTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;

    @Test
    void changesNothingOnTheWire() throws Exception {
        call(CALL);
        ReceivedRequest plain = request();
        simulator.forgetRequests();

        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            Exchange exchange = call(CALL, hostileHeaders(other.baseUrl()));

            assertThat((Throwable) exchange.getException()).isNull();
            assertThat(other.requests()).isEmpty();
        }
        ReceivedRequest hostile = request();
        assertThat(hostile.method()).isEqualTo("GET");
        assertThat(hostile.rawPath()).isEqualTo(plain.rawPath());
        assertThat(hostile.rawQuery()).isEqualTo(plain.rawQuery());
        assertThat(hostile.headers()).isEqualTo(plain.headers());
        assertThat(hostile.body()).isEmpty();
    }

    @Test
    void keepsAllItsOtherHeaders() {
        Map<String, Object> headers = hostileHeaders("http://127.0.0.1:1");
        headers.remove(HttpConstants.HTTP_RESPONSE_CODE);

        assertThat(call(CALL, headers).getMessage().getHeaders()).containsAllEntriesOf(headers);
    }

    @Test
    void cannotSetWhoCallsWhereOrInWhichVersion() {
        Map<String, Object> headers = new HashMap<>();
        for (String option : List.of(
                "ApiKey",
                "PartnerKey",
                "DeploymentKey",
                "AuthOrganizationId",
                "BaseUrl",
                "ApiVersion",
                "MaxRetries",
                "CallTimeout",
                "OutputFormat",
                "Operation",
                "HttpComponent")) {
            headers.put("CamelPolytomic" + option, "x");
        }

        assertThat((Throwable) call(CALL, headers).getException()).isNull();
        assertThat(request().header("Authorization")).contains("Bearer " + simulator.apiKey());
        assertThat(request().header("X-Polytomic-Version")).contains("2023-04-25");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isNeverSentOnByARedirect(int status) throws Exception {
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            simulator.misbehave(Fault.status(status).header("Location", other.baseUrl() + "/api/bulk/source/x"));

            PolytomicException error = failure(CALL, PolytomicGatewayException.class);

            assertThat(error.getStatusCode()).isEqualTo(status);
            assertThat(error.getMessage()).endsWith("Redirects are never followed: set baseUrl to the service itself");
            assertThat(simulator.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void isNeverSentOnWhenCamelHttpFollowsRedirects() throws Exception {
        context.getComponent("http", HttpComponent.class).setFollowRedirects(true);
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            simulator.misbehave(Fault.redirect(other.baseUrl() + "/api/bulk/source/x"));

            assertThat(failure(CALL, PolytomicGatewayException.class).getStatusCode())
                    .isEqualTo(302);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void getsNoCookieOfTheServiceInItsNextRequest() {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}")
                .header("Set-Cookie", "session=1; Path=/")
                .once());

        call(CALL);
        call(CALL);

        assertThat(simulator.requests()).hasSize(2).allSatisfy(request -> assertThat(request.header("Cookie"))
                .isEmpty());
    }

    private static Map<String, Object> hostileHeaders(String otherHost) {
        Map<String, Object> headers = new HashMap<>();
        Arrays.stream(HttpConstants.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(PolytomicProducerMessageTest::value)
                .filter(name -> name.startsWith("Camel"))
                .forEach(name -> headers.put(name, "hostile"));
        headers.put("CamelHttpUri", otherHost + "/steal?token={{sys:user.home}}");
        headers.put("CamelHttpUrl", otherHost);
        headers.put("CamelHttpBaseUri", otherHost);
        headers.put("CamelHttpPath", "/../../other");
        headers.put("CamelHttpRawPath", "/other");
        headers.put("CamelHttpQuery", "force=true");
        headers.put("CamelHttpRawQuery", "force=true");
        headers.put("CamelHttpMethod", "DELETE");
        headers.put("CamelHttpHost", "evil.example");
        headers.put("CamelHttpPort", 1);
        headers.put("CamelHttpScheme", "http");
        headers.put("CamelRestHttpUri", otherHost);
        headers.put("CamelRestHttpPath", "/other");
        headers.put("Authorization", "Bearer stolen");
        headers.put("Proxy-Authorization", "Basic eDp5");
        headers.put("Cookie", "session=stolen");
        headers.put("Host", "evil.example");
        headers.put("Content-Type", "text/xml");
        headers.put("Content-Length", "99999");
        headers.put("Transfer-Encoding", "chunked");
        headers.put("Accept", "text/html");
        headers.put("User-Agent", "evil");
        headers.put("X-Polytomic-Version", "2021-05-23");
        headers.put("Idempotency-Key", "stolen-key");
        headers.put("X-Line", "a\r\nX-Injected: 1");
        headers.put("traceparent\r\nX-Injected", "1");
        headers.put("foo", "bar");
        return headers;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
