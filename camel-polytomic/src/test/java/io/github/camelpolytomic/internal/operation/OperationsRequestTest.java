package io.github.camelpolytomic.internal.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The exact request of each operation in each version, and its result. */
class OperationsRequestTest extends PolytomicTestSupport {

    private static final String LEFT_ALONE = "what the route had in its message";
    private static final Set<String> ALWAYS_SENT = Set.of(
            "User-Agent", "Accept", "Authorization", "X-Polytomic-Version", "Accept-Encoding", "Host", "Connection");

    static List<RequestRow> rows() {
        return RequestRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isExactlyWhatTheContractSays(RequestRow unfilled) throws Exception {
        RequestRow row = filled(unfilled);
        String key = key(row);

        Exchange exchange = call(row, key);

        assertThat((Throwable) exchange.getException()).isNull();
        ReceivedRequest request = request();
        assertThat(request.method()).isEqualTo(row.method());
        assertThat(request.rawPath()).isEqualTo(row.path());
        assertThat(request.rawQuery()).isEqualTo(row.query());
        assertThat(Json.MAPPER.readTree(request.bodyText())).isEqualTo(Json.MAPPER.readTree(row.json()));
        assertThat(request.headerNames()).containsExactlyInAnyOrderElementsOf(headerNames(row));
        assertThat(request.header("User-Agent")).get().asString().matches("camel-polytomic/\\d+\\.\\d+\\.\\d+.*");
        assertThat(request.header("Accept")).contains("application/json");
        assertThat(request.headerValues("Authorization"))
                .isEqualTo(sendsCredentials(row) ? List.of("Bearer " + key) : List.of());
        assertThat(request.header("X-Polytomic-Version")).contains(row.version().value());
        assertThat(request.header("Accept-Encoding")).get().asString().contains("gzip");
        assertThat(request.header("Host")).contains(simulator.baseUrl().substring("http://".length()));
        assertThat(request.headerValues("Content-Type"))
                .isEqualTo(row.json().isEmpty() ? List.of() : List.of("application/json"));
        assertThat(request.headerValues("Idempotency-Key"))
                .hasSize(row.method().equals("POST") ? 1 : 0)
                .allMatch(value -> value.matches("[A-Za-z0-9_-]{8,255}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void returnsTheRecordAndTheHeadersOfTheResponse(RequestRow unfilled) throws Exception {
        RequestRow row = filled(unfilled);

        Exchange exchange = call(row, key(row));

        Object body = exchange.getMessage().getBody();
        if (row.type().isEmpty()) {
            assertThat(body).isEqualTo(given(row));
        } else {
            assertThat(type(body)).isEqualTo(row.type());
            assertThat(records(body)).allSatisfy(OperationsRequestTest::assertEveryMemberIsKnown);
        }
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(headers(row, exchange.getMessage()));
    }

    @Test
    void isShownForEveryOperationInEveryVersionThatHasIt() {
        Set<String> shown = RequestRow.oneOfEach().stream()
                .map(row -> row.version() + " " + row.operation())
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(ApiOperations.all().stream()
                        .map(ApiOperations::row)
                        .flatMap(row -> row.versions().stream().map(version -> version + " " + row.name()))
                        .toList());
    }

    @Test
    void isShownWithEveryParameterInEveryVersionThatHasIt() {
        Set<String> shown = RequestRow.all().stream()
                .flatMap(row -> ApiOperations.row(row.operation()).parameters(row.version()).stream()
                        .filter(parameter -> row.call().matches(".*[?&]" + parameter.name() + "=.*")
                                || row.givenHeaders().containsKey(ParameterBinder.header(parameter))
                                || parameter.aliases().stream()
                                        .anyMatch(alias -> row.call().matches(".*[?&]" + alias + "=.*")))
                        .map(parameter -> row.version() + " " + row.operation() + " " + parameter.name()))
                .collect(Collectors.toSet());

        assertThat(parameters().filter(each -> !shown.contains(each))).isEmpty();
    }

    @Test
    void usesThePathPrefixOfTheBaseUrl() {
        call("polytomic:bulkSource?connectionId=c1" + at(simulator.baseUrl() + "/etl/polytomic//"));

        assertThat(request().rawPath()).isEqualTo("/etl/polytomic/api/bulk/source/c1");
    }

    // separate tests cover idempotency keys
    private static Stream<String> parameters() {
        return ApiOperations.all().stream().map(ApiOperations::row).flatMap(row -> row.versions().stream()
                .flatMap(version -> row.parameters(version).stream()
                        .filter(parameter -> !parameter.isPageToken() || OperationsContractTest.isPaged(row, version))
                        .map(Parameter::name)
                        .filter(name -> !name.equals("idempotencyKey"))
                        .map(name -> version + " " + row.name() + " " + name)));
    }

    private RequestRow filled(RequestRow row) {
        RequestState state = new RequestState(simulator, template);
        RequestRow filled = row.filled(state::fill);
        simulator.forgetRequests();
        return filled;
    }

    // only partners share connections, and see other organizations
    private String key(RequestRow row) {
        boolean isForPartners =
                row.operation().name().contains("Shared") || row.path().matches("/api/organizations(/.*)?");
        return isForPartners ? RequestState.PARTNER_KEY : simulator.apiKey();
    }

    private Exchange call(RequestRow row, String key) throws Exception {
        Object body = given(row);
        return template.send(row.uri("&apiKey=" + key), exchange -> {
            exchange.getMessage().setBody(body);
            row.givenHeaders().forEach(exchange.getMessage()::setHeader);
        });
    }

    private static Object given(RequestRow row) throws Exception {
        if (row.isBodyGivenAs("record")) {
            Operation operation = ApiOperations.row(row.operation());
            return Json.MAPPER.readValue(
                    row.json(), operation.body().orElseThrow().type());
        }
        return row.isBodyGivenAs("nothing") ? null : LEFT_ALONE;
    }

    private static boolean sendsCredentials(RequestRow row) {
        return ContractRow.needsCredentials(row.operation().name());
    }

    private static Set<String> headerNames(RequestRow row) {
        Set<String> names = new HashSet<>(ALWAYS_SENT);
        if (!sendsCredentials(row)) {
            names.remove("Authorization");
        }
        if (row.method().equals("POST")) {
            names.addAll(Set.of("Idempotency-Key", "Content-Length"));
        }
        if (!row.json().isEmpty()) {
            names.addAll(Set.of("Content-Type", "Content-Length"));
        }
        return names;
    }

    private static Map<String, Object> headers(RequestRow row, Message message) {
        Map<String, Object> headers = new HashMap<>(row.givenHeaders());
        headers.put("CamelHttpResponseCode", row.status());
        headers.put("CamelPolytomicServedVersion", row.version().value());
        headers.put("CamelPolytomicAttempts", 1);
        RequestRow.headers(row.headersSet()).forEach((name, value) -> headers.put(name, value(name, value, message)));
        return headers;
    }

    private static Object value(String name, String cell, Message message) {
        if (cell.equals("*")) {
            return message.getHeader(name);
        }
        return cell.startsWith("{/")
                ? Json.MAPPER
                        .valueToTree(message.getBody())
                        .at(cell.substring(1, cell.length() - 1))
                        .asText()
                : cell;
    }

    private static String type(Object body) {
        if (body instanceof List<?> list) {
            return list.stream()
                    .map(OperationsRequestTest::type)
                    .distinct()
                    .collect(Collectors.joining(" or ", "List<", ">"));
        }
        if (body instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(PolytomicRecord.class::isInstance)
                    ? map.values().stream()
                            .map(OperationsRequestTest::type)
                            .distinct()
                            .collect(Collectors.joining(" or ", "Map<String, ", ">"))
                    : "Map";
        }
        return body.getClass().getSimpleName();
    }

    private static List<PolytomicRecord> records(Object body) {
        Collection<?> all = body instanceof Map<?, ?> map
                ? map.values()
                : body instanceof Collection<?> list ? list : List.of(body);
        return all.stream()
                .filter(PolytomicRecord.class::isInstance)
                .map(PolytomicRecord.class::cast)
                .toList();
    }

    private static void assertEveryMemberIsKnown(PolytomicRecord given) {
        ObjectNode members = Json.MAPPER.valueToTree(given);
        JsonNode known = Json.onlyKnown(members, given.getClass());
        assertThat(members).isNotEmpty().isEqualTo(known);
    }
}
