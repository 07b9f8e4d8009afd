package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

/** A client that knows nothing of the simulator but its address and key. */
final class ClientTestSupport {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ClientTestSupport() {}

    static HttpResponse<String> get(PolytomicSimulator simulator, String version, String path) {
        return send(request(simulator, path).header("X-Polytomic-Version", version));
    }

    static HttpRequest.Builder request(PolytomicSimulator simulator, String path) {
        return anonymous(simulator, path).header("Authorization", "Bearer " + simulator.apiKey());
    }

    static HttpRequest.Builder anonymous(PolytomicSimulator simulator, String path) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parseObject(response.body());
    }
}
