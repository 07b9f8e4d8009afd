package io.github.camelpolytomic.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Changes the bytes of a text, whatever they say. */
public enum ByteMutation {
    CUT {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
    },
    BEHEAD {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1), bytes.length);
        }
    },
    FLIP {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            byte[] changed = bytes.clone();
            for (int i = random.nextInt(1, 5); i > 0 && changed.length > 0; i--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        }
    },
    INSERT {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            byte[] more = new byte[random.nextInt(1, 20)];
            random.nextBytes(more);
            int at = random.nextInt(bytes.length + 1);
            return joined(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
        }
    },
    REPEAT {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            int at = random.nextInt(bytes.length + 1);
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(50)));
            return joined(Arrays.copyOf(bytes, at), part, Arrays.copyOfRange(bytes, at, bytes.length));
        }
    },
    MARK {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return joined("\ufeff".getBytes(StandardCharsets.UTF_8), bytes);
        }
    },
    ENCODE {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
        }
    },
    BEFORE {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return joined(AROUND[random.nextInt(AROUND.length)].getBytes(StandardCharsets.UTF_8), bytes);
        }
    },
    BEHIND {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return joined(bytes, AROUND[random.nextInt(AROUND.length)].getBytes(StandardCharsets.UTF_8));
        }
    },
    NOTHING {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return new byte[0];
        }
    },
    PAGE {
        @Override
        public byte[] change(byte[] bytes, RandomGenerator random) {
            return "<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        Charset.forName("UTF-32"),
        Charset.forName("UTF-32LE"),
        StandardCharsets.ISO_8859_1,
        Charset.forName("IBM037")
    };
    private static final String[] AROUND = {
        " \r\n\t", ")]}',\n", "\u0000", "x", "{}", "{\"data\":{}}", "[]", "null", "<!-- -->", "callback("
    };

    public abstract byte[] change(byte[] bytes, RandomGenerator random);

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
