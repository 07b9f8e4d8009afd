package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.HttpEntity;

/** Reads the body of an answer that is not a success, as far as it comes in time: nothing about it hides the status. */
public final class ErrorBody {

    private static final int LIMIT = 64 * 1024;

    private ErrorBody() {}

    /** The text; empty when there is none. */
    public static String read(HttpEntity entity) {
        byte[] body = new byte[LIMIT];
        int length = 0;
        try {
            InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
            int read = 0;
            while (read >= 0 && length < LIMIT) {
                length += read;
                read = content.read(body, length, LIMIT - length);
            }
            if (read < 0) {
                // gives the connection back
                content.close();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // what came before it counts; the JDK unpacks gzip in gzip one within the other
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
