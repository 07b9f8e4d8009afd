package io.github.camelpolytomic.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A response body that remembers how it began, so that an error can show what came instead of an answer, and whether it
 * was the connection that failed: Jackson hides that behind exceptions of its own.
 */
public final class RecordedBody extends FilterInputStream {

    private static final int LIMIT = 128;
    private static final int SHORT = 2 * 1024;

    private final long announced;
    private final long most;
    private long left;
    private final byte[] head = new byte[LIMIT];
    private int length;
    private IOException fault;

    /**
     * @param announced how many bytes it is said to have; negative when that is not known
     * @param most how many bytes are read
     */
    public RecordedBody(InputStream body, long announced, long most) {
        super(body);
        this.announced = announced;
        this.most = most;
        this.left = most;
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
        if (read > 0 && length < LIMIT) {
            int kept = Math.min(read, LIMIT - length);
            System.arraycopy(buffer, offset, head, length, kept);
            length += kept;
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new ResponseReader.BodyException(
                    "it has more than the " + most + " bytes that option maxResponseSize allows");
        }
        return read;
    }

    /** What was read so far does not count: it is not kept. */
    public void countAnew() {
        left = most;
    }

    /** How many bytes were read. */
    long size() {
        return most - left;
    }

    /** Why the body could not be read; {@code null} when it could. */
    public IOException fault() {
        return fault;
    }

    /** Whether it is known to be so short that it can repeat little. */
    boolean isShort() {
        return announced >= 0 && announced < SHORT;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** How the body began. */
    public String head() {
        return new String(head, 0, length, StandardCharsets.UTF_8);
    }
}
