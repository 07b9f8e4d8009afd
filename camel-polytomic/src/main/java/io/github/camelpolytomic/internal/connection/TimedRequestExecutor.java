package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

import io.github.camelpolytomic.internal.client.DeadlineQueue;
import io.github.camelpolytomic.internal.client.failure.NotSentException;

/**
 * Sends requests, and enforces the read timeout of their connections with one timer task for all of them: a timeout of
 * the socket costs a virtual thread an entry in the JDK's timer at each read. The timeout starts when a request is
 * sent, and again with each part of its response.
 */
public final class TimedRequestExecutor extends HttpRequestExecutor {

    // bounds for reading an error body, and for draining a body whose content is not needed to reuse the connection
    private static final long MAX_TOTAL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MAX_DRAINED = 64 * 1024;

    private final DeadlineQueue<PendingRead> pending;
    private final LongSupplier clock;

    /** @param clock returns the timer's time in nanoseconds */
    public TimedRequestExecutor(ScheduledExecutorService timer, LongSupplier clock) {
        this.pending = new DeadlineQueue<>(timer, clock);
        this.clock = clock;
    }

    /** Sends the request and reads the head of the response; the timeout also applies to its content. */
    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        requireNoUnsolicitedData(connection);
        Timeout timeout = connection.getSocketTimeout();
        if (timeout.isDisabled()) {
            return super.execute(request, connection, informationCallback, context);
        }
        ClassicHttpResponse response;
        PendingRead read = begin(connection, timeout);
        try {
            response = super.execute(request, connection, informationCallback, context);
        } finally {
            read.end();
        }
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new TimedEntity(entity, connection, timeout, response.getCode() >= 300));
        }
        return response;
    }

    // a checked connection was validated when it was leased; a custom one cannot be checked without a short wait
    private static void requireNoUnsolicitedData(HttpClientConnection connection) throws IOException {
        boolean unsolicited;
        try {
            unsolicited =
                    !(connection instanceof CheckedConnection) && connection.isDataAvailable(Timeout.ONE_MILLISECOND);
        } catch (IOException e) {
            throw new NotSentException(e);
        }
        if (unsolicited) {
            connection.close(CloseMode.IMMEDIATE);
            throw NotSentException.unsolicitedResponse();
        }
    }

    private PendingRead begin(HttpClientConnection connection, Timeout timeout) {
        return begin(connection, timeout, timeout.toNanoseconds());
    }

    private PendingRead begin(HttpClientConnection connection, Timeout timeout, long nanos) {
        PendingRead read = new PendingRead(connection, timeout, clock.getAsLong() + nanos);
        pending.add(read);
        connection.setSocketTimeout(Timeout.DISABLED);
        return read;
    }

    /** A read that waits for the service. On timeout the connection is closed, which unblocks the reading thread. */
    private final class PendingRead implements DeadlineQueue.Entry {

        private final HttpClientConnection connection;
        private final Timeout timeout;
        private final long deadline;

        PendingRead(HttpClientConnection connection, Timeout timeout, long deadline) {
            this.connection = connection;
            this.timeout = timeout;
            this.deadline = deadline;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void onTimeout() {
            if (pending.remove(this)) {
                connection.close(CloseMode.IMMEDIATE);
            }
        }

        /** Ends the read; after a timeout the connection is closed, or about to be. */
        void end() throws SocketTimeoutException {
            if (!pending.remove(this)) {
                throw new SocketTimeoutException("Read timed out");
            }
            // the next reader may be another user of a shared connection
            connection.setSocketTimeout(timeout);
        }
    }

    private final class TimedEntity extends HttpEntityWrapper {

        private final HttpClientConnection connection;
        private final Timeout timeout;
        private final boolean error;

        TimedEntity(HttpEntity entity, HttpClientConnection connection, Timeout timeout, boolean error) {
            super(entity);
            this.connection = connection;
            this.timeout = timeout;
            this.error = error;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new TimedContent(super.getContent(), getContentLength(), connection, timeout, error);
        }
    }

    private final class TimedContent extends InputStream {

        private final InputStream content;
        private final HttpClientConnection connection;
        private final Timeout timeout;
        // negative if the length is unknown
        private long remaining;
        private boolean totalTimeLimited;
        private long deadline;

        TimedContent(
                InputStream content, long length, HttpClientConnection connection, Timeout timeout, boolean error) {
            this.content = content;
            this.remaining = length;
            this.connection = connection;
            this.timeout = timeout;
            if (error) {
                limitTotalTime();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            long nanos = nanos();
            // neither buffered data nor the known end needs a wait
            boolean available = remaining == 0 || content.available() > 0;
            int read = available ? content.read(buffer, offset, count) : readWithTimeout(buffer, offset, count, nanos);
            remaining = read < 0 ? 0 : remaining - read;
            return read;
        }

        private long nanos() throws SocketTimeoutException {
            long nanos = timeout.toNanoseconds();
            if (totalTimeLimited) {
                nanos = Math.min(nanos, deadline - clock.getAsLong());
                if (nanos <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
            }
            return nanos;
        }

        private int readWithTimeout(byte[] buffer, int offset, int count, long nanos) throws IOException {
            PendingRead read = begin(connection, timeout, nanos);
            try {
                return content.read(buffer, offset, count);
            } finally {
                read.end();
            }
        }

        @Override
        public int available() throws IOException {
            return content.available();
        }

        // the connection is reusable once the body is drained
        @Override
        public void close() throws IOException {
            if (remaining == 0 || drain()) {
                content.close();
            } else {
                connection.close(CloseMode.IMMEDIATE);
            }
        }

        // an error in the rest of the body does not matter, because the needed content has been read
        private boolean drain() {
            limitTotalTime();
            try {
                return read() < 0 || readNBytes(MAX_DRAINED).length < MAX_DRAINED;
            } catch (IOException e) {
                return false;
            }
        }

        private void limitTotalTime() {
            if (!totalTimeLimited) {
                totalTimeLimited = true;
                deadline = clock.getAsLong() + MAX_TOTAL_NANOS;
            }
        }
    }
}
