package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that knows nothing of the simulator but its address and key. */
public final class ClientTestSupport {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ClientTestSupport() {}

    public static HttpResponse<String> get(PolytomicSimulator simulator, String version, String path) {
        return send(request(simulator, path).header("X-Polytomic-Version", version));
    }

    public static HttpResponse<String> post(PolytomicSimulator simulator, String version, String path, String body) {
        return call(simulator, version, "POST", path, body);
    }

    /** With a JSON body, or without any when it is empty. */
    public static HttpResponse<String> call(
            PolytomicSimulator simulator, String version, String method, String path, String body) {
        return send(with(request(simulator, path), method, body).header("X-Polytomic-Version", version));
    }

    public static HttpRequest.Builder with(HttpRequest.Builder request, String method, String body) {
        return body.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    public static HttpRequest.Builder request(PolytomicSimulator simulator, String path) {
        return anonymous(simulator, path).header("Authorization", "Bearer " + simulator.apiKey());
    }

    public static HttpRequest.Builder anonymous(PolytomicSimulator simulator, String path) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    public static HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Json.parseObject(response.body());
    }

    /** What stands in {@code data} of an answer that must be 200. */
    public static JsonNode data(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).path("data");
    }

    /** Status and message of an error. */
    public static String refusal(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("message").asText();
    }
}
