package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;

class ApiRoutesBulkSyncTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    |                                           | 2023-04-25 2024-02-08 2025-09-18",
                "POST   |                                           | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no                                       | 2023-04-25 2024-02-08 2025-09-18",
                "PATCH  | /no                                       | 2023-04-25",
                "PUT    | /no                                       | 2024-02-08 2025-09-18",
                "DELETE | /no                                       | 2023-04-25 2024-02-08 2025-09-18",
                "POST   | /no/activate                              | 2023-04-25 2024-02-08 2025-09-18",
                "POST   | /no/cancel                                | 2023-04-25 2024-02-08 2025-09-18",
                "POST   | /no/executions                            | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/status                                | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/executions                            | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/executions/no                         | 2023-04-25 2024-02-08 2025-09-18",
                "POST   | /no/executions/no/cancel                  | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/executions/no/logs                    | 2023-04-25 2024-02-08 2025-09-18",
                "POST   | /no/executions/no/logs/export             | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/executions/no/consolelog              | 2025-09-18",
                "GET    | /no/executions/no/schemas/no/consolelog   | 2025-09-18",
                "GET    | /no/schedules                             | 2024-02-08 2025-09-18",
                "POST   | /no/schedules                             | 2024-02-08 2025-09-18",
                "GET    | /no/schedules/no                          | 2024-02-08 2025-09-18",
                "PUT    | /no/schedules/no                          | 2024-02-08 2025-09-18",
                "DELETE | /no/schedules/no                          | 2024-02-08 2025-09-18",
                "GET    | /no/schemas                               | 2023-04-25 2024-02-08 2025-09-18",
                "PATCH  | /no/schemas                               | 2023-04-25 2024-02-08 2025-09-18",
                "GET    | /no/schemas/no                            | 2023-04-25 2024-02-08 2025-09-18",
                "PATCH  | /no/schemas/no                            | 2023-04-25",
                "PUT    | /no/schemas/no                            | 2024-02-08 2025-09-18",
                "POST   | /no/schemas/no/cancel                     | 2024-02-08 2025-09-18"
            })
    void aPathIsThereInTheVersionsThatHaveIt(String method, String rest, String versions) {
        String path = "/api/bulk/syncs" + (rest == null ? "" : rest);
        for (String version : List.of("2023-04-25", "2024-02-08", "2025-09-18")) {
            String lacking = "no " + method + " " + path + " in version " + version;
            String answer =
                    call(POLYTOMIC.simulator(), version, method, path, "").body();

            assertThat(!answer.contains(lacking)).as(version).isEqualTo(versions.contains(version));
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /status", "PUT, ''", "DELETE, ''", "GET, /no/activate", "GET, /no/start", "POST, /no/schemas"})
    void whatNoVersionHasIsNotFound(String method, String rest) {
        String path = "/api/bulk/syncs" + rest;

        assertThat(refusal(call(POLYTOMIC.simulator(), "2025-09-18", method, path, "")))
                .isEqualTo("404 no " + method + " " + path + " in version 2025-09-18");
    }
}
