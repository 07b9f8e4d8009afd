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

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code toD} with as many URIs as one likes: one endpoint where they differ in parameters, one pool in any case. */
class DynamicUriTest extends PolytomicTestSupport {

    private static final int URIS = 5_000;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
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
        PolytomicComponent europe = new PolytomicComponent();
        europe.getConfiguration().setBaseUrl(simulator.baseUrl());
        europe.getConfiguration().setApiKey("europe-key-1");
        context.addComponent("polytomic-eu", europe);

        template.send("direct:account", exchange -> exchange.getMessage().setHeader("id", "e1"));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/e1");
        assertThat(request().header("Authorization")).contains("Bearer europe-key-1");
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
