package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncErrorHandlingRoutesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String PATH = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/error-handling";

    @Test
    void aSyncNotifiesNobodyAndHasNoLimitAtFirst() {
        assertThat(data(get(polytomic, NEW, PATH)))
                .isEqualTo(Json.parseObject("{\"ingestion_failure_threshold\": null, \"subscribers\": []}"));
    }

    @Test
    void anUpdateChangesOnlyWhatItNames() {
        put("{\"ingestion_failure_threshold\": 7200, \"subscribers\": [\"ada@example.org\"]}");

        put("{\"subscribers\": [\"ole@example.org\"]}");
        assertThat(data(get(polytomic, NEW, PATH)))
                .isEqualTo(Json.parseObject(
                        "{\"ingestion_failure_threshold\": 7200, \"subscribers\": [\"ole@example.org\"]}"));

        put("{\"ingestion_failure_threshold\": 0}");
        put("{}");
        assertThat(data(get(polytomic, NEW, PATH)))
                .isEqualTo(Json.parseObject(
                        "{\"ingestion_failure_threshold\": null, \"subscribers\": [\"ole@example.org\"]}"));

        assertThat(data(put("{\"subscribers\": []}")).path("subscribers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ingestion_failure_threshold': -1}   | ingestion_failure_threshold must not be negative",
                "{'ingestion_failure_threshold': '10'} | ingestion_failure_threshold must be an integer",
                "{'subscribers': 'ada@example.org'}    | subscribers must be an array",
                "{'subscribers': [7]}                  | subscribers must be an array of strings"
            })
    void anUpdateThatDoesNotFitIsRefused(String body, String message) {
        HttpResponse<String> response = put(body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo(message);
    }

    @Test
    void aSyncThatIsNotThereIsNotFound() {
        assertThat(get(polytomic, NEW, "/api/bulk/syncs/nobody/error-handling").statusCode())
                .isEqualTo(404);
        assertThat(call(polytomic, NEW, "PUT", "/api/bulk/syncs/nobody/error-handling", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsHaveNoErrorHandling(String version) {
        assertThat(get(polytomic, version, PATH).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(String body) {
        return call(polytomic, NEW, "PUT", PATH, body);
    }
}
