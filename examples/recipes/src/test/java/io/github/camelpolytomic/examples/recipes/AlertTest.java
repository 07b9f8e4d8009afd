package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AlertTest extends RecipeTestSupport {

    private final List<String> alerts = new CopyOnWriteArrayList<>();
    private HttpServer chat;

    @BeforeEach
    void chat() throws IOException {
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/hook", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            alerts.add(type + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        chat.start();
    }

    @AfterEach
    void close() {
        chat.stop(0);
    }

    @Test
    void postsTheReasonOfAFailedRun() throws Exception {
        sync("a", "Alerting", SimulatedRun.failsAfter(Duration.ZERO, "no \"permission\" on C:\\x {{y}}"));
        run("Alerting", POLYTOMIC.simulator().apiKey());

        await().untilAsserted(() -> assertThat(alerts).hasSize(1));
        assertThat(text()).contains("failed", "no \"permission\" on C:\\x {{y}}");
    }

    @Test
    void postsThatTheKeyIsWrongButNotTheKey() throws Exception {
        run("Alerting", WRONG_KEY);

        await().untilAsserted(() -> assertThat(alerts).hasSize(1));
        assertThat(text()).contains("401").doesNotContain(WRONG_KEY);
    }

    @Test
    void postsThatThereIsNoSuchSync() throws Exception {
        run("unknown", POLYTOMIC.simulator().apiKey());

        await().untilAsserted(() -> assertThat(alerts).hasSize(1));
        assertThat(text()).contains("unknown");
    }

    @Test
    void postsNothingWhenTheRunSucceeds() throws Exception {
        var sync = sync("s", "Succeeding", AT_ONCE);
        try (LogRecorder log = new LogRecorder("run-with-alert")) {
            run("Succeeding", POLYTOMIC.simulator().apiKey());

            await().untilAsserted(() -> assertThat(log.lines()).hasSize(1));
            assertThat(log.lines().get(0)).contains("Succeeding", "100 records");
        }
        assertThat(sync.executions()).hasSize(1);
        assertThat(alerts).isEmpty();
    }

    private String text() throws IOException {
        assertThat(alerts.get(0)).startsWith("application/json {");
        return json(alerts.get(0).substring("application/json ".length()))
                .get("text")
                .asText();
    }

    private void run(String sync, String key) throws Exception {
        key(key);
        yaml("alert");
        set("alert.sync", sync);
        set("alert.period", "1h");
        set("alert.timeout", "30s");
        set("alert.url", "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook");
        start();
    }
}
