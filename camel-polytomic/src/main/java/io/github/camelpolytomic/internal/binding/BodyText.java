package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;

import io.github.camelpolytomic.internal.json.Utf8;
import io.github.camelpolytomic.model.Members;

/**
 * Reads a message body of any textual type as UTF-8 without byte order mark. It reads no more than may be sent, and a
 * stream must end within the timeout of a call.
 */
final class BodyText {

    private final String operation;
    private final long maxSize;
    private final Duration timeout;
    private final BodyExecutor executor;

    BodyText(String operation, BodySettings settings) {
        this.operation = operation;
        this.maxSize = settings.maxSize();
        this.timeout = settings.timeout();
        this.executor = settings.executor();
    }

    /**
     * Reads the text; returns empty if the type of the body is not supported.
     *
     * @throws CharacterCodingException if the body is not text in a Unicode encoding
     * @throws IllegalArgumentException if the body cannot be read, is too large or takes too long
     */
    Optional<byte[]> read(Message message) throws CharacterCodingException {
        Object payload = message.getBody();
        if (payload instanceof String text) {
            requireNotLarger(text.length());
        }
        byte[] read;
        try {
            read = isInMemory(payload)
                    ? readable(message, payload)
                    : withTimeout(() -> readable(message, payload), payload);
        } finally {
            // so that the next step or attempt can read it again
            if (payload instanceof StreamCache cache) {
                cache.reset();
            }
        }
        if (read == null) {
            return Optional.empty();
        }
        requireNotLarger(read.length);
        return Optional.of(Utf8.clean(read));
    }

    /**
     * Runs a task that may block, on another thread and within the timeout of a call.
     *
     * @param source closed after the timeout, if possible
     * @throws CharacterCodingException if the task throws it
     * @throws IllegalArgumentException if the task does not end, cannot start, or throws anything else
     */
    <T> T withTimeout(Callable<T> task, Object source) throws CharacterCodingException {
        try {
            return executor.read(task, source, timeout);
        } catch (CharacterCodingException | RuntimeException e) {
            throw e;
        } catch (TimeoutException e) {
            throw new IllegalArgumentException(
                    "%s: the message body was not read completely within callTimeout %s".formatted(operation, timeout));
        } catch (BodyExecutor.NoThreadException e) {
            throw new IllegalArgumentException(
                    "%s: the message body was not read, because %s other bodies blocked all threads for callTimeout %s"
                            .formatted(operation, BodyExecutor.MAX_BODIES, timeout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException(
                    "%s: the thread was interrupted while reading the message body".formatted(operation), e);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private byte[] readable(Message message, Object payload) throws CharacterCodingException {
        try {
            return bytes(message, payload);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (TypeConversionException e) {
            // without the text of the converter, which quotes the value
            throw unreadable(e.getCause());
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private IllegalArgumentException unreadable(Throwable reason) {
        return new IllegalArgumentException("%s: the message body cannot be read".formatted(operation), reason);
    }

    /** Rejects a body that is too large. */
    void requireNotLarger(long size) {
        if (size > maxSize) {
            throw new IllegalArgumentException(tooLarge());
        }
    }

    String tooLarge() {
        return "%s: the request is larger than the %s bytes that option maxRequestSize allows"
                .formatted(operation, maxSize);
    }

    long maxSize() {
        return maxSize;
    }

    private static boolean isInMemory(Object payload) {
        return payload instanceof CharSequence && Members.isOfJdk(payload.getClass())
                || payload instanceof byte[]
                || payload instanceof StreamCache
                // a subclass may block
                || payload.getClass() == ByteArrayInputStream.class
                || payload.getClass() == StringReader.class;
    }

    private byte[] bytes(Message message, Object payload) throws IOException {
        if (payload instanceof byte[] bytes) {
            return bytes;
        }
        // JSON is always UTF-8, regardless of the encoding from which the route read its text
        if (payload instanceof CharSequence text) {
            return Utf8.bytes(text);
        }
        if (payload instanceof Reader reader) {
            return Utf8.bytes(text(reader));
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            return stream == null ? null : stream.readNBytes(readLimit());
        }
    }

    private CharSequence text(Reader source) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        try (Reader reader = source) {
            int read;
            while ((read = reader.read(part)) >= 0 && text.length() < readLimit()) {
                text.append(part, 0, read);
            }
        }
        return text;
    }

    private int readLimit() {
        // the maximum length of an array
        return (int) Math.min(maxSize + 1, Integer.MAX_VALUE - 8);
    }
}
