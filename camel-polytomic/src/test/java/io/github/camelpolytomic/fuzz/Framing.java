package io.github.camelpolytomic.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** How an answer is put on the wire: as HTTP knows it, or not quite. */
public enum Framing {
    LENGTH(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return withLength(status, body.length, body);
        }
    },
    CHUNKS(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return joined(head(status, "Transfer-Encoding: chunked"), chunks(body, random), text("0\r\n\r\n"));
        }
    },
    CHUNKS_WITH_EXTENSIONS_AND_TRAILERS(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] chunk = body.length == 0
                    ? body
                    : joined(text(Integer.toHexString(body.length) + ";a=b;c=\"d\"\r\n"), body, text("\r\n"));
            return joined(head(status, "Transfer-Encoding: chunked"), chunk, text("0;last\r\nX-Trailer: 1\r\n\r\n"));
        }
    },
    UNTIL_CLOSED(Effect.SOUND_AND_CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return joined(head(status, "Connection: close"), body);
        }
    },
    GZIP(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] packed = gzip(body);
            return joined(head(status, "Content-Encoding: gzip", "Content-Length: " + packed.length), packed);
        }
    },
    DEFLATE(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] packed = deflate(body);
            return joined(
                    head(status, "Content-Encoding: deflate", "Transfer-Encoding: chunked"),
                    chunks(packed, random),
                    text("0\r\n\r\n"));
        }
    },
    AFTER_AN_INTERIM_ANSWER(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return joined(
                    text("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"),
                    withLength(status, body.length, body));
        }
    },
    HEADERS_OF_ALL_KINDS(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            String[] headers = new String[random.nextInt(5)];
            Arrays.setAll(headers, i -> HEADERS.get(random.nextInt(HEADERS.size())));
            return joined(text("HTTP/1.1 " + status + " Fine\r\n" + lines(headers)), length(body.length), body);
        }
    },
    BYTES_BEHIND(Effect.OPEN) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return withLength(status, random.nextInt(body.length + 1), body);
        }
    },
    ANOTHER_ANSWER_BEHIND(Effect.SOUND) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] other = text("{\"data\":{\"id\":\"of nobody\"}}");
            return joined(withLength(status, body.length, body), withLength(200, other.length, other));
        }
    },
    CUT(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] whole = (random.nextBoolean() ? LENGTH : CHUNKS).frame(status, body, random);
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    CUT_AND_PACKED(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            byte[] packed = gzip(body);
            byte[] cut = Arrays.copyOf(packed, random.nextInt(packed.length));
            return joined(head(status, "Content-Encoding: gzip", "Content-Length: " + cut.length), cut);
        }
    },
    WRONG_LENGTH(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            String length = LENGTHS.get(random.nextInt(LENGTHS.size()));
            return joined(head(status, "Content-Length: " + length), body);
        }
    },
    TWO_LENGTHS(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            int other = random.nextInt(body.length + 1);
            return joined(head(status, "Content-Length: " + other, "Content-Length: " + body.length), body);
        }
    },
    LENGTH_AND_CHUNKS(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return joined(
                    head(status, "Content-Length: " + random.nextInt(body.length + 1), "Transfer-Encoding: chunked"),
                    chunks(body, random),
                    text("0\r\n\r\n"));
        }
    },
    WRONG_CHUNKS(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            String size = SIZES.get(random.nextInt(SIZES.size()));
            return joined(head(status, "Transfer-Encoding: chunked"), text(size + "\r\n"), body, text("\r\n0\r\n\r\n"));
        }
    },
    WRONG_CODING(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            String coding = CODINGS.get(random.nextInt(CODINGS.size()));
            return joined(head(status, "Content-Encoding: " + coding, "Content-Length: " + body.length), body);
        }
    },
    WRONG_HEAD(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            String first = FIRST_LINES.get(random.nextInt(FIRST_LINES.size()));
            return joined(text(first + "\r\n"), length(body.length), body);
        }
    },
    DAMAGED_HEAD(Effect.CLOSED) {
        @Override
        byte[] frame(int status, byte[] body, RandomGenerator random) {
            return joined(ByteMutation.FLIP.change(head(status, "Content-Length: " + body.length), random), body);
        }
    };

    private enum Effect {
        SOUND,
        SOUND_AND_CLOSED,
        OPEN,
        CLOSED
    }

    private static final List<String> HEADERS = List.of(
            "X-Polytomic-Version: 1999-01-01",
            "X-Polytomic-Version:",
            "X-Request-Id: " + "r".repeat(2_000),
            "Retry-After: 99999999999999999999",
            "Retry-After: -1",
            "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            "Retry-After: soon",
            "Content-Type: text/html; charset=UTF-16",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: ",
            "Set-Cookie: a=b; Domain=.com",
            "Location: http://127.0.0.1:1/",
            "WWW-Authenticate: Basic realm=\"x\"",
            "Keep-Alive: timeout=99999999999",
            "Folded: a\r\n b\r\n\tc",
            "X-Empty:",
            "X-Bytes: \u00e4\u00ff\u0001");

    private static final List<String> LENGTHS =
            List.of("-1", "99999", "9223372036854775807", "99999999999999999999", "1e3", "0x10", "", " ", "7, 7", "+7");

    private static final List<String> SIZES =
            List.of("FFFFFFFFFFFFFFFFF", "7FFFFFFF", "-1", "", "g", "0x7", "7 7", "ffff", "1;" + "x".repeat(3_000));

    private static final List<String> CODINGS = List.of(
            "gzip",
            "deflate",
            "br",
            "zstd",
            "compress",
            "identity",
            "nonsense",
            "",
            "gzip, gzip",
            "gzip, identity, deflate",
            ", ,");

    private static final List<String> FIRST_LINES = List.of(
            "HTTP/1.1",
            "HTTP/1.1 ",
            "HTTP/1.1 abc Odd",
            "HTTP/1.1 -20 Odd",
            "HTTP/1.1 99 Odd",
            "HTTP/1.1 600 Odd",
            "HTTP/1.1 2147483648 Odd",
            "HTTP/1.1 0200 Odd",
            "HTTP/1.1 200",
            "HTTP/1.0 200 OK",
            "HTTP/2 200",
            "HTTP/9.9 200 OK",
            "HTTPS/1.1 200 OK",
            "ICY 200 OK",
            "SSH-2.0-OpenSSH_9.6",
            "\u0015\u0003\u0001\u0000\u0002\u0002P",
            "",
            "GET / HTTP/1.1",
            "{\"data\":{}}");

    private final Effect effect;

    Framing(Effect effect) {
        this.effect = effect;
    }

    /** What goes over the wire. */
    abstract byte[] frame(int status, byte[] body, RandomGenerator random);

    /** Whether the content comes through as it is. */
    boolean isSound() {
        return effect == Effect.SOUND || effect == Effect.SOUND_AND_CLOSED;
    }

    /** Whether the server waits for another request on the connection. */
    boolean staysOpen() {
        return effect == Effect.SOUND || effect == Effect.OPEN;
    }

    private static byte[] head(int status, String... headers) {
        return text("HTTP/1.1 " + status + " Fine\r\nContent-Type: application/json\r\n" + lines(headers) + "\r\n");
    }

    private static byte[] withLength(int status, int length, byte[] body) {
        return joined(head(status, "Content-Length: " + length), body);
    }

    private static byte[] length(int length) {
        return text("Content-Length: " + length + "\r\n\r\n");
    }

    private static String lines(String... headers) {
        return String.join(
                "", Arrays.stream(headers).map(header -> header + "\r\n").toList());
    }

    private static byte[] chunks(byte[] body, RandomGenerator random) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, random.nextInt(1, body.length + 1));
            chunks.writeBytes(text(Integer.toHexString(size) + "\r\n"));
            chunks.write(body, at, size);
            chunks.writeBytes(text("\r\n"));
            at += size;
        }
        return chunks.toByteArray();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
