package io.github.camelpolytomic;

import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What each operation sends in each version, to the letter, and what it makes of the answer. */
class RequestTest extends PolytomicTestSupport {

    static Stream<Arguments> rows() {
        String crm = SampleWorkspace.CRM;
        String warehouse = SampleWorkspace.WAREHOUSE;
        return Stream.of(
                arguments("2023-04-25", "bulkSource?connectionId=" + crm, "/api/bulk/source/" + crm, ""),
                arguments(
                        "2023-04-25",
                        "bulkSource?connectionId=" + crm + "&includeFields=false&refreshSchemas=true",
                        "/api/bulk/source/" + crm,
                        "include_fields=false&refresh_schemas=true"),
                arguments("2023-04-25", "bulkDestination?id=" + warehouse, "/api/bulk/dest/" + warehouse, ""),
                arguments(
                        "2024-02-08",
                        "bulkSource?id=" + crm + "&includeFields=true",
                        "/api/connections/" + crm + "/bulksync/source",
                        "include_fields=true"),
                arguments(
                        "2024-02-08",
                        "bulkDestination?connectionId=" + warehouse,
                        "/api/connections/" + warehouse + "/bulksync/target",
                        ""),
                arguments(
                        "2025-09-18",
                        "bulkSource?connectionId=" + crm,
                        "/api/connections/" + crm + "/bulksync/source",
                        ""),
                arguments(
                        "2025-09-18",
                        "bulkDestination?id=" + warehouse,
                        "/api/connections/" + warehouse + "/bulksync/target",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isExactlyWhatTheContractSays(String version, String operation, String path, String query) {
        Exchange exchange = call("polytomic:" + operation + "&apiVersion=" + version);

        assertThat((Throwable) exchange.getException()).isNull();
        ReceivedRequest request = request();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.rawPath()).isEqualTo(path);
        assertThat(request.rawQuery()).isEqualTo(query);
        assertThat(request.body()).isEmpty();
        assertThat(request.headerNames())
                .containsExactlyInAnyOrder(
                        "User-Agent",
                        "Accept",
                        "Authorization",
                        "X-Polytomic-Version",
                        "Accept-Encoding",
                        "Host",
                        "Connection");
        assertThat(request.header("User-Agent")).get().asString().matches("camel-polytomic/\\d+\\.\\d+\\.\\d+.*");
        assertThat(request.header("Accept")).contains("application/json");
        assertThat(request.header("Authorization")).contains("Bearer " + simulator.apiKey());
        assertThat(request.header("X-Polytomic-Version")).contains(version);
        assertThat(request.header("Accept-Encoding")).get().asString().contains("gzip");
        assertThat(request.header("Host")).contains(simulator.baseUrl().substring("http://".length()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesTheRecordAndWhatIsKnownOfTheAnswer(String version, String operation) {
        Exchange exchange = call("polytomic:" + operation + "&apiVersion=" + version);

        assertThat(exchange.getMessage().getBody())
                .isInstanceOf(operation.startsWith("bulkSource") ? BulkSource.class : BulkDestination.class);
        assertThat(exchange.getMessage().getHeaders())
                .containsOnly(
                        Map.entry("CamelHttpResponseCode", 200),
                        Map.entry("CamelPolytomicServedVersion", version),
                        Map.entry("CamelPolytomicAttempts", 1));
    }

    @Test
    void readsTheWholeSource() {
        BulkSource source = answer("polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM, BulkSource.class);

        assertThat(source.capabilities().supportsTrackingFields()).isNotNull();
        assertThat(source.additionalProperties()).isEmpty();
        assertThat(source.schemas()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.additionalProperties()).isEmpty();
            assertThat(schema.fields()).isNotEmpty().allSatisfy(field -> {
                assertThat(field.id()).isNotBlank();
                assertThat(field.type()).isNotBlank();
                assertThat(field.remoteType()).isNotBlank();
                assertThat(field.values()).isNotNull();
                assertThat(field.additionalProperties()).isEmpty();
            });
            assertThat(schema.fields()).anyMatch(field -> field.isPrimaryKey());
        });
    }

    @Test
    void readsASourceWithoutItsFields() {
        BulkSource source = answer(
                "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM + "&includeFields=false", BulkSource.class);

        assertThat(source.schemas()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.name()).isNotBlank();
            assertThat(schema.fields()).isNull();
        });
    }

    @Test
    void readsTheWholeDestination() {
        BulkDestination destination =
                answer("polytomic:bulkDestination?id=" + SampleWorkspace.WAREHOUSE, BulkDestination.class);

        assertThat(destination.additionalProperties()).isEmpty();
        assertThat(destination.configuration()).isNotEmpty();
        assertThat(destination.supportedResyncModes()).isNotEmpty();
        assertThat(destination.modes()).isNotEmpty().allSatisfy(mode -> {
            assertThat(mode.id()).isIn("snapshot", "replicate");
            assertThat(mode.label()).isNotBlank();
            assertThat(mode.description()).isNotBlank();
            assertThat(mode.additionalProperties()).isEmpty();
        });
    }

    @Test
    void goesThroughAPathThatStandsBeforeTheApi() {
        call("polytomic:bulkSource?connectionId=c1&baseUrl=" + simulator.baseUrl() + "/etl/polytomic//");

        assertThat(request().rawPath()).isEqualTo("/etl/polytomic/api/bulk/source/c1");
    }
}
