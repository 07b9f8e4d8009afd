package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.HttpEntity;

/** Reads the body of an error response up to a limit; a failure to read it never hides the status. */
public final class ErrorBody {

    private static final int MAX_LENGTH = 64 * 1024;

    private ErrorBody() {}

    /** Returns the text; empty if there is none. */
    public static String read(HttpEntity entity) {
        byte[] body = new byte[MAX_LENGTH];
        int length = 0;
        try {
            InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
            int read = 0;
            while (read >= 0 && length < MAX_LENGTH) {
                length += read;
                read = content.read(body, length, MAX_LENGTH - length);
            }
            if (read < 0) {
                // releases the connection
                content.close();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // keep what was read so far; nested gzip can overflow the stack
        }
        return text(body, length);
    }

    private static String text(byte[] body, int length) {
        int mark = (body[0] & 0xff) << 8 | body[1] & 0xff;
        Charset charset = mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(body, 0, length, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
