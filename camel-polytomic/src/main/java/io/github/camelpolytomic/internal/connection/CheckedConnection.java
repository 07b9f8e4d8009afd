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
 * A connection that is stale if it has received unsolicited data: HttpClient would read that data as the response to
 * the next request, which may be another account's. {@link #LIMITS} apply to the head of a response with any version of
 * HttpCore; older versions have no limits of their own.
 *
 * <p>Between two requests it checks the network socket, because a check of the TLS layer would block.
 */
public final class CheckedConnection implements ManagedHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(8 * 1024)
            .setMaxEmptyLineCount(10)
            // a connection has three buffers, and the default of HttpCore 5.4 is four times as much
            .setBufferSize(8 * 1024)
            .build();

    // a recently used connection is assumed to be open, as in HttpClient
    private static final long ASSUMED_OPEN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ManagedHttpClientConnection connection;
    private final ResponseParser responseParser;
    private Socket network;
    private boolean used;
    private long lastUse = System.nanoTime();

    private CheckedConnection(ManagedHttpClientConnection connection, ResponseParser responseParser) {
        this.connection = connection;
        this.responseParser = responseParser;
    }

    /** Returns a new connection, which uses this socket, or is not connected yet if the socket is {@code null}. */
    public static CheckedConnection of(Socket socket) throws IOException {
        ResponseParser responseParser = new ResponseParser(new DefaultHttpResponseParserFactory(LIMITS).create());
        CheckedConnection connection = new CheckedConnection(
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(LIMITS)
                        .responseParserFactory(config -> responseParser)
                        .build()
                        .createConnection(null),
                responseParser);
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    /** Whether the peer has closed the connection, or has sent unsolicited data. */
    @Override
    public boolean isStale() throws IOException {
        // checking for the end of the stream reads ahead, so check for data again afterwards
        return hasUnreadData()
                || System.nanoTime() - lastUse > ASSUMED_OPEN_NANOS && (connection.isStale() || hasUnreadData());
    }

    // data can be in the connection's buffer, in the TLS layer, or still in the socket
    private boolean hasUnreadData() throws IOException {
        Socket socket = connection.getSocket();
        return responseParser.hasUnreadData()
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
        if (responseParser.hasUnreadData()) {
            // data after the proxy's response to CONNECT would be read as the service's response
            throw NotSentException.unsolicitedResponse();
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
        // a new connection is not validated by the pool; bytes in the socket may belong to TLS, so read them
        if (!used && connection.isDataAvailable(Timeout.ONE_MILLISECOND)) {
            throw NotSentException.unsolicitedResponse();
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

    /** Parses the heads of responses, and so has access to the connection's input buffer. */
    private static final class ResponseParser implements HttpMessageParser<ClassicHttpResponse> {

        private final HttpMessageParser<ClassicHttpResponse> parser;
        private SessionInputBuffer buffer;
        private EndDetectingStream stream = new EndDetectingStream(InputStream.nullInputStream());

        ResponseParser(HttpMessageParser<ClassicHttpResponse> parser) {
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
                throw new ProtocolException("The status line of the response is invalid");
            }
            if (response != null && stream.ended) {
                // the parser accepts the end of the stream as the end of the head
                throw new ConnectionClosedException("The connection was closed within the head of the response");
            }
            return response;
        }

        boolean hasUnreadData() {
            return buffer != null && buffer.length() > 0;
        }
    }

    private static final class EndDetectingStream extends FilterInputStream {

        private boolean ended;

        EndDetectingStream(InputStream source) {
            super(source);
        }

        /** Returns this stream if it reads from this source, else a new one. */
        EndDetectingStream of(InputStream source) {
            return in == source ? this : new EndDetectingStream(source);
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
