package io.github.camelpolytomic.platforms.quarkus;

import io.github.camelpolytomic.test.SampleWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;





/** The packaged application, {@code quarkus-run.jar}, as a process of its own. */
@QuarkusIntegrationTest
@WithTestResource(SimulatedAccount.class)
class PackagedApplicationIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI application;

    @Test
    void answersWithASource() throws Exception {
        HttpResponse<String> answer = get("sources/" + SampleWorkspace.SHOP);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("public.orders");
    }

    @Test
    void answersWithADestination() throws Exception {
        HttpResponse<String> answer = get("destinations/" + SampleWorkspace.BUCKET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("path");
    }

    @Test
    void passesTheServicesRefusalOn() throws Exception {
        HttpResponse<String> answer = get("sources/no-such-connection");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("bulkSource", "no-such-connection");
    }

    @Test
    void runsASyncToItsEnd() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(application.resolve("syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/runs"))
                        .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"completed\"");
    }

    @Test
    void logsItsCallsWithoutTheKey() throws Exception {
        // not an id that an earlier run may have left there
        String id = "asked-at-" + System.nanoTime();
        get("sources/" + id);

        assertThat(Files.readString(Path.of("target/quarkus.log")))
                .contains("bulkSource", id)
                .doesNotContain(SampleWorkspace.API_KEY);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
