package io.github.camelpolytomic.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request or a response of HTTP/1.1 as it is on the wire.
 *
 * @param head the first line and the headers, without the empty line that ends them
 * @param body what comes behind it, as long as {@code Content-Length} says
 */
public record WireMessage(String head, byte[] body) {

    private static final String LINE = "\r\n";
    private static final String END = LINE + LINE;
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    /** The next message; {@code null} when the peer has closed the connection. */
    public static WireMessage read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int lastFour = 0; lastFour != END_OF_HEAD; ) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            bytes.write(next);
            lastFour = lastFour << 8 | next;
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        WireMessage message = new WireMessage(head.substring(0, head.length() - END.length()), new byte[0]);
        return new WireMessage(message.head, in.readNBytes(message.length()));
    }

    private int length() {
        String length = header("Content-Length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    public String method() {
        return head.substring(0, head.indexOf(' '));
    }

    /** Path and query. */
    public String path() {
        return head.split(" ", 3)[1];
    }

    /** The status of a response. */
    public int status() {
        return Integer.parseInt(path());
    }

    /** The header's value; empty when there is none. */
    public String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The same head with another body, which {@code Content-Length} tells the length of. */
    public WireMessage withBody(byte[] other) {
        String others = head.replaceAll("(?i)\r\nContent-Length:[^\r]*", "");
        return new WireMessage(others + LINE + "Content-Length: " + other.length, other);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head + END).getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
