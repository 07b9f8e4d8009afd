package io.github.camelpolytomic.benchmark.service;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server with canned responses, in a process of its own: HTTP/1.1, keep-alive, one thread per connection. It never
 * compresses, whatever the client accepts, so that all clients read the same bytes.
 *
 * <p>It prints its port on the standard output and ends with its standard input.
 */
public final class CannedServer {

    private static final byte[] END_OF_HEAD = Responses.END_OF_HEAD.getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_LIMIT = 16 * 1024;

    private final Responses responses = new Responses();

    private CannedServer() {}

    public static void main(String[] args) throws IOException {
        CannedServer server = new CannedServer();
        ExecutorService connections = Executors.newCachedThreadPool(CannedServer::daemon);
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            connections.execute(() -> server.accept(socket, connections));
            System.out.println(socket.getLocalPort());
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        }
    }

    private void accept(ServerSocket server, ExecutorService connections) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.execute(() -> serve(connection));
            } catch (IOException e) {
                // closed: the program ends
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                out.write(responses.to(head));
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    /** The next request's line and headers; empty when there is none. */
    private static String head(InputStream in) throws IOException {
        byte[] head = new byte[HEAD_LIMIT];
        int length = 0;
        while (!endsHere(head, length)) {
            int b = in.read();
            if (b < 0 || length == HEAD_LIMIT) {
                return "";
            }
            head[length++] = (byte) b;
        }
        return new String(head, 0, length, StandardCharsets.US_ASCII);
    }

    private static boolean endsHere(byte[] head, int length) {
        int end = length - END_OF_HEAD.length;
        return end >= 0 && Arrays.equals(head, end, length, END_OF_HEAD, 0, END_OF_HEAD.length);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
