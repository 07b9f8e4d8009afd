package io.github.camelpolytomic.internal.json;

/**
 * A pool of short strings by their characters, so that a repeated string allocates nothing. A direct-mapped cache: each
 * string has one slot, and the next string of that slot replaces it. So its size is bounded, and no choice of strings
 * makes it slow.
 */
final class StringPool {

    /** Names and types are shorter; longer strings are rarely repeated. */
    static final int MAX_LENGTH = 64;

    private static final int MAX_SLOTS = 1 << 15;
    private static final int GROWTH = 4;

    private String[] slots = new String[MAX_SLOTS >> 10];
    private int changes;

    /** Returns the string of these characters: the pooled one, if it is still in its slot. */
    String of(char[] characters, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int slot = slot(hash);
        String pooled = slots[slot];
        if (pooled != null && pooled.hashCode() == hash && hasCharacters(pooled, characters, start, length)) {
            return pooled;
        }
        String text = new String(characters, start, length);
        slots[slot] = text;
        if (++changes > slots.length && slots.length < MAX_SLOTS) {
            grow();
        }
        return text;
    }

    private static boolean hasCharacters(String text, char[] characters, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        String[] smaller = slots;
        slots = new String[smaller.length * GROWTH];
        changes = 0;
        for (String text : smaller) {
            if (text != null) {
                slots[slot(text.hashCode())] = text;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & (slots.length - 1);
    }
}
