package io.github.camelpolytomic.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A response body that remembers how it began, so that an error can show what came instead of an answer. */
final class RecordedBody extends FilterInputStream {

    private static final int LIMIT = 256;

    private final byte[] head = new byte[LIMIT];
    private int length;

    RecordedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0 && length < LIMIT) {
            head[length++] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        if (read > 0 && length < LIMIT) {
            int kept = Math.min(read, LIMIT - length);
            System.arraycopy(buffer, offset, head, length, kept);
            length += kept;
        }
        return read;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** How the body began. */
    String head() {
        return new String(head, 0, length, StandardCharsets.UTF_8);
    }
}
