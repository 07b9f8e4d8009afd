package io.github.camelpolytomic.internal.producer;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A service that lists any number of executions in pages of any size, and sends a source of any size schema by schema,
 * without storing the data.
 */
final class PageServer implements AutoCloseable {

    private static final String FIELD = "{\"id\":\"f%d\",\"name\":\"Field %d\",\"type\":\"string\"}";
    private static final String FIELDS = IntStream.range(0, 200)
            .mapToObj(field -> FIELD.formatted(field, field))
            .collect(Collectors.joining(","));
    private static final String TOKEN = "page_token=";

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final AtomicLong sentBytes = new AtomicLong();
    private final int elements;
    private final int page;

    /**
     * @param elements number of executions or schemas
     * @param page number of executions in a page
     */
    PageServer(int elements, int page) throws IOException {
        this.elements = elements;
        this.page = page;
        connections.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns the size of all bodies so far. */
    long sentBytes() {
        return sentBytes.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.execute(() -> serve(connection));
            } catch (IOException e) {
                // closing the socket ends the loop
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024);
            for (String request = in.readLine(); request != null; request = in.readLine()) {
                while (!in.readLine().isEmpty()) {
                    // headers are ignored, and no request has a body
                }
                answer(request.split(" ")[1], out);
                out.flush();
            }
        } catch (IOException e) {
            // the client has disconnected
        }
    }

    private void answer(String path, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        if (path.contains("/source/")) {
            source(out);
        } else {
            int token = path.indexOf(TOKEN);
            chunk(out, executions(token < 0 ? 0 : Integer.parseInt(path.substring(token + TOKEN.length()))));
        }
        chunk(out, "");
    }

    private String executions(int first) {
        int end = Math.min(elements, first + page);
        String data = IntStream.range(first, end)
                .mapToObj(number -> "{\"id\":\"" + number + "\",\"status\":\"completed\"}")
                .collect(Collectors.joining(","));
        String next = end == elements ? "" : ",\"pagination\":{\"next_page_token\":\"" + end + "\"}";
        return "{\"data\":[" + data + "]" + next + "}";
    }

    private void source(OutputStream out) throws IOException {
        chunk(out, "{\"data\":{\"capabilities\":{},\"schemas\":[");
        for (int number = 0; number < elements; number++) {
            chunk(out, (number == 0 ? "" : ",") + "{\"id\":\"" + number + "\",\"fields\":[" + FIELDS + "]}");
        }
        chunk(out, "]}}");
    }

    private void chunk(OutputStream out, String text) throws IOException {
        byte[] chunk =
                (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
        out.write(chunk);
        sentBytes.addAndGet(text.length());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
    }
}
