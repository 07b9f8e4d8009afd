package io.github.camelpolytomic.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A pool of the short strings of one response, so that a repeated string is stored once. A string of plain ASCII is
 * found by its bytes, and allocates nothing when it is found. The strings are kept in the order in which they came,
 * because what followed a string once often follows it again; any other string is found by its hash. The oldest are
 * replaced, and of two strings with the same place in the index only the newer one is found. So the size of the pool is
 * bounded, and no choice of strings makes it slow.
 */
final class StringPool {

    /** Names and types are shorter; longer strings are rarely repeated. */
    static final int MAX_LENGTH = 64;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // each string has its bytes beside its neighbours': to follow a reference to it takes longer than to create it
    // again
    private static final int KEY = 4;
    private static final int KEY_BYTES = KEY * Long.BYTES;
    private static final int MIN_STRINGS = 64;
    private static final int MAX_STRINGS = 1 << 12;
    private static final int GROWTH = 4;
    // the pool takes at most this part of what was read
    private static final int PART = 8;
    private static final int TEXTS = 256;

    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * EACH_BYTE;
    private static final long QUOTES = '"' * EACH_BYTE;
    private static final long BACKSLASHES = '\\' * EACH_BYTE;
    private static final long SPACES = ' ' * EACH_BYTE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[MIN_STRINGS * KEY];
    private String[] strings = new String[MIN_STRINGS];
    private int[] index = new int[MIN_STRINGS];
    private int newest;
    private boolean full;
    private int last;
    private String[] texts;

    private int length;

    /**
     * Returns the string that starts here and ends before a quote; {@code null} if it is not short, not plain ASCII,
     * or near the end of the buffer.
     *
     * @param end the end of what was read into the buffer
     */
    String read(byte[] buffer, int start, int end) {
        if (start + KEY_BYTES > buffer.length) {
            return null;
        }
        long first = (long) WORDS.get(buffer, start);
        long stops = stops(first);
        length = plain(stops);
        if (stops != 0) {
            return endsAt(start + length, buffer, end) ? pooled(buffer, start, before(stops, first), 0, 0, 0) : null;
        }
        long second = (long) WORDS.get(buffer, start + 8);
        stops = stops(second);
        length = 8 + plain(stops);
        if (stops != 0) {
            return endsAt(start + length, buffer, end)
                    ? pooled(buffer, start, first, before(stops, second), 0, 0)
                    : null;
        }
        long third = (long) WORDS.get(buffer, start + 16);
        stops = stops(third);
        length = 16 + plain(stops);
        if (stops != 0) {
            return endsAt(start + length, buffer, end)
                    ? pooled(buffer, start, first, second, before(stops, third), 0)
                    : null;
        }
        long fourth = (long) WORDS.get(buffer, start + 24);
        stops = stops(fourth);
        length = 24 + plain(stops);
        return stops != 0 && endsAt(start + length, buffer, end)
                ? pooled(buffer, start, first, second, third, before(stops, fourth))
                : null;
    }

    private static boolean endsAt(int place, byte[] buffer, int end) {
        return place < end && buffer[place] == '"';
    }

    /** The length of the string that {@link #read} returned. */
    int length() {
        return length;
    }

    private String pooled(byte[] buffer, int start, long first, long second, long third, long fourth) {
        int place = last + 1 & strings.length - 1;
        if (!isAt(place, first, second, third, fourth)) {
            int slot = hash(first, second, third, fourth) & index.length - 1;
            place = index[slot];
            if (!isAt(place, first, second, third, fourth)) {
                place = newest + 1 & strings.length - 1;
                newest = place;
                full |= place == 0;
                index[slot] = place;
                int key = place * KEY;
                keys[key] = first;
                keys[key + 1] = second;
                keys[key + 2] = third;
                keys[key + 3] = fourth;
                // of ASCII it is a mere copy
                strings[place] = new String(buffer, start, length, StandardCharsets.ISO_8859_1);
            }
        }
        last = place;
        return strings[place];
    }

    private boolean isAt(int place, long first, long second, long third, long fourth) {
        int key = place * KEY;
        return keys[key] == first && keys[key + 1] == second && keys[key + 2] == third && keys[key + 3] == fourth;
    }

    /** Grows if it is full and so many bytes have been read that it pays. */
    void growFor(long bytes) {
        int size = strings.length * GROWTH;
        if (full && size <= MAX_STRINGS && size * KEY_BYTES <= bytes / PART) {
            full = false;
            newest = strings.length - 1;
            keys = Arrays.copyOf(keys, size * KEY);
            strings = Arrays.copyOf(strings, size);
            index = new int[size];
            for (int place = 0; place <= newest; place++) {
                int key = place * KEY;
                index[hash(keys[key], keys[key + 1], keys[key + 2], keys[key + 3]) & size - 1] = place;
            }
        }
    }

    /** Returns the pooled string of the same characters, for strings that {@link #read} does not return. */
    String pooled(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        if (texts == null) {
            texts = new String[TEXTS];
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & TEXTS - 1;
        if (!text.equals(texts[place])) {
            texts[place] = text;
        }
        return texts[place];
    }

    private static int hash(long first, long second, long third, long fourth) {
        long hash = first * SPREAD + second;
        hash = (hash ^ hash >>> 32) * SPREAD + third;
        hash = (hash ^ hash >>> 32) * SPREAD + fourth;
        return (int) ((hash ^ hash >>> 32) * SPREAD >>> 40);
    }

    // the high bit of each byte that is not plain: a quote, a backslash, a control character, or not ASCII. Bytes
    // behind the first may be marked by mistake
    private static long stops(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (quotes - EACH_BYTE & ~quotes | backslashes - EACH_BYTE & ~backslashes | word - SPACES & ~word | word)
                & HIGH_BITS;
    }

    private static int plain(long stops) {
        return Long.numberOfTrailingZeros(stops) >>> 3;
    }

    // no plain byte is zero, so the length needs no place of its own in a key
    private static long before(long stops, long word) {
        return word & (stops & -stops) - 1 >>> 7;
    }
}
