package io.github.camelpolytomic.internal.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.BodyRule;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.ResponseAsRequest;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A resource that was read is sent back as an update, without what only the service sets, and with what is unknown. */
class BodyReaderUpdateTest extends PolytomicTestSupport {

    private static final String UNKNOWN = "{\"deep\":[1,null,{\"x\":0.10}]}";

    static Stream<Arguments> updates() {
        return ApiOperations.all().stream().map(ApiOperations::row).flatMap(row -> row.body().stream()
                .flatMap(body -> body.responses().stream())
                .map(response -> arguments(row, response)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("updates")
    void keepsUnknownMembers(Operation row, ResponseAsRequest response) throws IOException {
        ObjectNode read = sample(response.type());
        // a sample has the members of all versions, and those that exclude each other
        row.body().orElseThrow().rules().stream()
                .filter(rule -> rule.versions().contains(Collections.max(row.versions())))
                .forEach(rule -> {
                    if (rule.kind() == BodyRule.Kind.REFUSED) {
                        read.remove(rule.members().get(0));
                    } else if (rule.kind() == BodyRule.Kind.EXCLUSIVE) {
                        remove(read, List.of(rule.members().get(1).split("\\.")));
                    }
                });
        read.set("brand_new", Json.MAPPER.readTree(UNKNOWN));

        JsonNode sent = sent(row.name(), Json.MAPPER.treeToValue(read, response.type()));

        JsonNode resource = response.wrapper().isEmpty() ? sent : sent.path(response.wrapper());
        assertThat(resource.path("brand_new")).isEqualTo(read.get("brand_new"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "updateOrganization        | organization             | id",
                "updateRecordLogging       | record-logging-settings  | deliveryConnectionName",
                "updateCurrentOrgUser      | current-org-user         | email harbor_ids harbor_only id organization_id",
                "updateCurrentOrgUser      | user                     | email id organization_id",
                "updateUser                | user                     | id organization_id",
                "updatePolicy              | policy                   | id system",
                "updateRole                | role                     | id system",
                "updateWebhook             | webhook                  | created_at disabled id",
                "setGlobalErrorSubscribers | global-error-subscribers | "
            })
    void isWhatWasReadButForWhatTheServiceSets(String operation, String sample, String removed) throws IOException {
        ObjectNode read = sample(sample);
        read.set("brand_new", Json.MAPPER.readTree(UNKNOWN));
        Class<?> type = ApiOperations.all().stream()
                .map(ApiOperations::row)
                .filter(row -> row.name().equals(operation))
                .flatMap(row -> row.body().orElseThrow().responses().stream())
                .map(ResponseAsRequest::type)
                .filter(response -> name(response).equals(sample))
                .findFirst()
                .orElseThrow();

        JsonNode sent = sent(operation, Json.MAPPER.treeToValue(read, type));

        read.remove(removed == null ? List.of() : Arrays.asList(removed.split(" ")));
        assertThat(sent).isEqualTo(read);
    }

    private static void remove(JsonNode holder, List<String> steps) {
        String step = steps.get(0).replace("[]", "");
        if (steps.size() == 1) {
            if (holder instanceof ObjectNode object) {
                object.remove(step);
            }
        } else if (steps.get(0).equals(step)) {
            remove(holder.path(step), steps.subList(1, steps.size()));
        } else {
            holder.path(step).forEach(element -> remove(element, steps.subList(1, steps.size())));
        }
    }

    private JsonNode sent(String operation, Object body) throws IOException {
        simulator.misbehave(Fault.status(500));
        Operation row = ApiOperations.all().stream()
                .map(ApiOperations::row)
                .filter(each -> each.name().equals(operation))
                .findFirst()
                .orElseThrow();
        ApiVersion version = Collections.max(row.versions());
        StringBuilder uri = new StringBuilder("polytomic:" + operation + "?maxRetries=0&apiVersion=" + version);
        row.parameters(version).stream()
                .filter(Parameter::isRequired)
                .forEach(parameter -> uri.append("&" + parameter.name() + "=some"));
        Exchange exchange =
                template.send(uri.toString(), each -> each.getMessage().setBody(body));
        assertThat(simulator.requests()).as("%s", exchange.getException()).hasSize(1);
        return Json.MAPPER.readTree(request().body());
    }

    private static ObjectNode sample(Class<?> type) {
        return sample(name(type));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static ObjectNode sample(String name) {
        try (InputStream json = BodyReaderUpdateTest.class.getResourceAsStream("/contract/" + name + ".json")) {
            JsonNode tree = Json.MAPPER.readTree(json);
            return (ObjectNode) (tree.path("data").isObject() ? tree.get("data") : tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
