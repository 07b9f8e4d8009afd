package io.github.camelpolytomic.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodes JSON text in UTF-8, without a byte order mark (RFC 8259, section 8.1). */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * Encodes the text.
     *
     * @throws CharacterCodingException if it contains an unpaired surrogate
     */
    public static byte[] bytes(CharSequence text) throws CharacterCodingException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }

    /**
     * Converts text in UTF-8, UTF-16 or UTF-32, with or without a byte order mark; returns the same array if it needs
     * no change.
     *
     * @throws CharacterCodingException if it is in none of these encodings
     */
    public static byte[] clean(byte[] json) throws CharacterCodingException {
        Charset charset = charset(json);
        if (charset == StandardCharsets.UTF_8 && isAscii(json)) {
            return json;
        }
        CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(json));
        boolean marked = false;
        // remove all byte order marks: the validating parser would accept a second one
        while (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
            marked = true;
        }
        return marked || charset != StandardCharsets.UTF_8 ? bytes(text) : json;
    }

    // JSON starts with an ASCII character, whose zero bytes reveal the encoding
    private static Charset charset(byte[] json) {
        boolean four = json.length >= 4;
        if (four && json[0] == 0 && json[1] == 0) {
            return Charset.forName("UTF-32BE");
        }
        if (four && json[0] != 0 && json[2] == 0 && json[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (json.length >= 2 && (json[0] == 0 || json[0] == (byte) 0xFE && json[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (json.length >= 2 && (json[1] == 0 || json[0] == (byte) 0xFF && json[1] == (byte) 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isAscii(byte[] text) {
        for (byte each : text) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }
}
