package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code toD} with as many URIs as one likes: one endpoint where they differ in parameters, one pool in any case. */
class DynamicUriTest extends PolytomicTestSupport {

    private static final int URIS = 5_000;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        PolytomicComponent europe = new PolytomicComponent();
        europe.getConfiguration().setBaseUrl(simulator.baseUrl());
        europe.getConfiguration().setApiKey("europe-key-1");
        starting.addComponent("polytomic-eu", europe);
        starting.getPropertiesComponent().addInitialProperty("options", "apiVersion=2024-02-08&includeFields=true");
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:placeholder").toD("polytomic:bulkSource?{{options}}&connectionId=${header.id}");
                from("direct:optimised")
                        .toD("polytomic:bulkSource?connectionId=${header.id}&includeFields=${header.fields}");
                from("direct:each")
                        .toD()
                        .uri("polytomic:bulkSource?connectionId=${header.id}&includeFields=false")
                        .allowOptimisedComponents(false);
                from("direct:operation").toD("polytomic:${header.operation}?id=${header.id}");
                from("direct:nothing").toD("polytomic:${header.operation}");
                from("direct:account").toD("polytomic-eu:bulkSource?connectionId=${header.id}");
                from("direct:raw").toD("polytomic:bulkSource?connectionId=RAW(${header.id})");
            }
        });
    }

    @Test
    void needsOneEndpointForAllParameters() {
        int before = context.getEndpoints().size();

        for (int i = 0; i < 50; i++) {
            template.send("direct:optimised", with("id-" + i, i % 2 == 0));
        }

        assertThat(context.getEndpoints()).hasSize(before + 1);
        assertThat(simulator.requests()).hasSize(50);
        assertThat(simulator.requests().get(7).rawPath()).isEqualTo("/api/bulk/source/id-7");
        assertThat(simulator.requests().get(7).rawQuery()).isEqualTo("include_fields=false");
        assertThat(simulator.requests().get(8).rawQuery()).isEqualTo("include_fields=true");
    }

    @Test
    void leavesNothingOfItsUriForTheNextCall() {
        Exchange exchange = template.send("direct:optimised", with("first", true));
        exchange.setException(null);
        template.send("polytomic:bulkSource", exchange);

        assertThat(exchange.getException()).isInstanceOf(PolytomicValidationException.class);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicConnectionId");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void standsAgainstTheHeaderLikeAnyUri() {
        template.send("direct:optimised", exchange -> exchange.getMessage()
                .setHeaders(Map.of("id", "fromUri", "fields", true, "CamelPolytomicConnectionId", "fromHeader")));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/fromUri");
    }

    @Test
    void isRefusedLikeAnyUri() {
        Exchange exchange = template.send("direct:optimised", with("..", true));

        failure(exchange, PolytomicValidationException.class);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void mayNameTheOperation() {
        template.send("direct:operation", exchange -> exchange.getMessage()
                .setHeaders(Map.of("id", "d1", "operation", "bulkDestination")));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/dest/d1");
    }

    @Test
    void mayLeaveItsParametersToTheHeaders() {
        template.send("direct:nothing", exchange -> exchange.getMessage()
                .setHeaders(Map.of("operation", "bulkDestination", "CamelPolytomicConnectionId", "d2")));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/dest/d2");
    }

    @Test
    void mayNameAComponentOfAnotherAccount() {
        template.send("direct:account", exchange -> exchange.getMessage().setHeader("id", "e1"));
        template.send("direct:account", exchange -> exchange.getMessage().setHeader("id", "e2"));

        assertThat(simulator.requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactly("/api/bulk/source/e1", "/api/bulk/source/e2");
        assertThat(simulator.requests()).allSatisfy(request -> assertThat(request.header("Authorization"))
                .contains("Bearer europe-key-1"));
        assertThat(context.getEndpoints())
                .filteredOn(endpoint -> endpoint.getEndpointUri().startsWith("polytomic-eu:"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x&baseUrl=%s", "x&httpComponent=#bean:evil", "x&apiVersion=2025-09-18", "x&connectionId=y"})
    void takesNoOptionFromAMessage(String id) throws Exception {
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            Exchange exchange = template.send("direct:optimised", with(id.formatted(other.baseUrl()), true));

            assertThat(exchange.getException())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Option ");
            assertThat(other.requests()).isEmpty();
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void mayHaveOptionsFromProperties() {
        template.send("direct:placeholder", with("p1", true));

        assertThat(request().header("X-Polytomic-Version")).contains("2024-02-08");
        assertThat(request().rawPath()).isEqualTo("/api/connections/p1/bulksync/source");
    }

    @ParameterizedTest
    @CsvSource({
        "polytomic:bulkDestination?id=inner, /api/bulk/dest/inner",
        "polytomic:bulkSource?connectionId=inner-${header.id}&maxRetries=1, /api/bulk/source/inner-outer",
        "polytomic:bulkSource?maxRetries=1, /api/bulk/source/fromHeader"
    })
    void keepsItsParametersApartFromThoseOfAnInterceptor(String inner, String path) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                interceptSendToEndpoint("polytomic:bulkSource?dynamicParameters=true&maxRetries=0")
                        .toD(inner);
                from("direct:intercepted").toD("polytomic:bulkSource?connectionId=${header.id}&maxRetries=0");
            }
        });

        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}"));

        template.send("direct:intercepted", exchange -> exchange.getMessage()
                .setHeaders(Map.of("id", "outer", "CamelPolytomicConnectionId", "fromHeader")));

        assertThat(simulator.requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactly(path, "/api/bulk/source/outer");
    }

    @Test
    void mayGiveItsParameterRaw() {
        template.send("direct:raw", exchange -> exchange.getMessage().setHeader("id", "a&b=c%+d"));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/a%26b%3Dc%25%2Bd");
    }

    @Test
    void opensOnePoolForThousandsOfEndpointsAndStopsNobodysCall() {
        simulator.misbehave(Fault.delay(Duration.ofSeconds(3)).on("slow"));
        CompletableFuture<Exchange> slow = template.asyncSend("direct:each", with("slow", true));
        await().until(() -> simulator.requests().size() == 1);

        assertThat(IntStream.range(0, URIS)
                        .mapToObj(i -> template.send("direct:each", with("id-" + i, true)))
                        .map(Exchange::getException))
                .allSatisfy(error -> assertThat(error).isInstanceOf(PolytomicNotFoundException.class));

        assertThat((Throwable) slow.join().getException()).isInstanceOf(PolytomicNotFoundException.class);
        assertThat(context.getEndpoints()).hasSizeLessThan(URIS);
        assertThat(component.clients().size()).isEqualTo(1);
    }

    private static Processor with(String id, boolean fields) {
        return exchange -> {
            exchange.getMessage().setHeader("id", id);
            exchange.getMessage().setHeader("fields", fields);
        };
    }
}
