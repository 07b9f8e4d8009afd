package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.connections.ConnectionTypeParameterValuesRequest;
import io.github.camelpolytomic.model.connections.TestConnectionRequest;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The request of a route is sent unchanged. */
class BodyReaderTest extends PolytomicTestSupport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CALL = "polytomic:testConnection?apiVersion=2024-02-08";
    private static final String JSON = """
            {"configuration" : {"password":"gehe\\u0069m ü€\\/", "port": 5432.00, "role":null},
             "future": [1e2, {"deep": null}],  "type":"postgresql" }
            """;

    @TempDir
    Path directory;

    static Stream<Object> texts() {
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                JSON,
                new StringBuilder(JSON),
                new StringReader(JSON),
                bytes,
                new ByteArrayInputStream(bytes),
                new InputStreamCache(bytes),
                new ReaderCache(JSON));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isSentByteForByteWhenItIsJsonText(Object body) {
        assertThat(sent(body).body()).isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(request().header("Content-Type")).contains("application/json");
    }

    @Test
    void isSentByteForByteFromAFile() throws IOException {
        File file = Files.writeString(directory.resolve("request.json"), JSON).toFile();

        assertThat(sent(file).bodyText()).isEqualTo(JSON);
    }

    @Test
    void isSentFromAFileThatARouteReads() throws Exception {
        String json = JSON.replace("€", "");
        Files.writeString(directory.resolve("request.json"), json, StandardCharsets.ISO_8859_1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:file")
                        .pollEnrich("file:" + directory + "?charset=iso-8859-1&noop=true")
                        .to(CALL);
            }
        });

        template.send("direct:file", exchange -> {});

        assertThat(request().bodyText()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16"})
    void isSentInTheEncodingOfJsonWhateverTheRouteReadItsTextIn(String charset) {
        template.send(CALL, exchange -> {
            exchange.setProperty(Exchange.CHARSET_NAME, charset);
            exchange.getMessage().setBody(JSON);
        });

        assertThat(request().bodyText()).isEqualTo(JSON);
    }

    @Test
    void isSentWithItsNullsWhenItIsAMap() throws IOException {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("role", null);
        configuration.put("hosts", new ArrayList<>(Collections.singletonList(null)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "postgresql");
        body.put("configuration", configuration);
        body.put("future", null);

        assertThat(sent(body).bodyText())
                .isEqualTo(
                        "{\"type\":\"postgresql\",\"configuration\":{\"role\":null,\"hosts\":[null]},\"future\":null}");
    }

    @Test
    void isSentAsItIsWhenItIsAJacksonTree() throws IOException {
        JsonNode tree = MAPPER.readTree(JSON);

        assertThat(sent(tree).bodyText()).isEqualTo(MAPPER.writeValueAsString(tree));
    }

    @Test
    void isSentWithoutWhatIsNotSetWhenItIsARecord() {
        TestConnectionRequest body = TestConnectionRequest.builder()
                .type("postgresql")
                .configuration(Collections.singletonMap("role", null))
                .additionalProperties(Map.of("future", 7))
                .build();

        assertThat(sent(body).bodyText())
                .isEqualTo("{\"configuration\":{\"role\":null},\"type\":\"postgresql\",\"future\":7}");
    }

    @Test
    void isSentWithTheMemberThatMustBeThereThoughItIsNull() {
        template.sendBody(
                "polytomic:connectionTypeParameterValues?connectionType=postgresql&apiVersion=2024-02-08",
                ConnectionTypeParameterValuesRequest.builder().field("database").build());

        assertThat(request().bodyText()).isEqualTo("{\"field\":\"database\",\"parameters\":null}");
    }

    static Stream<StreamCache> caches() {
        return Stream.of(new InputStreamCache(JSON.getBytes(StandardCharsets.UTF_8)), new ReaderCache(JSON));
    }

    @ParameterizedTest
    @MethodSource("caches")
    void isSentAgainFromACachedStream(StreamCache cache) {
        simulator.misbehave(Fault.status(404));
        Exchange exchange = template.send(CALL, given -> given.getMessage().setBody(cache));
        exchange.setException(null);

        template.send(CALL, exchange);

        assertThat(simulator.requests()).extracting(ReceivedRequest::bodyText).containsExactly(JSON, JSON);
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(JSON);
    }

    @Test
    void isSentAgainByOurRetries() {
        simulator.misbehave(Fault.status(503).times(2));

        template.send(CALL, exchange -> exchange.getMessage()
                .setBody(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8))));

        assertThat(simulator.requests()).extracting(ReceivedRequest::bodyText).containsOnly(JSON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSentAgainByARouteOnlyWhenItsStreamIsCached(boolean cached) throws Exception {
        context.setStreamCaching(cached);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicException.class).maximumRedeliveries(1).redeliveryDelay(0);
                from("direct:redelivered").to("polytomic:startBulkSync?syncId=s&maxRetries=0");
            }
        });
        simulator.misbehave(Fault.status(500));
        String start = "{\"schemas\":[\"public.orders\"]}";

        Exchange exchange = template.send("direct:redelivered", given -> given.getMessage()
                .setBody(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8))));

        assertThat(simulator.requests())
                .hasSize(cached ? 2 : 1)
                .extracting(ReceivedRequest::bodyText)
                .containsOnly(start);
        assertThat(exchange.getException())
                .hasMessageContaining(cached ? "failed with 500" : "already consumed; enable stream caching");
    }

    @Test
    void isClosedWhenItIsAStream() {
        List<String> closed = new ArrayList<>();
        InputStream stream = new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        sent(stream);

        assertThat(closed).isNotEmpty();
    }

    static Stream<Object> nothings() {
        return Stream.of(
                "",
                " \n",
                new byte[0],
                "{}",
                Map.of(),
                BulkSync.builder().name("the one that was made").build(),
                List.of(BulkSync.builder().name("one of several").build()));
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void isEmptyWhereNoneIsNeededAndNoneIsGiven(Object body) {
        template.send("polytomic:startBulkSync?syncId=s", exchange -> exchange.getMessage()
                .setBody(body));

        assertThat(request().bodyText()).isEqualTo("{}");
        assertThat(request().header("Content-Type")).contains("application/json");
    }

    private ReceivedRequest sent(Object body) {
        template.send(CALL, exchange -> exchange.getMessage().setBody(body));
        return request();
    }
}
