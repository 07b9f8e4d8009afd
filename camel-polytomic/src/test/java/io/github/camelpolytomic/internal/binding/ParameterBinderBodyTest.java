package io.github.camelpolytomic.internal.binding;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Requests with a few plain values need no JSON: options and headers provide them. */
class ParameterBinderBodyTest extends PolytomicTestSupport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String START = "polytomic:startBulkSync?syncId=s";

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic")
                        .toD("polytomic:startBulkSync?syncId=${header.sync}&schemas=${header.which}"
                                + "&resyncMode=${header.mode}&maxRetries=0");
                from("direct:switch").toD("polytomic:activateBulkSync?id=${header.sync}&active=${header.on}");
                from("direct:states")
                        .toD("polytomic:listBulkSyncExecutionStatuses?syncId=${header.sync}&apiVersion=2024-02-08");
                from("direct:part").toD("polytomic:startBulkSync?syncId=${header.sync}&test=true");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startBulkSync?syncId=s&schemas=Account,Contact | {'schemas':['Account','Contact']}",
                "startBulkSync?syncId=s&schemas= Account , Contact | {'schemas':['Account','Contact']}",
                "startBulkSync?syncId=s&schemas=RAW(a+b&c) | {'schemas':['a+b&c']}",
                "startBulkSync?syncId=s&resyncMode=rebuild | {'resync_mode':'rebuild'}",
                "startBulkSync?syncId=s&resyncMode=a-newer-one | {'resync_mode':'a-newer-one'}",
                "startBulkSync?syncId=s&fetchMode=full&test=TRUE | {'fetch_mode':'full','test':true}",
                "startBulkSync?syncId=s&test=false | {'test':false}",
                "startBulkSync?syncId=s&resync=false | {'resync':false}",
                "activateBulkSync?id=s&active=false | {'active':false}",
                "createSharedConnection?connectionId=c&childOrganizationId=o | {'child_organization_id':'o'}",
                "createSharedConnection?connectionId=c&childOrganizationId=o&name=Ünion | {'child_organization_id':'o','name':'Ünion'}"
            })
    void makeTheRequestAsOptions(String uri, String json) throws Exception {
        template.send("polytomic:" + uri, exchange -> {});

        assertThat(MAPPER.readTree(request().bodyText())).isEqualTo(MAPPER.readTree(json.replace('\'', '"')));
        assertThat(request().header("Content-Type")).contains("application/json");
    }

    static Stream<Arguments> headers() {
        Set<Object> ordered = new LinkedHashSet<>(List.of("b", "a"));
        return Stream.of(
                arguments(Map.of("Schemas", "Account, Contact"), "{\"schemas\":[\"Account\",\"Contact\"]}"),
                arguments(Map.of("Schemas", List.of("a,b", "c")), "{\"schemas\":[\"a,b\",\"c\"]}"),
                arguments(Map.of("Schemas", ordered), "{\"schemas\":[\"b\",\"a\"]}"),
                arguments(Map.of("Schemas", List.of(7)), "{\"schemas\":[\"7\"]}"),
                arguments(Map.of("Test", true), "{\"test\":true}"),
                arguments(
                        Map.of("Test", "False", "ResyncMode", "refetch"),
                        "{\"test\":false,\"resync_mode\":\"refetch\"}"),
                arguments(Map.of("Resync", true), "{\"resync\":true}"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void makeTheRequestAsHeaders(Map<String, Object> headers, String json) throws Exception {
        template.send(
                START,
                exchange -> headers.forEach(
                        (name, value) -> exchange.getMessage().setHeader("CamelPolytomic" + name, value)));

        assertThat(MAPPER.readTree(request().bodyText())).isEqualTo(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schemas\":[\"ofTheBody\"],\"test\":true}", "not even JSON", "[]"})
    void standAgainstTheMessageBody(String body) {
        template.send(
                START + "&schemas=ofTheUri", exchange -> exchange.getMessage().setBody(body));

        assertThat(request().bodyText()).isEqualTo("{\"schemas\":[\"ofTheUri\"]}");
    }

    @Test
    void standAgainstARecordInTheMessage() {
        template.send(START, exchange -> {
            exchange.getMessage()
                    .setBody(StartBulkSyncRequest.builder().test(true).build());
            exchange.getMessage().setHeader("CamelPolytomicResyncMode", "refetch");
        });

        assertThat(request().bodyText()).isEqualTo("{\"resync_mode\":\"refetch\"}");
    }

    @Test
    void ofTheUriStandAgainstHeadersOneByOne() throws Exception {
        call(START + "&test=false", Map.of("CamelPolytomicTest", true, "CamelPolytomicSchemas", "Account"));

        assertThat(MAPPER.readTree(request().bodyText()))
                .isEqualTo(MAPPER.readTree("{\"test\":false,\"schemas\":[\"Account\"]}"));
    }

    static Stream<Arguments> listsWithoutAnId() {
        return Stream.of("", " ", ",", "a,", "a,,b", List.of(), List.of("a", " "), Arrays.asList("a", null))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("listsWithoutAnId")
    void areRefusedWhereAnIdIsEmpty(Object schemas) {
        Exchange exchange = call(START, Map.of("CamelPolytomicSchemas", schemas));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The header CamelPolytomicSchemas is empty or contains an empty value: separate"
                        + " values by commas, or leave it out");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void areRefusedWhereATextIsBlank(String name) {
        Exchange exchange = call(
                "polytomic:createSharedConnection?connectionId=c&childOrganizationId=o",
                Map.of("CamelPolytomicName", name));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The header CamelPolytomicName is empty: leave it out instead");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "startBulkSync?syncId=s&schemas=a%2C, The option schemas is empty or contains an empty value",
        "startBulkSync?syncId=s&test=yes, Option test cannot be 'yes': write true or false",
        "activateBulkSync?id=s&active=1, The option active must be"
    })
    void areRefusedAtStartWhenTheUriIsWrong(String uri, String message) {
        assertThat(refusal("polytomic:" + uri)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startBulkSync?syncId=s&test=true&resyncMode=rebuild | Invalid request of"
                        + " startBulkSync (API version 2023-04-25): members test and resync_mode are mutually exclusive"
                        + " (a test cannot resync)",
                "startBulkSync?syncId=s&resync=true&resyncMode=rebuild | Invalid request of"
                        + " startBulkSync (API version 2023-04-25): members resync and resync_mode are mutually exclusive"
                        + " (resync is the same as resync_mode rebuild)",
                "createSharedConnection?connectionId=c&name=n | Invalid request of"
                        + " createSharedConnection (API version 2023-04-25): member child_organization_id is"
                        + " missing or empty"
            })
    void thatDoNotGoTogetherAreRefusedAtStart(String uri, String message) {
        assertThat(refusal("polytomic:" + uri)).isEqualTo(message);
    }

    @Test
    void thatDoNotGoTogetherAreRefusedInTheMessage() {
        Exchange exchange = call(START + "&test=true", Map.of("CamelPolytomicResyncMode", "rebuild"));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessageContaining("members test and resync_mode are mutually exclusive");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void comeFromDynamicUris() throws Exception {
        int before = context.getEndpoints().size();
        for (int i = 0; i < 5; i++) {
            int number = i;
            template.send("direct:dynamic", exchange -> exchange.getMessage()
                    .setHeaders(Map.of("sync", "s" + number, "which", "a" + number + ",b", "mode", "rebuild")));
        }

        assertThat(context.getEndpoints()).hasSize(before + 1);
        assertThat(simulator.requests()).hasSize(5);
        assertThat(simulator.requests().get(3).rawPath()).isEqualTo("/api/bulk/syncs/s3/executions");
        assertThat(MAPPER.readTree(simulator.requests().get(3).bodyText()))
                .isEqualTo(MAPPER.readTree("{\"schemas\":[\"a3\",\"b\"],\"resync_mode\":\"rebuild\"}"));
    }

    @Test
    void ofADynamicUriAreNotLeftForTheNextCall() {
        template.send(
                "direct:switch", exchange -> exchange.getMessage().setHeaders(Map.of("sync", "s", "on", "false")));
        template.send("direct:switch", exchange -> exchange.getMessage().setHeaders(Map.of("sync", "s", "on", "true")));

        assertThat(simulator.requests())
                .extracting(sent -> sent.bodyText())
                .containsExactly("{\"active\":false}", "{\"active\":true}");
    }

    @Test
    void ofADynamicUriMayBeListsInTheQuery() {
        template.send("direct:states", exchange -> exchange.getMessage().setHeader("sync", "a,b"));

        assertThat(request().rawQuery()).isEqualTo("sync_id=a&sync_id=b");
    }

    @Test
    void ofADynamicUriMeetThoseOfTheHeaders() throws Exception {
        template.send("direct:part", exchange -> exchange.getMessage()
                .setHeaders(Map.of("sync", "s", "CamelPolytomicSchemas", List.of("a,b"))));

        assertThat(MAPPER.readTree(request().bodyText()))
                .isEqualTo(MAPPER.readTree("{\"test\":true,\"schemas\":[\"a,b\"]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", ""})
    void ofADynamicUriAreRefusedWhenTheyAreWrong(String on) {
        Exchange exchange =
                template.send("direct:switch", given -> given.getMessage().setHeaders(Map.of("sync", "s", "on", on)));

        assertThat(exchange.getException()).isNotNull();
        assertThat(simulator.requests()).isEmpty();
    }
}
