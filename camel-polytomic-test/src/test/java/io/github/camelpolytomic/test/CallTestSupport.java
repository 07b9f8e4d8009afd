package io.github.camelpolytomic.test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Calls of every verb, as a client in one version and with one credential makes them. */
public record CallTestSupport(PolytomicSimulator simulator, String version, String authorization) {

    public static CallTestSupport in(String version, PolytomicSimulator simulator) {
        return new CallTestSupport(simulator, version, "Bearer " + simulator.apiKey());
    }

    public CallTestSupport bearing(String key) {
        return new CallTestSupport(simulator, version, "Bearer " + key);
    }

    public CallTestSupport basic(String user, String password) {
        String encoded = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new CallTestSupport(simulator, version, "Basic " + encoded);
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    public HttpResponse<String> delete(String path) {
        return call("DELETE", path, "");
    }

    public HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    public HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request = ClientTestSupport.anonymous(simulator, path)
                .header("Authorization", authorization)
                .header("X-Polytomic-Version", version)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return ClientTestSupport.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    /** The content of {@code data}. */
    public static JsonNode data(HttpResponse<String> response) {
        return ClientTestSupport.json(response).path("data");
    }

    public static String message(HttpResponse<String> response) {
        return ClientTestSupport.json(response).path("message").asText();
    }

    public String create(String type, String configuration) {
        HttpResponse<String> response = post(
                "/api/connections",
                "{\"name\": \"A " + type + "\", \"type\": \"" + type + "\", \"configuration\": " + configuration + "}");
        return data(response).path("id").asText();
    }
}
