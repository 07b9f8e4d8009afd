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
 * Reads what a message body holds as text, in whatever way, as UTF-8 without a byte order mark. No more of it is read than
 * may be sent, and a stream must come to its end within the time of a call.
 */
final class BodyText {

    private final String operation;
    private final long maxSize;
    private final Duration timeout;
    private final BodyExecutor threads;

    BodyText(String operation, BodySettings settings) {
        this.operation = operation;
        this.maxSize = settings.maxSize();
        this.timeout = settings.timeout();
        this.threads = settings.threads();
    }

    /**
     * The text; empty when the body is of a type that cannot be read.
     *
     * @throws CharacterCodingException when it is no text in a Unicode encoding
     * @throws IllegalArgumentException when it cannot be read, is too large or takes too long
     */
    Optional<byte[]> read(Message message) throws CharacterCodingException {
        Object given = message.getBody();
        if (given instanceof String text) {
            requireNotLarger(text.length());
        }
        byte[] read;
        try {
            read = isInMemory(given) ? readable(message, given) : inTime(() -> readable(message, given), given);
        } finally {
            // the next step, and the next try, read it again
            if (given instanceof StreamCache cache) {
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
     * What a reading gives that may block, on a thread apart and within the time of a call.
     *
     * @param source is closed when it takes longer, if that is possible
     * @throws CharacterCodingException when it throws that
     * @throws IllegalArgumentException when it does not end, cannot begin, or throws anything else
     */
    <T> T inTime(Callable<T> reading, Object source) throws CharacterCodingException {
        try {
            return threads.read(reading, source, timeout);
        } catch (CharacterCodingException | RuntimeException e) {
            throw e;
        } catch (TimeoutException e) {
            throw new IllegalArgumentException(
                    "%s: the message body did not come to its end within callTimeout %s".formatted(operation, timeout));
        } catch (BodyExecutor.NoThreadException e) {
            throw new IllegalArgumentException(
                    "%s: the message body was not read, since %s others that are read came to no end within callTimeout %s"
                            .formatted(operation, BodyExecutor.MOST, timeout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException(
                    "%s: the thread was interrupted while the message body was read".formatted(operation), e);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private byte[] readable(Message message, Object given) throws CharacterCodingException {
        try {
            return bytes(message, given);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (TypeConversionException e) {
            // not the converter's words: they quote what it could not convert
            throw unreadable(e.getCause());
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private IllegalArgumentException unreadable(Throwable reason) {
        return new IllegalArgumentException("%s: the message body cannot be read".formatted(operation), reason);
    }

    /** Refuses what is too large to be sent. */
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

    private static boolean isInMemory(Object given) {
        return given instanceof CharSequence && Members.isOfJdk(given.getClass())
                || given instanceof byte[]
                || given instanceof StreamCache
                // a class of its own may do anything
                || given.getClass() == ByteArrayInputStream.class
                || given.getClass() == StringReader.class;
    }

    private byte[] bytes(Message message, Object given) throws IOException {
        if (given instanceof byte[] bytes) {
            return bytes;
        }
        // JSON is UTF-8, whatever encoding the route has read its text in
        if (given instanceof CharSequence text) {
            return Utf8.bytes(text);
        }
        if (given instanceof Reader reader) {
            return Utf8.bytes(text(reader));
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            return stream == null ? null : stream.readNBytes(oneTooMany());
        }
    }

    private CharSequence text(Reader source) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        try (Reader reader = source) {
            int read;
            while ((read = reader.read(part)) >= 0 && text.length() < oneTooMany()) {
                text.append(part, 0, read);
            }
        }
        return text;
    }

    private int oneTooMany() {
        // no array is larger
        return (int) Math.min(maxSize + 1, Integer.MAX_VALUE - 8);
    }
}
