package io.github.camelpolytomic.internal.producer;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.HistoryTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A route that fetches one page after the other itself. */
class AllPagesOnePageTest extends HistoryTestSupport {

    private static final String NEXT = "CamelPolytomicNextPageToken";
    private static final String PAGE = LIST + "&limit=100&paging=page";

    @Test
    void getsEachExecutionOnceInOrder() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:loop")
                        .to(PAGE)
                        .to("mock:pages")
                        .loopDoWhile(header(NEXT).isNotNull())
                        .setHeader("CamelPolytomicPageToken", header(NEXT))
                        .to(PAGE)
                        .to("mock:pages");
            }
        });

        Exchange last = template.request("direct:loop", exchange -> {});

        assertThat((Throwable) last.getException()).isNull();
        List<Exchange> pages =
                context.getEndpoint("mock:pages", MockEndpoint.class).getReceivedExchanges();
        assertThat(pages)
                .hasSize(25)
                .allSatisfy(page -> assertThat(ids(page.getMessage().getBody())).hasSize(100));
        assertThat(pages.stream().flatMap(page -> ids(page.getMessage().getBody()).stream()))
                .isEqualTo(history);
        assertThat(queries().get(0)).isEqualTo("limit=100");
        for (int i = 1; i < 25; i++) {
            String token = pages.get(i - 1).getMessage().getHeader(NEXT, String.class);
            assertThat(queries().get(i)).isEqualTo("limit=100&page_token=" + token);
        }
    }

    @Test
    void findsNoTokenBehindTheLastPage() {
        simulator.misbehave(page("", "one"));

        Exchange exchange = call(PAGE, Map.of(NEXT, "of an earlier call"));

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(NEXT);
    }

    @Test
    void findsNoTokenOfAnEarlierPageWhenOneFails() {
        simulator.misbehave(Fault.status(404));

        Exchange exchange = call(PAGE, Map.of(NEXT, "of an earlier call"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(NEXT);
    }

    @Test
    void findsTheTokenAsItCame() {
        simulator.misbehave(page(next("a+b/c=&d"), "one"));

        Exchange exchange = call(PAGE);

        assertThat(exchange.getMessage().getHeader(NEXT)).isEqualTo("a+b/c=&d");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void mayGiveAnEmptyTokenForTheFirstPage() {
        Exchange exchange = call(PAGE, Map.of("CamelPolytomicPageToken", ""));

        assertThat(ids(exchange.getMessage().getBody())).isEqualTo(history.subList(0, 100));
        assertThat(queries()).containsExactly("limit=100");
    }

    @Test
    void leavesNoTokenThatWouldShortenTheNextList() {
        String token = call(PAGE).getMessage().getHeader(NEXT, String.class);

        Exchange rest = call(LIST + "&limit=100", Map.of("CamelPolytomicPageToken", token));

        assertThat(rest.getMessage().getHeaders()).doesNotContainKey("CamelPolytomicPageToken");
    }

    @Test
    void getsTheRestFromAPageOn() {
        String token = call(PAGE).getMessage().getHeader(NEXT, String.class);

        Exchange rest = call(LIST + "&limit=100", Map.of("CamelPolytomicPageToken", token));

        assertThat(ids(rest.getMessage().getBody())).isEqualTo(history.subList(100, RUNS));
    }

    @Test
    void getsRecords() {
        assertThat(answer(PAGE, List.class)).hasSize(100).hasOnlyElementsOfType(BulkSyncExecution.class);
    }
}
