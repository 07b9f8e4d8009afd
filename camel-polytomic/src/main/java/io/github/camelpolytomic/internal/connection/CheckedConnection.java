package io.github.camelpolytomic.internal.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

import io.github.camelpolytomic.internal.client.failure.NotSentException;

/**
 * A connection that counts as stale when more has come in than was asked for: that would be taken for the answer to the next
 * request, which may be another account's. What an answer says beside its content has the limits of {@link #LIMITS}, whichever
 * version of HttpCore there is: older ones have none of their own.
 *
 * <p>Between two requests it looks at the network socket: the TLS layer would have to wait to know.
 */
public final class CheckedConnection implements ManagedHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(8 * 1024)
            .setMaxEmptyLineCount(10)
            .build();

    // for so long a connection that was in use is taken to be open still, as HttpClient takes it
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ManagedHttpClientConnection connection;
    private final Incoming incoming;
    private Socket network;
    private boolean used;
    private long lastUse = System.nanoTime();

    private CheckedConnection(ManagedHttpClientConnection connection, Incoming incoming) {
        this.connection = connection;
        this.incoming = incoming;
    }

    /** A new one, which is not connected yet or has this socket. */
    public static CheckedConnection of(Socket socket) throws IOException {
        Incoming incoming = new Incoming(new DefaultHttpResponseParserFactory(LIMITS).create());
        CheckedConnection connection = new CheckedConnection(
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(LIMITS)
                        .responseParserFactory(config -> incoming)
                        .build()
                        .createConnection(null),
                incoming);
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    /** Whether it has ended, or has something to say that nobody has asked for. */
    @Override
    public boolean isStale() throws IOException {
        // to look whether it has ended is to read on
        return hasMore() || System.nanoTime() - lastUse > FRESH_NANOS && (connection.isStale() || hasMore());
    }

    // read ahead by the connection, decrypted by the TLS layer, or still on the wire
    private boolean hasMore() throws IOException {
        Socket socket = connection.getSocket();
        return incoming.hasMore()
                || socket != null && socket.getInputStream().available() > 0
                || network != null
                        && network != socket
                        && network.getInputStream().available() > 0;
    }

    @Override
    public void bind(Socket socket) throws IOException {
        network = socket;
        connection.bind(socket);
    }

    @Override
    public void bind(SSLSocket secure, Socket socket) throws IOException {
        if (incoming.hasMore()) {
            // what a proxy has said beside its consent would pass for the service's answer
            throw NotSentException.unsolicitedAnswer();
        }
        used = false;
        network = socket;
        connection.bind(secure, socket);
    }

    @Override
    public void passivate() {
        lastUse = System.nanoTime();
        connection.passivate();
    }

    @Override
    public void activate() {
        connection.activate();
    }

    @Override
    public Socket getSocket() {
        return connection.getSocket();
    }

    @Override
    public SSLSession getSSLSession() {
        return connection.getSSLSession();
    }

    @Override
    public boolean isConsistent() {
        return connection.isConsistent();
    }

    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        // a new one has not been looked at; what lies on the wire may belong to the TLS layer, so it is read
        if (!used && connection.isDataAvailable(Timeout.ONE_MILLISECOND)) {
            throw NotSentException.unsolicitedAnswer();
        }
        used = true;
        connection.sendRequestHeader(request);
    }

    @Override
    public void terminateRequest(ClassicHttpRequest request) throws HttpException, IOException {
        connection.terminateRequest(request);
    }

    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        connection.sendRequestEntity(request);
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        return connection.receiveResponseHeader();
    }

    @Override
    public void receiveResponseEntity(ClassicHttpResponse response) throws HttpException, IOException {
        connection.receiveResponseEntity(response);
    }

    @Override
    public boolean isDataAvailable(Timeout timeout) throws IOException {
        return connection.isDataAvailable(timeout);
    }

    @Override
    public void flush() throws IOException {
        connection.flush();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    @Override
    public void close(CloseMode closeMode) {
        connection.close(closeMode);
    }

    @Override
    public EndpointDetails getEndpointDetails() {
        return connection.getEndpointDetails();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return connection.getLocalAddress();
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return connection.getRemoteAddress();
    }

    @Override
    public ProtocolVersion getProtocolVersion() {
        return connection.getProtocolVersion();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public Timeout getSocketTimeout() {
        return connection.getSocketTimeout();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        connection.setSocketTimeout(timeout);
    }

    @Override
    public String toString() {
        return connection.toString();
    }

    /** Reads the heads of answers, and so knows what the connection has read ahead. */
    private static final class Incoming implements HttpMessageParser<ClassicHttpResponse> {

        private final HttpMessageParser<ClassicHttpResponse> parser;
        private SessionInputBuffer buffer;
        private Ending stream = new Ending(InputStream.nullInputStream());

        Incoming(HttpMessageParser<ClassicHttpResponse> parser) {
            this.parser = parser;
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer input, InputStream source)
                throws IOException, HttpException {
            buffer = input;
            stream = stream.of(source);
            ClassicHttpResponse response;
            try {
                response = parser.parse(input, stream);
            } catch (IllegalArgumentException e) {
                throw new ProtocolException("The status of the answer is none");
            }
            if (response != null && stream.ended) {
                // the parser takes it for the end of the head
                throw new ConnectionClosedException("The connection ended within the head of the answer");
            }
            return response;
        }

        boolean hasMore() {
            return buffer != null && buffer.length() > 0;
        }
    }

    private static final class Ending extends FilterInputStream {

        private boolean ended;

        Ending(InputStream source) {
            super(source);
        }

        /** This one, or another where it is not about this source. */
        Ending of(InputStream source) {
            return in == source ? this : new Ending(source);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            ended |= read < 0;
            return read;
        }
    }
}
