package io.github.camelpolytomic.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** A service that answers with whatever bytes a test wants, HTTP or not. */
public final class WireServer implements AutoCloseable {

    /** What becomes of a request. */
    @FunctionalInterface
    public interface Responder {

        /**
         * Writes to the connection what comes back.
         *
         * @return whether the connection stays open for another request
         */
        boolean answer(WireMessage request, Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Responder responder;
    private volatile byte[] greeting = {};
    private final CountDownLatch greeted = new CountDownLatch(1);

    public WireServer(Responder responder) {
        this(ServerSocketFactory.getDefault(), responder);
    }

    /** @param sockets makes the socket that is listened at, as with TLS */
    public WireServer(ServerSocketFactory sockets, Responder responder) {
        this.responder = responder;
        try {
            socket = sockets.createServerSocket(0, 512, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /**
     * Says this on each connection before it is asked.
     *
     * @return open when it has been said
     */
    public CountDownLatch greet(byte[] words) {
        greeting = words;
        return greeted;
    }

    public String url() {
        return (socket instanceof SSLServerSocket ? "https" : "http") + "://127.0.0.1:" + socket.getLocalPort();
    }

    /** Ends the connection with a reset in place of an orderly close. */
    public static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.getOutputStream().write(greeting);
            greeted.countDown();
            InputStream in = new BufferedInputStream(connection.getInputStream());
            WireMessage request = WireMessage.read(in);
            while (request != null && responder.answer(request, connection)) {
                request = WireMessage.read(in);
            }
        } catch (IOException e) {
            // the client has gone
        } finally {
            connections.remove(connection);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
