package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("any-locale")
class ApiRoutesTest {

    private static final String MISSING = "no %s %s in version %s";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,    /api/connection_types,                       2023 2024 2025",
        "GET,    /api/connection_types/x,                     2024 2025",
        "POST,   /api/connection_types/x/parameter_values,    2023 2024 2025",
        "GET,    /api/connections,                            2023 2024 2025",
        "POST,   /api/connections,                            2023 2024 2025",
        "POST,   /api/connections/connect,                    2023",
        "POST,   /api/connections/connect/,                   2024 2025",
        "POST,   /api/connections/test,                       2024 2025",
        "GET,    /api/connections/x,                          2023 2024 2025",
        "PATCH,  /api/connections/x,                          2023",
        "PUT,    /api/connections/x,                          2024 2025",
        "DELETE, /api/connections/x,                          2023 2024 2025",
        "GET,    /api/connections/x/parameter_values,         2023 2024 2025",
        "POST,   /api/connections/x/proxy,                    2025",
        "GET,    /api/connections/x/proxy/info,               2025",
        "POST,   /api/connections/x/share,                    2023 2024",
        "GET,    /api/connections/x/shared,                   2023 2024 2025",
        "POST,   /api/organizations/x/connections/x/shared,   2025",
        "GET,    /api/organizations/x/connections/x/shared,   2025",
        "GET,    /api/bulk/source/x,                          2023",
        "GET,    /api/bulk/source/x/schema/x,                 2023",
        "GET,    /api/bulk/source/x/status,                   2023",
        "GET,    /api/bulk/dest/x,                            2023",
        "GET,    /api/connections/x/bulksync/source,          2024 2025",
        "GET,    /api/connections/x/bulksync/target,          2024 2025",
        "GET,    /api/connections/x/schemas/status,           2024 2025",
        "GET,    /api/connections/x/schemas/x,                2024 2025",
        "POST,   /api/connections/x/schemas/refresh,          2024 2025",
        "GET,    /api/connections/x/x/records,                2023",
        "GET,    /api/connections/x/schemas/x/records,        2024 2025",
        "POST,   /api/connections/x/schemas/x/fields,         2023 2024 2025",
        "DELETE, /api/connections/x/schemas/x/fields/x,       2023 2024 2025",
        "PATCH,  /api/connections/x/schemas/x/fields/x,       2025",
        "PUT,    /api/connections/x/schemas/x/primary_keys,   2023 2024 2025",
        "DELETE, /api/connections/x/schemas/x/primary_keys,   2023 2024 2025",
        "GET,    /api/jobs/exportlogs/x,                      2023 2024 2025",
        "GET,    /api/me,                                     2023 2024 2025"
    })
    void anOperationIsServedInTheVersionsThatHaveItAndInNoOther(String method, String path, String years) {
        for (ApiVersion version : ApiVersion.values()) {
            boolean isOffered = Arrays.stream(years.split(" ")).anyMatch(version.date()::startsWith);
            boolean bearsBody = !method.equals("GET") && !method.equals("DELETE");

            HttpResponse<String> response =
                    in(version.date(), POLYTOMIC.simulator()).call(method, path, bearsBody ? "{}" : "");

            String missing = MISSING.formatted(method, path, version.date());
            assertThat(response.body().contains(missing)).as(missing).isEqualTo(!isOffered);
            assertThat(response.statusCode()).isLessThan(500);
        }
    }
}
