package io.github.camelpolytomic.benchmark.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import org.apache.camel.util.IOHelper;

/**
 * A server that delays every response equally, in a process of its own. One thread reads from all
 * connections and another writes what is due, so that a thousand of them cost it little.
 *
 * <p>It prints its port on the standard output and ends with its standard input.
 */
public final class DelayedServer {

    /** How long a response takes. */
    public static final Duration DELAY = Duration.ofMillis(50);

    private static final int WAITING_CONNECTIONS = 2_000;
    private static final int HEAD_LIMIT = 4 * 1024;

    private final Responses responses = new Responses();
    // all wait equally long: the order of the requests is that of the responses
    private final BlockingQueue<Due> dues = new LinkedBlockingQueue<>();
    private final Selector selector;

    private DelayedServer(Selector selector) {
        this.selector = selector;
    }

    public static void main(String[] args) throws IOException {
        DelayedServer server = new DelayedServer(Selector.open());
        try (ServerSocketChannel port = ServerSocketChannel.open()) {
            port.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
            port.configureBlocking(false);
            port.register(server.selector, SelectionKey.OP_ACCEPT);
            daemon(server::read).start();
            daemon(server::write).start();
            System.out.println(port.socket().getLocalPort());
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        }
    }

    private void read() {
        try {
            while (true) {
                selector.select(key -> {
                    if (key.channel() instanceof SocketChannel connection) {
                        read(connection, (ByteBuffer) key.attachment());
                    } else {
                        accept((ServerSocketChannel) key.channel());
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocketChannel port) {
        try {
            SocketChannel connection = port.accept();
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connection.configureBlocking(false);
            connection.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(HEAD_LIMIT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SocketChannel connection, ByteBuffer buffer) {
        try {
            if (!buffer.hasRemaining() || connection.read(buffer) < 0) {
                connection.close();
                return;
            }
        } catch (IOException e) {
            // the client has gone
            IOHelper.close(connection);
            return;
        }
        String head = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        if (head.endsWith(Responses.END_OF_HEAD)) {
            buffer.clear();
            dues.add(new Due(connection, responses.to(head), System.nanoTime() + DELAY.toNanos()));
        }
    }

    private void write() {
        while (true) {
            try {
                dues.take().write();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                // the client has gone
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** A response and when it may go out. */
    private record Due(SocketChannel connection, byte[] response, long at) {

        void write() throws IOException {
            for (long left = left(); left > 0; left = left()) {
                LockSupport.parkNanos(left);
            }
            ByteBuffer rest = ByteBuffer.wrap(response);
            while (rest.hasRemaining()) {
                connection.write(rest);
            }
        }

        private long left() {
            return at - System.nanoTime();
        }
    }
}
