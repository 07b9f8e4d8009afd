package io.github.camelpolytomic.internal.client;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.hc.core5.http.ClassicHttpResponse;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.json.ElementReader;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.json.RecordedBody;
import io.github.camelpolytomic.internal.json.ResponseReader;

/**
 * The elements of a response that is still being received. It holds a connection until the last element is read or it
 * is closed. One thread reads; any thread may close it.
 */
public final class ElementStream implements Closeable {

    private final ElementReader reader;
    private final CancellableRequest request;
    private final ClassicHttpResponse response;
    private final RecordedBody body;
    private final Attempt attempt;
    private final JsonParser parser;
    private boolean hasNext;
    private volatile boolean closed;
    private volatile String abortReason;
    private Consumer<ElementStream> onClose = stream -> {};

    ElementStream(
            ElementReader reader,
            CancellableRequest request,
            ClassicHttpResponse response,
            RecordedBody body,
            Attempt attempt)
            throws IOException {
        this.reader = reader;
        this.request = request;
        this.response = response;
        this.body = body;
        this.attempt = attempt;
        this.parser = Json.parser(body);
    }

    /** Reads up to the first element, so that a malformed response fails the call itself. */
    void open() throws PolytomicException {
        hasNext = read(() -> reader.begin(parser));
        if (!hasNext) {
            readToEnd();
        }
    }

    /** Returns the next element; {@code null} after the last. */
    public Object next() throws PolytomicException {
        if (!hasNext) {
            return null;
        }
        body.resetSize();
        Object element = read(() -> reader.next(parser));
        if (element == null) {
            hasNext = false;
            readToEnd();
        }
        return element;
    }

    // a response that is truncated after an element may have lost further ones
    private void readToEnd() throws PolytomicException {
        body.resetSize();
        read(() -> {
            while (!parser.getParsingContext().inRoot() && parser.nextToken() != null) {
                parser.skipChildren();
            }
            ResponseReader.requireEnd(parser);
            body.close();
            return null;
        });
        close();
    }

    private <T> T read(ReadAction<T> action) throws PolytomicException {
        try {
            return action.read();
        } catch (JsonProcessingException e) {
            close();
            throw body.fault() == null
                    ? new ExceptionFactory(attempt).malformed(response, body, e)
                    : connectionFailure(body.fault());
        } catch (IOException e) {
            close();
            throw connectionFailure(e);
        } catch (RuntimeException | StackOverflowError e) {
            close();
            throw new ExceptionFactory(attempt).malformed(response, body, ResponseReader.BodyException.of(e));
        }
    }

    private PolytomicException connectionFailure(IOException fault) {
        return abortReason == null
                ? new ExceptionFactory(attempt).transport(fault, true)
                : new ExceptionFactory(attempt).aborted(abortReason);
    }

    /** Aborts the stream: the reader gets an error. */
    void abort(String reason) {
        abortReason = reason;
        request.cancel();
    }

    void onClose(Consumer<ElementStream> listener) {
        onClose = listener;
        if (closed) {
            listener.accept(this);
        }
    }

    /** Releases the connection if the response was read to its end, else closes it. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            HttpSender.close(response);
            onClose.accept(this);
        }
    }

    @FunctionalInterface
    private interface ReadAction<T> {
        T read() throws IOException;
    }
}
