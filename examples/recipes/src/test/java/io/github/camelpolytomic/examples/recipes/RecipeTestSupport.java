package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.Workspace;

/** A Camel with recipes and an HTTP server, which calls a simulator. */
@Timeout(60)
abstract class RecipeTestSupport {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    static final SimulatedRun AT_ONCE = SimulatedRun.completesAfter(Duration.ZERO);
    static final String WRONG_KEY = "wr0ng-key-4711";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Main camel = new Main();
    private VertxPlatformHttpServer server;

    RecipeTestSupport() {
        key(POLYTOMIC.simulator().apiKey());
        set("camel.component.polytomic.baseUrl", POLYTOMIC.simulator().baseUrl());
        set("camel.component.polytomic.apiVersion", "2025-09-18");
        set("camel.main.shutdownTimeout", "1");
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    /** Also keeps Camel from finding all recipes on the class path. */
    final void yaml(String recipe) {
        camel.configure().withRoutesIncludePattern("classpath:routes/" + recipe + ".camel.yaml");
    }

    final void key(String key) {
        set("camel.component.polytomic.apiKey", "{{test.key}}");
        set("test.key", key);
    }

    final void set(String name, String value) {
        camel.addOverrideProperty(name, value);
    }

    final void start() throws Exception {
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport main) {
                serve(main.getCamelContext());
            }
        });
        camel.start();
    }

    final Main camel() {
        return camel;
    }

    final CamelContext context() {
        return camel.getCamelContext();
    }

    final PolytomicSimulator simulator() {
        return POLYTOMIC.simulator();
    }

    final Workspace workspace() {
        return simulator().workspace();
    }

    final SimulatedBulkSync sync(String id, String name, SimulatedRun run) {
        SimulatedBulkSync sync = SimulatedBulkSync.named(name)
                .id(id)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", id)
                .destinationSetting("format", "parquet")
                .schemas("public.orders");
        workspace().add(sync);
        return sync.everyRun(run);
    }

    /** The requests so far, as {@code GET /api/me}. */
    final List<String> calls() {
        return simulator().requests().stream().map(ReceivedRequest::toString).toList();
    }

    final HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    final HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void serve(CamelContext context) {
        VertxPlatformHttpServerConfiguration settings = new VertxPlatformHttpServerConfiguration();
        settings.setBindHost("127.0.0.1");
        settings.setBindPort(0);
        server = new VertxPlatformHttpServer(settings);
        try {
            context.addService(server);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
