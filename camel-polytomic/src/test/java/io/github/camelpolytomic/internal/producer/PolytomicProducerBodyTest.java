package io.github.camelpolytomic.internal.producer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** The message body after a call, and how Simple and the type converters read it. */
class PolytomicProducerBodyTest extends PolytomicTestSupport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:simple")
                        .to("polytomic:bulkSource?connectionId=c")
                        .setProperty("first", simple("${body.schemas[0].fields[0]?.association?.referencedField}"))
                        .setProperty("second", simple("${body.schemas[0].fields[1]?.association?.referencedField}"))
                        .setProperty("key", simple("${body.schemas[0].fields[0].isPrimaryKey} == true"))
                        .setProperty("target", simple("${body.schemas[0].fields[1].association.referenceTo[0]}"));
                from("direct:split")
                        .to("polytomic:bulkSource?connectionId=c&includeFields=false")
                        .split(simple("${body.schemas}"))
                        .setBody(simple("${body.id}: ${body.name}"))
                        .to("mock:schema");
            }
        });
    }

    @BeforeEach
    void answerWithTheContractsSamples() throws IOException {
        simulator.misbehave(
                Fault.body(200, "application/json", sample("bulk-source")).on("/source/"));
        simulator.misbehave(
                Fault.body(200, "application/json", sample("bulk-destination")).on("/dest/"));
    }

    @Test
    void isReachedBySimple() {
        Exchange exchange = template.request("direct:simple", sent -> {});

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getProperty("first")).isNull();
        assertThat(exchange.getProperty("second")).isEqualTo("id");
        assertThat(exchange.getProperty("key")).asString().isEqualTo("true == true");
        assertThat(exchange.getProperty("target")).isEqualTo("shop.customers");
    }

    @Test
    void isSplitIntoItsSchemas() throws Exception {
        MockEndpoint schema = context.getEndpoint("mock:schema", MockEndpoint.class);
        schema.expectedBodiesReceived("shop.orders: shop.orders");

        template.sendBody("direct:split", null);

        schema.assertIsSatisfied();
    }

    @Test
    void isARecordUnlessAskedOtherwise() {
        assertThat(answer("polytomic:bulkSource?connectionId=c", BulkSource.class)
                        .schemas())
                .hasSize(1);
        assertThat(answer("polytomic:bulkDestination?id=c&outputFormat=RECORD", BulkDestination.class)
                        .supportedResyncModes())
                .containsExactly("resync", "rebuild");
    }

    @Test
    void isTheJsonOfTheDataWhenAskedFor() throws IOException {
        String json = answer("polytomic:bulkSource?connectionId=c&outputFormat=json", String.class);

        assertThat(MAPPER.readTree(json))
                .isEqualTo(MAPPER.readTree(sample("bulk-source")).get("data"));
        assertThat(json).contains("\"sample_rate\":0.10");
    }

    @Test
    void isAMapWhenAskedFor() {
        Map<?, ?> map = answer("polytomic:bulkSource?connectionId=c&outputFormat=map", Map.class);

        assertThat(map.keySet()).hasToString("[capabilities, configuration, schemas]");
        assertThat(((Map<?, ?>) map.get("configuration")).get("sample_rate")).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void keepsDecimalsToTheLastDigit() {
        BulkSource source = answer("polytomic:bulkSource?connectionId=c", BulkSource.class);

        assertThat(((Map<?, ?>) source.configuration()).get("sample_rate")).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void convertsToJsonText() throws IOException {
        BulkDestination destination = answer("polytomic:bulkDestination?id=c", BulkDestination.class);
        JsonNode expected = MAPPER.readTree(sample("bulk-destination")).get("data");

        String text = context.getTypeConverter().convertTo(String.class, destination);
        InputStream stream = context.getTypeConverter().convertTo(InputStream.class, destination);
        JsonNode tree = context.getTypeConverter().convertTo(JsonNode.class, destination);
        Map<?, ?> map = context.getTypeConverter().convertTo(Map.class, destination);

        assertThat(MAPPER.readTree(text)).isEqualTo(expected);
        assertThat(MAPPER.readTree(stream)).isEqualTo(expected);
        assertThat(tree).isEqualTo(expected);
        assertThat(MAPPER.valueToTree(map).toString()).isEqualTo(expected.toString());
    }

    @Test
    void replacesWhatWasThereAndKeepsTheHeaders() {
        Exchange exchange = template.send("polytomic:bulkDestination?id=c", sent -> {
            sent.getMessage().setBody(List.of("old"));
            sent.getMessage().setHeader("mine", 1);
        });

        assertThat(exchange.getMessage().getBody()).isInstanceOf(BulkDestination.class);
        assertThat(exchange.getMessage().getHeader("mine")).isEqualTo(1);
    }

    @Test
    void comesWithTheVersionThatTheServiceSaysItUsed() {
        simulator.behave();
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}")
                .header("X-Polytomic-Version", "2099-01-01")
                .once());
        Exchange exchange = call("polytomic:bulkSource?connectionId=c");
        assertThat(exchange.getMessage().getHeader("CamelPolytomicServedVersion"))
                .isEqualTo("2099-01-01");

        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}"));
        exchange.setException(null);
        template.send("polytomic:bulkSource?connectionId=c", exchange);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicServedVersion");
    }

    @Test
    void comesWithoutTheFactsOfAnEarlierCallWhenTheCallFails() {
        Exchange exchange = call("polytomic:bulkSource?connectionId=c");
        simulator.behave();
        simulator.misbehave(Fault.status(404));

        template.send("polytomic:bulkSource?connectionId=c", exchange);

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelHttpResponseCode", "CamelPolytomicAttempts", "CamelPolytomicServedVersion");
    }

    private static String sample(String name) throws IOException {
        try (InputStream json = PolytomicProducerBodyTest.class.getResourceAsStream("/contract/" + name + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
