package io.github.camelpolytomic.internal.producer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Thousands of pages need no deeper stack than one. */
class AllPagesDepthTest extends StreamTestSupport {

    private static final int PAGES = 5_000;
    private static PageServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = new PageServer(PAGES, 1);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&synchronous=true", "&maxConnections=1"})
    void isRead(String options) {
        assertThat(answer(list() + options, List.class)).hasSize(PAGES);
    }

    @Test
    void isStreamed() throws Exception {
        assertThat(elements(list() + "&paging=stream")).hasSize(PAGES);
    }

    @Test
    void isReadWhenThePoolIsFull() {
        List<CompletableFuture<Exchange>> calls = IntStream.range(0, 4)
                .mapToObj(i -> template.asyncSend(list() + "&maxConnections=1&maxResults=1500", exchange -> {}))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.get().getMessage().getBody(List.class))
                .hasSize(1_500));
    }

    private static String list() {
        return "polytomic:listBulkSyncExecutions?syncId=s" + at(server.url());
    }
}
