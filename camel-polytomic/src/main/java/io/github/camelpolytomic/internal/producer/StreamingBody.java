package io.github.camelpolytomic.internal.producer;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.apache.camel.RuntimeCamelException;

import io.github.camelpolytomic.error.PolytomicException;

/**
 * A message body that fetches its elements from the service on demand. It closes itself at its end and after an error,
 * and is closed when the exchange is done.
 */
final class StreamingBody implements Iterator<Object>, Closeable {

    /** The source of the elements. */
    interface Source extends Closeable {

        /** Returns the next element; {@code null} after the last. */
        Object next() throws PolytomicException;

        @Override
        void close();
    }

    private final Source source;
    private Object nextElement;
    private boolean ended;
    private RuntimeException failure;
    private volatile boolean closed;

    StreamingBody(Source source) {
        this.source = source;
    }

    /** Whether {@link #next} returns an element or throws the failure: an incomplete list does not end normally. */
    @Override
    public boolean hasNext() {
        // next() throws the failure, because the split reads one element ahead and would lose the current one
        if (nextElement == null && !ended && failure == null) {
            try {
                nextElement = fetch();
                ended = nextElement == null;
            } catch (RuntimeException e) {
                failure = e;
            }
            if (ended || failure != null) {
                close();
            }
        }
        return !ended;
    }

    private Object fetch() {
        requireOpen();
        try {
            Object fetched = source.next();
            // if another thread has closed the source, the element may be incomplete
            requireOpen();
            return fetched;
        } catch (PolytomicException e) {
            throw new RuntimeCamelException(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "The stream is closed: its exchange is done, or it was closed explicitly. Read it"
                            + " within the route, or keep the defaults of paging and streaming");
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure != null) {
            throw failure;
        }
        Object element = nextElement;
        nextElement = null;
        return element;
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }
}
