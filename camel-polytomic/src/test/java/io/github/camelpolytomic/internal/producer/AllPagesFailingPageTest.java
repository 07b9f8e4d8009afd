package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.HistoryTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A failed page reports its token, from which the list can be resumed. */
class AllPagesFailingPageTest extends HistoryTestSupport {

    private static final String PAGES = LIST + "&limit=100&maxRetries=0";
    private static final String TOKEN = "CamelPolytomicPageToken";
    private static final int READ = 600;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.status(500), PolytomicServerException.class),
                arguments(Fault.status(404), PolytomicNotFoundException.class),
                arguments(Fault.cutOff(), PolytomicTransportException.class),
                arguments(Fault.reset(), PolytomicTransportException.class),
                arguments(Fault.html(200), PolytomicMalformedResponseException.class),
                arguments(Fault.body(200, "application/json", ""), PolytomicMalformedResponseException.class),
                arguments(
                        Fault.body(200, "application/json", "{\"data\":[{\"id\":\"new\"},{\"id\":"),
                        PolytomicMalformedResponseException.class),
                arguments(
                        Fault.body(200, "application/json", "{\"data\":[{\"id\":\"new\"},7]}"),
                        PolytomicMalformedResponseException.class));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void ofAWholeListTellsItsToken(Fault fault, Class<? extends PolytomicException> type) throws Exception {
        String token = tokenOfTheSeventhPage();
        strikeTheSeventhPage(fault);

        PolytomicException error = failure(PAGES, type);

        assertThat(error.getPageToken()).contains(token);
        assertThat(simulator.requests()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void ofAStreamLosesAndRepeatsNothingWhenTheListIsResumedThere(Fault fault, Class<? extends PolytomicException> type)
            throws Exception {
        strikeTheSeventhPage(fault);
        String stream = PAGES + "&paging=stream";

        Throwable error = split(stream).getException().getCause();

        assertThat(error).isExactlyInstanceOf(type);
        assertThat(ids(handedOut)).isEqualTo(history.subList(0, READ));
        String token = ((PolytomicException) error).getPageToken().orElseThrow();
        assertThat((Throwable) split(stream, Map.of(TOKEN, token)).getException())
                .isNull();
        assertThat(ids(handedOut)).isEqualTo(history);
    }

    @Test
    void ofAStreamComesAfterAllThatWasBeforeIt() throws Exception {
        List<Object> read = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicServerException.class)
                        .handled(true)
                        .setBody(exchange -> caught(exchange).getPageToken().orElseThrow());
                from("direct:resumable")
                        .to(PAGES + "&paging=stream")
                        .split(body())
                        .streaming()
                        .process(exchange -> read.add(exchange.getMessage().getBody()));
            }
        });
        strikeTheSeventhPage(Fault.status(500));

        Exchange failed = template.request("direct:resumable", exchange -> {});
        Object token = failed.getMessage().getBody();
        Exchange resumed = template.request(
                "direct:resumable", exchange -> exchange.getMessage().setHeader(TOKEN, token));

        assertThat((Throwable) failed.getException()).isNull();
        assertThat((Throwable) resumed.getException()).isNull();
        assertThat(ids(read)).isEqualTo(history);
        assertThat(queries().get(6)).isEqualTo(queries().get(7)).endsWith("&page_token=" + token);
        assertThat(simulator.requests()).hasSize(7 + 19);
    }

    @Test
    void ofAStreamKeepsItsReasonWhenTheSplitIsRedelivered() throws Exception {
        List<Object> read = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicServerException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(0);
                from("direct:redelivered")
                        .to(PAGES + "&paging=stream")
                        .split(body())
                        .streaming()
                        .process(exchange -> read.add(exchange.getMessage().getBody()));
            }
        });
        String token = tokenOfTheSeventhPage();
        strikeTheSeventhPage(Fault.status(500));

        Exception error = template.request("direct:redelivered", exchange -> {}).getException();

        assertThat(error.getCause())
                .isExactlyInstanceOf(PolytomicServerException.class)
                .extracting(cause ->
                        ((PolytomicServerException) cause).getPageToken().orElseThrow())
                .isEqualTo(token);
        assertThat(ids(read)).isEqualTo(history.subList(0, READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "stream"})
    void isTriedAgainWhenThatIsSafe(String paging) throws Exception {
        strikeTheSeventhPage(Fault.status(503).retryAfter(Duration.ZERO));

        Exchange exchange = paging.equals("all") ? call(LIST + "&limit=100") : split(LIST + "&limit=100&paging=stream");

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(ids(paging.equals("all") ? exchange.getMessage().getBody() : handedOut))
                .isEqualTo(history);
        assertThat(queries()).hasSize(26);
        assertThat(queries().get(6)).isEqualTo(queries().get(7));
    }

    @Test
    void thatIsTheFirstHasNoToken() {
        simulator.misbehave(Fault.status(500));

        assertThat(failure(PAGES, PolytomicServerException.class).getPageToken())
                .isEmpty();
    }

    private static PolytomicServerException caught(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        return ObjectHelper.getException(PolytomicServerException.class, caught);
    }

    private String tokenOfTheSeventhPage() {
        String token =
                call(PAGES + "&maxResults=" + READ).getMessage().getHeader("CamelPolytomicNextPageToken", String.class);
        simulator.forgetRequests();
        return token;
    }

    // faults apply to the next requests, so six faults without effect let the first pages pass
    private void strikeTheSeventhPage(Fault fault) {
        simulator.misbehave(Fault.delay(Duration.ZERO).times(6));
        simulator.misbehave(fault.once());
    }
}
