package io.github.camelpolytomic.test.internal.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(PolytomicSimulatorExtension.class)
class ApiVersionTest {

    private static final String PATH = "/api/connections/" + SampleWorkspace.WAREHOUSE + "/bulksync/target";

    @Test
    void aRequestWithoutVersionIsServedByTheNewest(PolytomicSimulator polytomic) {
        HttpResponse<String> response = send(request(polytomic, PATH));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Polytomic-Version")).hasValue("2025-09-18");
    }

    @Test
    void anUnknownVersionIsABadRequest(PolytomicSimulator polytomic) {
        HttpResponse<String> response = get(polytomic, "2022-12-12", PATH);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo("unknown API version 2022-12-12");
        assertThat(response.headers().firstValue("X-Polytomic-Version")).isEmpty();
    }

    @Test
    void anotherMethodIsNotFound(PolytomicSimulator polytomic) {
        HttpResponse<String> response = send(request(polytomic, PATH).POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("message").asText()).isEqualTo("no POST " + PATH + " in version 2025-09-18");
    }
}
