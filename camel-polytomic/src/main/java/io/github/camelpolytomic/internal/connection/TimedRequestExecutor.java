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
 * Sends requests, and keeps the time-out of their connections with one entry in the timer for all of them: kept by the
 * socket, it costs a virtual thread an entry in the JDK's own timer at each read. The time counts from the sending of a
 * request, and in its answer from one piece to the next.
 */
public final class TimedRequestExecutor extends HttpRequestExecutor {

    // for so long an error is read, and for so long and so much of it what nobody wants, only to have the connection
    // back
    private static final long HURRY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST_DISCARDED = 64 * 1024;

    private final DeadlineQueue<Wait> waits;
    private final LongSupplier clock;

    /** @param clock tells the time in nanoseconds, as the timer counts it */
    public TimedRequestExecutor(ScheduledExecutorService timer, LongSupplier clock) {
        this.waits = new DeadlineQueue<>(timer, clock);
        this.clock = clock;
    }

    /** Sends the request and reads the head of the answer; the content that it comes with keeps the time-out, too. */
    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        requireSilence(connection);
        Timeout timeout = connection.getSocketTimeout();
        if (timeout.isDisabled()) {
            return super.execute(request, connection, informationCallback, context);
        }
        ClassicHttpResponse response;
        Wait wait = begin(connection, timeout);
        try {
            response = super.execute(request, connection, informationCallback, context);
        } finally {
            wait.end();
        }
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new TimedEntity(entity, connection, timeout, response.getCode() >= 300));
        }
        return response;
    }

    // a checked connection was looked at when it was leased; for others, which are the user's, there is no look without
    // a wait
    private static void requireSilence(HttpClientConnection connection) throws IOException {
        boolean unsolicited;
        try {
            unsolicited =
                    !(connection instanceof CheckedConnection) && connection.isDataAvailable(Timeout.ONE_MILLISECOND);
        } catch (IOException e) {
            throw new NotSentException(e);
        }
        if (unsolicited) {
            connection.close(CloseMode.IMMEDIATE);
            throw NotSentException.unsolicitedAnswer();
        }
    }

    private Wait begin(HttpClientConnection connection, Timeout timeout) {
        return begin(connection, timeout, timeout.toNanoseconds());
    }

    private Wait begin(HttpClientConnection connection, Timeout timeout, long nanos) {
        Wait wait = new Wait(connection, timeout, clock.getAsLong() + nanos);
        waits.add(wait);
        connection.setSocketTimeout(Timeout.DISABLED);
        return wait;
    }

    /** One wait for the service. When its time is over the connection is closed, which frees the thread that reads. */
    private final class Wait implements DeadlineQueue.Limited {

        private final HttpClientConnection connection;
        private final Timeout timeout;
        private final long deadline;

        Wait(HttpClientConnection connection, Timeout timeout, long deadline) {
            this.connection = connection;
            this.timeout = timeout;
            this.deadline = deadline;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void runOut() {
            if (waits.remove(this)) {
                connection.close(CloseMode.IMMEDIATE);
            }
        }

        /** Whatever came of it: the connection is closed, or about to be, when the time was over first. */
        void end() throws SocketTimeoutException {
            if (!waits.remove(this)) {
                throw new SocketTimeoutException("Read timed out");
            }
            // for whatever reads next, which may be others that the user lets share the connection
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
        // negative where the length is not known
        private long left;
        private boolean hurries;
        private long deadline;

        TimedContent(
                InputStream content, long length, HttpClientConnection connection, Timeout timeout, boolean error) {
            this.content = content;
            this.left = length;
            this.connection = connection;
            this.timeout = timeout;
            if (error) {
                hurry();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            long time = time();
            // neither what has come in already nor the known end needs a wait
            boolean atHand = left == 0 || content.available() > 0;
            int read = atHand ? content.read(buffer, offset, count) : awaited(buffer, offset, count, time);
            left = read < 0 ? 0 : left - read;
            return read;
        }

        private long time() throws SocketTimeoutException {
            long time = timeout.toNanoseconds();
            if (hurries) {
                time = Math.min(time, deadline - clock.getAsLong());
                if (time <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
            }
            return time;
        }

        private int awaited(byte[] buffer, int offset, int count, long time) throws IOException {
            Wait wait = begin(connection, timeout, time);
            try {
                return content.read(buffer, offset, count);
            } finally {
                wait.end();
            }
        }

        @Override
        public int available() throws IOException {
            return content.available();
        }

        // the connection can be used again once all has been read
        @Override
        public void close() throws IOException {
            if (left == 0 || endsSoon()) {
                content.close();
            } else {
                connection.close(CloseMode.IMMEDIATE);
            }
        }

        // whatever is wrong with the rest, what was to be known is known
        private boolean endsSoon() {
            hurry();
            try {
                return read() < 0 || readNBytes(MOST_DISCARDED).length < MOST_DISCARDED;
            } catch (IOException e) {
                return false;
            }
        }

        private void hurry() {
            if (!hurries) {
                hurries = true;
                deadline = clock.getAsLong() + HURRY_NANOS;
            }
        }
    }
}
