package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
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

/**
 * {@code toD} with any number of URIs: they share one endpoint if they differ only in parameters, and always one
 * connection pool.
 */
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
                from("direct:block").toD("""
                        polytomic:bulkSource
                            ?connectionId=${header.id}
                            &includeFields=true
                            &maxRetries=1
                            &callTimeout=${header.timeout}
                        """);
                from("direct:encoded").toD("polytomic:bulkSource?connectionId=a%20b+c%-${header.id}&callTimeout=20s");
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
                    .isInstanceOf(PolytomicValidationException.class)
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
    void mayBeATextBlock() {
        template.send(
                "direct:block", exchange -> exchange.getMessage().setHeaders(Map.of("id", "a\nb", "timeout", "20s")));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/a%0Ab");
        assertThat(request().rawQuery()).isEqualTo("include_fields=true");
    }

    @Test
    void hasOnlyWhatTheRouteHasWrittenDecoded() {
        template.send("direct:encoded", exchange -> exchange.getMessage().setHeader("id", "%41+"));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/a%20b%20c%25-%2541%2B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connectionId=${header.a.replace('{','')}&apiVersion=2024-02-08 | A",
                "connectionId=${header.a.replace('\\}','')} | A",
                "connectionId=${header.a}+${header.b} | A%20%41",
                "connectionId=x%20y${header.a}%2C${header.b}%20z | x%20yA%2C%2541%20z",
                "connectionId=a\\tb-${header.a} | a%09b-A",
                "connectionId=RAW(a%20${header.a}${header.b}) | a%2520A%2541",
                "connection-id=${header.a}&INCLUDEFIELDS=false | A",
                "id=$simple{header.a} | A",
                "connectionId=${header.${header.c}} | A",
                "connectionId=${bean:five?method=intValue} | 5"
            })
    void isReadAsTheRouteMeansIt(String options, String id) throws Exception {
        context.getRegistry().bind("five", 5);
        toD("direct:declared", "polytomic:bulkDestination?" + options.replace("&INCLUDEFIELDS=false", ""));

        template.send("direct:declared", exchange -> exchange.getMessage()
                .setHeaders(Map.of("a", "A", "b", "%41", "c", "a")));

        String path = options.contains("2024") ? "/api/connections/%s/bulksync/target" : "/api/bulk/dest/%s";
        assertThat(request().rawPath()).isEqualTo(path.formatted(id.replace("A%20%41", "A%20%2541")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x&includeFields=false | true | Option includeFields is set twice: set it once",
                "x&includeFields=RAW( | true | Option includeFields is set twice: set it once",
                "x | true&includeFields=false | Option includeFields is set twice: set it once",
                "x&= | true | Option connectionId contains an & from a message: write its value as"
                        + " RAW(...), or set its header",
                "x&&y=z | true | Option connectionId contains an & from a message: write its value as"
                        + " RAW(...), or set its header",
                "x&connectionId=y | true | Option connectionId contains an & from a message: write"
                        + " its value as RAW(...), or set its header",
                "x | true& | Option includeFields contains an & from a message: write its value as"
                        + " RAW(...), or set its header",
                "x | true&connectionId=y | Option includeFields contains an & from a message: write"
                        + " its value as RAW(...), or set its header",
                "x | true&apiVersion=2025-09-18 | Option includeFields contains an & from a message:"
                        + " write its value as RAW(...), or set its header"
            })
    void isRefusedWhenAMessageHasChangedIt(String id, String fields, String refusal) {
        Exchange exchange =
                template.send("direct:optimised", in -> in.getMessage().setHeaders(Map.of("id", id, "fields", fields)));

        PolytomicValidationException error = failure(exchange, PolytomicValidationException.class);
        assertThat(error).hasMessage(refusal);
        assertThat(error.getOperation()).isEqualTo("bulkSource");
        assertThat(simulator.requests()).isEmpty();
    }

    /** Camel 4.18 resolves placeholders that a message has written into a URI of toD; Camel 4.22 leaves them as text. */
    @Test
    void isRefusedWhenAMessageHasWrittenAPlaceholder() {
        Exchange exchange = template.send(
                "direct:optimised", in -> in.getMessage().setHeaders(Map.of("id", "x", "fields", "{{?nope}}")));

        assertThat(failure(exchange, PolytomicValidationException.class).getMessage())
                .isEqualTo(
                        context.getVersion().startsWith("4.18.")
                                ? "A message changed the includeFields of the URI that the route declares"
                                : "The option includeFields must be true or false, not '{{?nope}}'");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulkDestination?id=evil",
                "bulkDestination?=x",
                "bulkDestination?id=evil&x=",
                "bulkDestination%3Fid=evil",
                "//bulkDestination?id=evil"
            })
    void takesNothingButItsNameFromAMessageThatNamesTheOperation(String operation) {
        Exchange exchange = template.send(
                "direct:operation", in -> in.getMessage().setHeaders(Map.of("id", "good", "operation", operation)));

        assertThat(exchange.getException()).isInstanceOf(PolytomicValidationException.class);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b/c==", "a&b=c", "#five", "a(b", "RAW(a", "a\"b<c>d", "a?b#c=d"})
    void givesAnOptionToTheLetter(String key) throws Exception {
        key(key);

        assertThat(request().header("Authorization")).contains("Bearer " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a)b", "a}b", "a{b", "a b", "a\nb", "a\u0000b", "a\u00a0b", "a\u3000b", "100%", "a%25"})
    void refusesAnOptionThatNoUriCarriesWithoutShowingIt(String key) throws Exception {
        assertThat(key(key).getException())
                .hasMessage("The value of option apiKey contains a character that is not allowed in a dynamic"
                        + " URI: ), %, {, } or white space");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${header.id} | x&authOrganizationId=evil&pageToken=RAW(",
                "${header.id} | x&pageToken=RAW(",
                "${header.id} | RAW(x",
                "RAW(${header.id}) | x)&authOrganizationId=evil&pageToken=RAW{",
                "RAW(${header.id}) | x)&authOrganizationId=RAW(evil",
                "RAW{${header.id}} | x}&pageToken=RAW{"
            })
    void givesTheOtherOptionsWhatTheRouteGivesThem(String value, String id) throws Exception {
        toD(
                "direct:tenant",
                "polytomic:listBulkSyncExecutions?partnerKey=pk&paging=page&syncId=" + value
                        + "&authOrganizationId=${exchangeProperty.org}&pageToken=${exchangeProperty.token}");

        template.send("direct:tenant", exchange -> {
            exchange.setProperty("org", "tenant");
            exchange.setProperty("token", "t");
            exchange.getMessage().setHeader("id", id);
        });

        assertThat(simulator.requests()).allSatisfy(request -> {
            assertThat(request.header("Authorization")).contains("Basic dGVuYW50OnBr");
            assertThat(request.rawQuery()).isEqualTo("page_token=t");
        });
        assertThat(simulator.requests()).hasSize(id.startsWith("RAW") ? 1 : 0);
    }

    @Test
    void isThatOfTheStartWhateverBecomesOfItsPlaceholders() throws Exception {
        AtomicReference<String> version = new AtomicReference<>("2024-02-08");
        context.getRegistry().bind("version", version);
        toD("direct:reloaded", "polytomic:bulkSource?connectionId=${header.id}&apiVersion={{bean:version.get}}");

        template.send("direct:reloaded", with("a", true));
        version.set("2025-09-18");
        template.send("direct:reloaded", with("b", true));

        assertThat(simulator.requests()).hasSize(2).allSatisfy(request -> assertThat(
                        request.header("X-Polytomic-Version"))
                .contains("2024-02-08"));
    }

    @Test
    void isRefusedWhereItIsNotCertainWhatTheRouteHasWritten() throws Exception {
        toD("direct:two", "polytomic:bulkDestination?id=${header.a}%2C${header.b}");

        template.send("direct:two", exchange -> exchange.getMessage().setHeaders(Map.of("a", "x", "b", "y")));
        Exchange exchange =
                template.send("direct:two", in -> in.getMessage().setHeaders(Map.of("a", "x%2Cy", "b", "z")));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/dest/x%2Cy");
        assertThat(exchange.getException()).hasMessage("A message changed the id of the URI that the route declares");
    }

    private Exchange key(String key) throws Exception {
        toD("direct:key", "polytomic:bulkDestination?id=d&apiKey=RAW(${header.key})");
        return template.send("direct:key", exchange -> exchange.getMessage().setHeader("key", key));
    }

    @ParameterizedTest
    @CsvSource({
        "polytomic:bulkDestination?${header.id}, 'Option names must be literal in the URI,"
                + " for example connectionId=${header.id}'",
        "polytomic:bulkDestination?id=${header.id}&, The URI of the route contains a part"
                + " that is not an option: write options as name=value"
    })
    void isRefusedWhenTheRouteDeclaresNoOptions(String uri, String refusal) throws Exception {
        toD("direct:wrong", uri);

        Exchange exchange = template.send("direct:wrong", in -> in.getMessage().setHeader("id", "x"));

        assertThat(exchange.getException()).hasMessage(refusal);
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

    private void toD(String from, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).toD(uri);
            }
        });
    }

    private static Processor with(String id, boolean fields) {
        return exchange -> {
            exchange.getMessage().setHeader("id", id);
            exchange.getMessage().setHeader("fields", fields);
        };
    }
}
