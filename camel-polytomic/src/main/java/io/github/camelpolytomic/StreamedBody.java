package io.github.camelpolytomic;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.apache.camel.RuntimeCamelException;

import io.github.camelpolytomic.error.PolytomicException;

/**
 * A message body that fetches its elements from the service while it is read. It closes itself at its end, on an error, and
 * when the exchange is done.
 */
final class StreamedBody implements Iterator<Object>, Closeable {

    /** Where the elements come from. */
    interface Source extends Closeable {

        /** The next element; {@code null} after the last. */
        Object next() throws PolytomicException;

        @Override
        void close();
    }

    private final Source source;
    private Object upcoming;
    private boolean ended;
    private volatile boolean closed;

    StreamedBody(Source source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && !ended) {
            if (closed) {
                throw new IllegalStateException(
                        "The stream was closed before its end: its exchange is done, or somebody"
                                + " closed it. Read it within the route, or leave paging and streaming at their defaults");
            }
            upcoming = fetch();
            if (upcoming == null) {
                ended = true;
                close();
            }
        }
        return upcoming != null;
    }

    private Object fetch() {
        try {
            return source.next();
        } catch (PolytomicException e) {
            close();
            throw new RuntimeCamelException(e);
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object element = upcoming;
        upcoming = null;
        return element;
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }
}
