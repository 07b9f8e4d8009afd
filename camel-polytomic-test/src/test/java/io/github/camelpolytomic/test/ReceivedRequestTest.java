package io.github.camelpolytomic.test;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;

class ReceivedRequestTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @ParameterizedTest
    @CsvSource({
        "a%2Fb, a/b",
        "%C3%A4%20%C3%B6, ä ö",
        "%25, %",
        "%252F, %2F",
        "a+b, a+b",
        "a%3Fb%23c, a?b#c",
        "a;b=c, a;b=c",
        "%E6%97%A5%E6%9C%AC, 日本",
        "a%5Cb, a\\b",
        "public.users, public.users"
    })
    void aPathIsRecordedAsSentAndDecodedOnceForTheService(String sent, String id) {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();
        polytomic.workspace().add(SimulatedConnection.named("Odd").id(id).mode("replicate"));
        String newer = "/api/connections/" + sent + "/bulksync/target";
        String older = "/api/bulk/dest/" + sent;

        assertThat(get(polytomic, "2025-09-18", newer).statusCode()).isEqualTo(200);
        assertThat(get(polytomic, "2023-04-25", older).statusCode()).isEqualTo(200);
        assertThat(polytomic.requests()).extracting(ReceivedRequest::rawPath).containsExactly(newer, older);

        polytomic.workspace().remove(id);
        assertThat(json(get(polytomic, "2025-09-18", newer)).path("message").asText())
                .isEqualTo("no connection with id " + id);
    }

    @Test
    void aSlashThatIsNotEncodedSeparates() {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();
        polytomic.workspace().add(SimulatedConnection.named("Odd").id("x/y").mode("replicate"));

        assertThat(get(polytomic, "2023-04-25", "/api/bulk/dest/x/y").statusCode())
                .isEqualTo(404);
        assertThat(get(polytomic, "2023-04-25", "/api/bulk/dest/").statusCode()).isEqualTo(404);
    }

    @Test
    void aQueryIsRecordedAsSent() {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();

        send(request(polytomic, "/api/x?b=%2F%20+%26&a=1&a=&c"));
        send(request(polytomic, "/api/x"));

        assertThat(polytomic.requests())
                .extracting(ReceivedRequest::rawQuery)
                .containsExactly("b=%2F%20+%26&a=1&a=&c", "");
    }

    @Test
    void methodHeadersAndBodyAreRecorded() {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();

        send(request(polytomic, "/api/x")
                .header("X-Twice", "one")
                .header("X-Twice", "two")
                .method("PATCH", BodyPublishers.ofString("{\"name\": \"ä\"}")));

        ReceivedRequest received = polytomic.requests().get(0);
        assertThat(received.method()).isEqualTo("PATCH");
        assertThat(received.headerNames()).contains("X-Twice", "Authorization").doesNotContain("x-twice");
        assertThat(received.headerValues("x-twice")).containsExactly("one", "two");
        assertThat(received.header("AUTHORIZATION")).hasValue("Bearer " + polytomic.apiKey());
        assertThat(received.header("Cookie")).isEmpty();
        assertThat(received.bodyText()).isEqualTo("{\"name\": \"ä\"}");
        assertThat(received).hasToString("PATCH /api/x");
    }

    @Test
    void onlyTheLastThousandAreKept() {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();

        for (int i = 0; i < PolytomicSimulator.JOURNAL_ENTRIES + 5; i++) {
            send(request(polytomic, "/api/" + i));
        }

        assertThat(polytomic.requests()).hasSize(1_000);
        assertThat(polytomic.requests().get(0).rawPath()).isEqualTo("/api/5");
        assertThat(polytomic.requests().get(999).rawPath()).isEqualTo("/api/1004");
    }

    @Test
    void requestsCanBeForgotten() {
        PolytomicSimulator polytomic = POLYTOMIC.simulator();
        send(request(polytomic, "/api/x"));

        polytomic.forgetRequests();

        assertThat(polytomic.requests()).isEmpty();
    }
}
