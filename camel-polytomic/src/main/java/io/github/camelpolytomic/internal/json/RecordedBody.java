package io.github.camelpolytomic.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A response body that records its beginning, for error messages, and a failure of the connection, which Jackson wraps
 * in its own exceptions.
 */
public final class RecordedBody extends FilterInputStream {

    private static final int MAX_HEAD = 128;
    // {} takes two bytes of a response, and some hundred as a record
    private static final int MIN_OBJECT_SIZE = 64;
    private static final int MIN_OBJECTS = 1000;

    private final long maxSize;
    private long remaining;
    private long objects;
    private final byte[] head = new byte[MAX_HEAD];
    private int length;
    private IOException fault;

    /** @param maxSize the maximum number of bytes */
    public RecordedBody(InputStream body, long maxSize) {
        super(body);
        this.maxSize = maxSize;
        this.remaining = maxSize;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read;
        try {
            read = in.read(buffer, offset, count);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
        if (read > 0 && length < MAX_HEAD) {
            int recorded = Math.min(read, MAX_HEAD - length);
            System.arraycopy(buffer, offset, head, length, recorded);
            length += recorded;
        }
        remaining -= Math.max(0, read);
        if (remaining < 0) {
            throw new ResponseReader.BodyException("it exceeds the " + maxSize + " bytes of option maxResponseSize");
        }
        return read;
    }

    /** Counts an object or array, each of which takes more memory than the shortest JSON text of one. */
    void countObject() throws IOException {
        objects++;
        if (objects > MIN_OBJECTS && objects * MIN_OBJECT_SIZE > maxSize) {
            throw new ResponseReader.BodyException(
                    "it has more than %s objects and arrays, one for each %s bytes of option maxResponseSize"
                            .formatted(objects - 1, MIN_OBJECT_SIZE));
        }
    }

    /** Resets the size: what was read so far is not kept in memory. */
    public void resetSize() {
        remaining = maxSize;
        objects = 0;
    }

    /** Returns the size of what was read, in bytes; an object or array has at least 64. */
    long size() {
        return Math.max(maxSize - remaining, objects * MIN_OBJECT_SIZE);
    }

    /** The failure of the connection; {@code null} if there was none. */
    public IOException fault() {
        return fault;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** Returns the beginning of the body. */
    public String head() {
        return new String(head, 0, length, StandardCharsets.UTF_8);
    }
}
