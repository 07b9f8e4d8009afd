package io.github.camelpolytomic.internal.producer;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.apache.camel.RuntimeCamelException;

import io.github.camelpolytomic.error.PolytomicException;

/**
 * A message body that fetches its elements from the service while it is read. It closes itself at its end, on an error, and
 * when the exchange is done.
 */
final class StreamingBody implements Iterator<Object>, Closeable {

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
    private RuntimeException failure;
    private volatile boolean closed;

    StreamingBody(Source source) {
        this.source = source;
    }

    /** Whether {@link #next} gives an element or the reason why there is none: only a list that is whole has an end. */
    @Override
    public boolean hasNext() {
        // a failure waits for next(): the split looks one ahead, and would drop the element it has in hand
        if (upcoming == null && !ended && failure == null) {
            try {
                upcoming = fetch();
                ended = upcoming == null;
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
            // closed meanwhile by another thread: what came of it may be too little
            requireOpen();
            return fetched;
        } catch (PolytomicException e) {
            throw new RuntimeCamelException(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The stream was closed before its end: its exchange is done, or somebody"
                    + " closed it. Read it within the route, or leave paging and streaming at their defaults");
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
