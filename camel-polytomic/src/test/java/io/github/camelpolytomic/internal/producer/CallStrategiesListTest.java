package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.Result;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every list in every version supports all three kinds of paging, also without pages in the contract. */
class CallStrategiesListTest extends StreamTestSupport {

    private static final List<String> OBJECTS = List.of("{\"id\":\"a\"}", "{\"id\":\"b\"}", "{\"id\":\"c\"}");
    // of lists whose elements are no objects
    private static final Map<Class<?>, List<String>> OTHERS = Map.of(
            String.class, List.of("\"a\"", "\"b\"", "\"c\""), List.class, List.of("[\"a\"]", "[\"b\"]", "[\"c\"]"));
    private static final Map<Class<?>, String> EMPTY = Map.of(String.class, "\"\"", List.class, "[]");

    // only two of them send a request
    private static final Map<String, ?> BODY = Map.of("schemas", List.of(Map.of("id", "public.orders")));

    static Stream<Arguments> lists() {
        return ApiOperations.all().stream()
                .map(ApiOperations::row)
                .filter(operation -> operation.result().isList())
                // rows are part of an object
                .filter(operation -> operation.rows().isEmpty())
                .flatMap(operation -> operation.versions().stream().map(version -> arguments(operation, version)));
    }

    @Test
    void isOneOfThese() {
        assertThat(lists().map(list -> ((Operation) list.get()[0]).name()).distinct())
                .containsExactlyInAnyOrder(
                        "listBulkSyncs",
                        "listBulkSyncExecutionStatuses",
                        "listBulkSyncExecutions",
                        "getBulkSyncExecutionConsoleLogs",
                        "getBulkSyncExecutionSchemaConsoleLogs",
                        "getIngestConsoleLogs",
                        "listBulkSyncSchedules",
                        "listBulkSyncSchemas",
                        "patchBulkSyncSchemas",
                        "listConnectionTypes",
                        "listConnections",
                        "listSharedConnections",
                        "listPartnerSharedConnections",
                        "getSchemaRecords",
                        "listOrganizations",
                        "listCurrentOrgUsers",
                        "listUsers",
                        "listPolicies",
                        "listRoles",
                        "listEvents",
                        "listEventTypes",
                        "listWebhooks",
                        "listModels",
                        "getEnrichmentInputFields",
                        "listModelSyncSourceFields",
                        "listModelSyncs",
                        "listModelSyncExecutions",
                        "getModelSyncExecutionConsoleLogs");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void comesAsAWholeByDefault(Operation operation, ApiVersion version) {
        pages(operation);

        assertThat(list(uri(operation, version) + "&outputFormat=json"))
                .isEqualTo("[" + String.join(",", elements(operation)) + "]");

        assertTokens(operation);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void comesPageByPage(Operation operation, ApiVersion version) {
        pages(operation);

        Exchange exchange = template.send(
                uri(operation, version) + "&outputFormat=json&paging=page", CallStrategiesListTest::setBody);

        assertThat(exchange.getMessage().getBody())
                .isEqualTo("[" + String.join(",", elements(operation).subList(0, 2)) + "]");
        assertThat(exchange.getMessage().getHeader("CamelPolytomicNextPageToken"))
                .isEqualTo("t/1");
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void continuesFromItsToken(Operation operation, ApiVersion version) {
        simulator.misbehave(page(operation, elements(operation).get(2), ""));

        Exchange exchange = template.send(uri(operation, version) + "&outputFormat=json&paging=page", sent -> {
            setBody(sent);
            sent.getMessage().setHeader("CamelPolytomicPageToken", "t/1");
        });

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(1);
        String name = operation.result().shape() == Result.Shape.ENTRIES ? "after" : "page_token";
        assertThat(simulator.requests().get(0).rawQuery().split("&")).contains(name + "=t%2F1");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void comesAsAStream(Operation operation, ApiVersion version) throws Exception {
        pages(operation);

        split(uri(operation, version) + "&outputFormat=json&paging=stream", CallStrategiesListTest::setBody);

        assertThat(handedOut).isEqualTo(elements(operation));

        assertTokens(operation);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isMadeOfItsType(Operation operation, ApiVersion version) {
        simulator.misbehave(
                page(operation, EMPTY.getOrDefault(operation.result().type(), "{}"), ""));

        assertThat((List<?>) list(uri(operation, version) + "&maxResults=1"))
                .hasSize(1)
                .allSatisfy(element ->
                        assertThat(element).isInstanceOf(operation.result().type()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void mayBeNull(Operation operation, ApiVersion version) throws Exception {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":null}"));

        assertThat((List<?>) list(uri(operation, version))).isEmpty();
        Exchange streamed = split(uri(operation, version) + "&paging=stream", CallStrategiesListTest::setBody);
        assertThat((Throwable) streamed.getException()).isNull();
        assertThat(handedOut).isEmpty();
    }

    private static void setBody(Exchange exchange) {
        exchange.getMessage().setBody(BODY);
    }

    private Object list(String uri) {
        Exchange exchange = template.send(uri, CallStrategiesListTest::setBody);
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    private static List<String> elements(Operation operation) {
        return OTHERS.getOrDefault(operation.result().type(), OBJECTS);
    }

    private void pages(Operation operation) {
        List<String> all = elements(operation);
        simulator.misbehave(page(operation, all.get(0) + "," + all.get(1), "t/1"));
        simulator.misbehave(page(operation, all.get(2), "t/2"));
        simulator.misbehave(page(operation, "", ""));
    }

    private static Fault page(Operation operation, String elements, String next) {
        String token = next.isEmpty() ? "null" : "\"" + next + "\"";
        String body = operation.result().shape() == Result.Shape.ENTRIES
                ? "{\"data\":{\"entries\":[%s],\"next_cursor\":%s}}"
                : "{\"data\":[%s],\"pagination\":{\"next_page_token\":%s}}";
        return Fault.body(200, "application/json", body.formatted(elements, token))
                .once();
    }

    private void assertTokens(Operation operation) {
        String name = operation.result().shape() == Result.Shape.ENTRIES ? "after" : "page_token";
        assertThat(simulator.requests()).hasSize(3);
        List<String> queries =
                simulator.requests().stream().map(request -> request.rawQuery()).toList();
        String first = queries.get(0).isEmpty() ? "" : queries.get(0) + "&";
        assertThat(queries.subList(1, 3)).containsExactly(first + name + "=t%2F1", first + name + "=t%2F2");
        assertThat(simulator.requests()).allSatisfy(request -> {
            assertThat(request.rawPath()).isEqualTo(simulator.requests().get(0).rawPath());
            assertThat(request.method()).isEqualTo(simulator.requests().get(0).method());
            assertThat(request.body()).isEqualTo(simulator.requests().get(0).body());
        });
    }

    private static String uri(Operation operation, ApiVersion version) {
        List<String> options = new ArrayList<>(List.of("apiVersion=" + version));
        operation.parameters(version).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH)
                .forEach(parameter -> options.add(parameter.name() + "=x"));
        return "polytomic:" + operation.name() + "?" + String.join("&", options);
    }
}
