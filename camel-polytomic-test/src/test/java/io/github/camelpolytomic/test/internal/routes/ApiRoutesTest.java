package io.github.camelpolytomic.test.internal.routes;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("any-locale")
class ApiRoutesTest {

    private static final String MISSING = "no %s %s in version %s";
    /** The one path that every version serves with and without its final slash. */
    private static final List<String> CONNECT = List.of("/api/connections/connect", "/api/connections/connect/");

    /** The request line of an operation in a version, as in the contract's table of operations. */
    private record Line(String version, String method, String path) {

        static List<Line> all() {
            try (InputStream csv = ApiRoutesTest.class.getResourceAsStream("/contract/operations.csv")) {
                return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(cells -> new Line(cells[0], cells[3], cells[4]))
                        .toList();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        /** A path without variables. */
        String example() {
            return path.replaceAll("\\{\\w+}", "x");
        }

        boolean serves(ApiVersion other, String otherMethod, String otherPath) {
            boolean isAlias = CONNECT.contains(path) && CONNECT.contains(otherPath);
            return version.equals(other.date())
                    && method.equals(otherMethod)
                    && (isAlias || otherPath.matches(path.replaceAll("\\{\\w+}", "[^/]+")));
        }
    }

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    static Stream<String> requestLines() {
        return Line.all().stream()
                .map(line -> line.method() + " " + line.example())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("requestLines")
    void anOperationIsServedInTheVersionsThatHaveItAndInNoOther(String request) {
        String method = request.split(" ")[0];
        String path = request.split(" ")[1];
        boolean bearsBody = !method.equals("GET") && !method.equals("DELETE");
        for (ApiVersion version : ApiVersion.values()) {
            boolean isOffered = Line.all().stream().anyMatch(line -> line.serves(version, method, path));

            HttpResponse<String> response =
                    in(version.date(), POLYTOMIC.simulator()).call(method, path, bearsBody ? "{}" : "");

            String missing = MISSING.formatted(method, path, version.date());
            assertThat(response.body().contains(missing)).as(missing).isEqualTo(!isOffered);
            assertThat(response.statusCode()).isLessThan(500);
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
