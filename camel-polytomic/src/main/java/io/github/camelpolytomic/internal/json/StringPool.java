package io.github.camelpolytomic.internal.json;

/**
 * Short texts by their characters, so that one that comes again costs nothing. Each text has one place, and loses it to
 * the next text that falls on it: what it holds is bounded, and no text that a service chooses makes it slow.
 */
final class StringPool {

    /** Names and types are shorter; a longer text is hardly ever repeated. */
    static final int LONGEST = 64;

    private static final int MOST_PLACES = 1 << 15;
    private static final int GROWTH = 4;

    private String[] places = new String[MOST_PLACES >> 10];
    private int changes;

    /** The text of these characters: the one of before, if it still has its place. */
    String of(char[] characters, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = place(hash);
        String known = places[place];
        if (known != null && known.hashCode() == hash && same(known, characters, start, length)) {
            return known;
        }
        String text = new String(characters, start, length);
        places[place] = text;
        if (++changes > places.length && places.length < MOST_PLACES) {
            grow();
        }
        return text;
    }

    private static boolean same(String text, char[] characters, int start, int length) {
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
        String[] smaller = places;
        places = new String[smaller.length * GROWTH];
        changes = 0;
        for (String text : smaller) {
            if (text != null) {
                places[place(text.hashCode())] = text;
            }
        }
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & (places.length - 1);
    }
}
