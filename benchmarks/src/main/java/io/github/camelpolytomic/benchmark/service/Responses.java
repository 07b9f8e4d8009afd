package io.github.camelpolytomic.benchmark.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The servers' canned responses. */
final class Responses {

    /** What ends the head of a request; no request has more than a head. */
    static final String END_OF_HEAD = "\r\n\r\n";

    private final Map<String, byte[]> byPath = new HashMap<>();
    private final byte[] notFound = response("404 Not Found", new byte[0]);

    Responses() {
        for (Body body : Body.values()) {
            byPath.put(body.path(), response("200 OK", body.json()));
        }
        for (Executions list : Executions.values()) {
            list.pages().forEach((path, page) -> byPath.put(path, response("200 OK", page)));
        }
    }

    /** The response to a request with this head. */
    byte[] to(String head) {
        int path = head.indexOf(' ') + 1;
        return byPath.getOrDefault(head.substring(path, head.indexOf(' ', path)), notFound);
    }

    private static byte[] response(String status, byte[] body) {
        String head = String.join(
                "\r\n",
                "HTTP/1.1 " + status,
                "Content-Type: application/json; charset=utf-8",
                "X-Polytomic-Version: 2023-04-25",
                "X-Request-Id: 7f0c2f7e-5e1f-4c52-9a34-6d3b0d4b0001",
                "Vary: Accept-Encoding",
                "Date: Wed, 18 Nov 2026 09:00:00 GMT",
                "Content-Length: " + body.length,
                "",
                "");
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        response.writeBytes(body);
        return response.toByteArray();
    }
}
