package io.github.camelpolytomic.test.internal.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.tomakehurst.wiremock.http.Request;

/** A request as it was on the wire: path and query are percent-encoded. Its body must not be modified. */
public record ApiRequest(
        String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    static ApiRequest of(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.getHeaders().all().forEach(header -> headers.put(header.key(), List.copyOf(header.values())));
        return new ApiRequest(
                request.getMethod().getName(),
                question < 0 ? url : url.substring(0, question),
                question < 0 ? "" : url.substring(question + 1),
                Map.copyOf(headers),
                request.getBody() == null ? new byte[0] : request.getBody());
    }

    /** All values of a header; header names are case-insensitive. */
    public static List<String> values(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headerValues(name).stream().findFirst();
    }

    List<String> headerValues(String name) {
        return values(headers, name);
    }
}
