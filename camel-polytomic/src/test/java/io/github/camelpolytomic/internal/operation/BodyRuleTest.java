package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.modelsync.StartModelSyncRequest;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The constraints of each version are checked for records, maps and JSON text alike, before anything is sent. The cases
 * are in {@code /contract/refused.csv}.
 */
class BodyRuleTest extends PolytomicTestSupport {

    /** The forms of a request in a route. */
    private enum Kind {
        RECORD,
        MAP,
        TEXT
    }

    private record Case(String version, String uri, String json, String message) {

        String operation() {
            return uri.replaceAll("\\?.*", "");
        }

        @Override
        public String toString() {
            return version + " " + operation() + " " + message;
        }
    }

    static Stream<Arguments> cases() {
        return table().flatMap(each -> Stream.of(Kind.values())
                // a record always has its nullable members
                .filter(kind -> kind != Kind.RECORD || !each.message.endsWith("(null is allowed)"))
                .map(kind -> arguments(kind, each)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void areSaidBeforeAnythingIsSent(Kind kind, Case given) throws IOException {
        Object body = body(kind, given);

        Exchange exchange = template.send(
                "polytomic:" + given.uri + (given.uri.contains("?") ? "&" : "?") + "apiVersion=" + given.version,
                sent -> sent.getMessage().setBody(body));

        PolytomicValidationException refused = failure(exchange, PolytomicValidationException.class);
        assertThat(refused)
                .hasMessage("Invalid request of %s (API version %s): %s"
                        .formatted(given.operation(), given.version, given.message));
        assertThat(refused.getMessage()).doesNotContain("geheim");
        assertThat(refused.getOperation()).isEqualTo(given.operation());
        assertThat(refused.getStatusCode()).isZero();
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void limitTheLengthOfAList(int elements, boolean isAccepted) throws IOException {
        String element = "[{\"source\":{\"model_id\":\"m\",\"field\":\"f\"},\"value\":\"v\"}]";
        String json = "{\"source_identities\":[" + String.join(",", Collections.nCopies(elements, element)) + "]}";
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"id\":\"e\"}}"));

        for (Object body : List.of(json, Json.MAPPER.readValue(json, StartModelSyncRequest.class))) {
            simulator.forgetRequests();
            Exchange exchange =
                    template.send("polytomic:startModelSync?syncId=s&apiVersion=2025-09-18", sent -> sent.getMessage()
                            .setBody(body));

            if (isAccepted) {
                assertThat((Throwable) exchange.getException()).isNull();
                assertThat(Json.MAPPER.readTree(request().bodyText())).isEqualTo(Json.MAPPER.readTree(json));
            } else {
                assertThat(failure(exchange, PolytomicValidationException.class))
                        .hasMessageEndingWith("): member source_identities has more than 1000 elements");
                assertThat(simulator.requests()).isEmpty();
            }
        }
    }

    @Test
    void excludeMembersOfOneElementOnly() {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"id\":\"s\"}}"));

        Exchange exchange = template.send("polytomic:createModelSync?apiVersion=2025-09-18", sent -> sent.getMessage()
                .setBody("""
                        {"name": "n", "mode": "create", "schedule": {}, "target": {"connection_id": "c", "object": "o"},
                         "fields": [{"target": "t"}],
                         "target_filters": {"conditions": [
                             {"field": "a", "function": "Equality", "value": 1},
                             {"field": "b", "function": "Equality", "value_source": {"model_id": "m", "field": "f"}}]}}
                        """));

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void haveEachACaseInEveryVersion() {
        List<String> without = new ArrayList<>();
        for (PolytomicOperation operation : ApiOperations.all()) {
            ApiOperations.row(operation).body().ifPresent(body -> body.rules().stream()
                    .filter(rule -> rule.kind() != BodyRule.Kind.LIMITED)
                    .forEach(rule -> rule.versions().stream()
                            .filter(ApiOperations.row(operation).bodyVersions()::contains)
                            .filter(version ->
                                    table().noneMatch(each -> shows(each, ApiOperations.row(operation), version, rule)))
                            .forEach(version -> without.add(version + " " + operation + " " + rule.members()))));
        }

        assertThat(without).isEmpty();
    }

    private static boolean shows(Case each, Operation row, ApiVersion version, BodyRule rule) {
        return each.version.equals(version.value())
                && each.operation().equals(row.name())
                && rule.members().stream()
                        .allMatch(member ->
                                each.message.matches(".*\\b" + member.replaceAll("[\\[\\].]", "\\\\$0") + "[ ].*"));
    }

    private static Object body(Kind kind, Case given) throws IOException {
        return switch (kind) {
            case RECORD ->
                Json.MAPPER.readValue(
                        given.json,
                        ApiOperations.row(PolytomicOperation.valueOf(given.operation()))
                                .body()
                                .orElseThrow()
                                .type());
            case MAP -> Json.MAPPER.readValue(given.json, Map.class);
            case TEXT -> given.json;
        };
    }

    private static Stream<Case> table() {
        try (InputStream csv = BodyRuleTest.class.getResourceAsStream("/contract/refused.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split("\\|", -1))
                            .flatMap(cells -> Stream.of(cells[0].split(" "))
                                    .map(year -> new Case(version(year), cells[1], cells[2], cells[3])))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String version(String year) {
        return Stream.of(ApiVersion.values())
                .map(ApiVersion::value)
                .filter(version -> version.startsWith(year))
                .findFirst()
                .orElseThrow();
    }
}
