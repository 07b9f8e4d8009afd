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
 * The elements of an answer that is still coming in. It holds a connection until the last element is read or it is closed;
 * one thread reads, any may close.
 */
public final class ElementStream implements Closeable {

    private final ElementReader reader;
    private final CancellableRequest request;
    private final ClassicHttpResponse response;
    private final RecordedBody body;
    private final Attempt attempt;
    private final JsonParser parser;
    private boolean more;
    private volatile boolean closed;
    private volatile String abortedBecause;
    private Consumer<ElementStream> whenClosed = stream -> {};

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

    /** Goes to the first element, so that an answer that holds none is an error of the call. */
    void open() throws PolytomicException {
        more = read(() -> reader.begin(parser));
        if (!more) {
            readToTheEnd();
        }
    }

    /** The next element; {@code null} after the last. */
    public Object next() throws PolytomicException {
        if (!more) {
            return null;
        }
        body.countAnew();
        Object element = read(() -> reader.next(parser));
        if (element == null) {
            more = false;
            readToTheEnd();
        }
        return element;
    }

    // an answer that breaks off behind its last element may have lost some
    private void readToTheEnd() throws PolytomicException {
        body.countAnew();
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

    private <T> T read(Reading<T> reading) throws PolytomicException {
        try {
            return reading.read();
        } catch (JsonProcessingException e) {
            close();
            throw body.fault() == null
                    ? new ExceptionFactory(attempt).malformed(response, body, e)
                    : broken(body.fault());
        } catch (IOException e) {
            close();
            throw broken(e);
        } catch (RuntimeException | StackOverflowError e) {
            close();
            throw new ExceptionFactory(attempt).malformed(response, body, ResponseReader.BodyException.of(e));
        }
    }

    private PolytomicException broken(IOException fault) {
        return abortedBecause == null
                ? new ExceptionFactory(attempt).transport(fault, true)
                : new ExceptionFactory(attempt).ended(abortedBecause);
    }

    /** Breaks it off: whoever reads it meets an error. */
    void abort(String reason) {
        abortedBecause = reason;
        request.cancel();
    }

    void whenClosed(Consumer<ElementStream> listener) {
        whenClosed = listener;
        if (closed) {
            listener.accept(this);
        }
    }

    /** Gives the connection up, or back when the answer was read to its end. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            HttpSender.close(response);
            whenClosed.accept(this);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
