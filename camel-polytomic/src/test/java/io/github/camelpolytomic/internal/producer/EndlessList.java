package io.github.camelpolytomic.internal.producer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** A service that responds to every request with a page of a list and a unique token of the next page. */
final class EndlessList implements AutoCloseable {

    private static final String ELEMENT = "{\"id\":\"e\",\"name\":\"other\",\"status\":\"failed\"}";

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final AtomicLong requests = new AtomicLong();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile long heldAfter = Long.MAX_VALUE;
    private volatile String lastPath = "";
    private volatile LongFunction<String> page = number -> page(ELEMENT, "\"%d\"".formatted(number));

    EndlessList() throws IOException {
        connections.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    long requests() {
        return requests.get();
    }

    String lastPath() {
        return lastPath;
    }

    /** Returns these elements in each page. */
    void elements(String elements) {
        page = number -> page(elements, "\"%d\"".formatted(number));
    }

    /** Holds the response to every request after so many, until they are released. */
    void holdAfter(long pages) {
        heldAfter = pages;
    }

    /** Sends the responses that are held. */
    void release() {
        released.countDown();
    }

    /** Returns one element in every n-th page, up to a maximum. */
    void emptyBut(int each, int end) {
        page = number -> page(number % each == 0 ? ELEMENT : "", number == end ? "null" : "\"%d\"".formatted(number));
    }

    /** Returns a number as the token, at the place of lists and of logs. */
    void numbers() {
        page = number -> lastPath.contains("console")
                ? "{\"data\":{\"entries\":[{}],\"next_cursor\":12345678901234567890}}"
                : page(ELEMENT, "12345678901234567890");
    }

    private static String page(String elements, String token) {
        return "{\"data\":[" + elements + "],\"pagination\":{\"next_page_token\":" + token + "}}";
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
            for (String request = in.readLine(); request != null; request = in.readLine()) {
                while (!in.readLine().isEmpty()) {
                    // headers are ignored, and no request has a body
                }
                lastPath = request.split(" ")[1];
                long number = requests.incrementAndGet();
                if (number > heldAfter) {
                    released.await();
                }
                String body = page.apply(number);
                connection
                        .getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the client has disconnected
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
    }
}
