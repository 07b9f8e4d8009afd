package io.github.camelpolytomic.internal.run.select;

import java.util.Locale;

/**
 * A pattern in which {@code *} matches any number of characters, or none.
 */
record Wildcard(String pattern) {

    boolean matches(String text) {
        if (text == null) {
            return false;
        }
        int first = pattern.indexOf('*');
        if (first < 0) {
            return pattern.equals(text);
        }
        int last = pattern.lastIndexOf('*');
        int end = text.length() - (pattern.length() - last - 1);
        if (first > end
                || !text.startsWith(pattern.substring(0, first))
                || !text.endsWith(pattern.substring(last + 1))) {
            return false;
        }
        int from = first;
        for (String piece : pattern.substring(first, last).split("\\*")) {
            int found = text.indexOf(piece, from);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    /** Whether it has a wildcard. */
    boolean isPattern() {
        return pattern.indexOf('*') >= 0;
    }

    /** Matches case-insensitively. */
    boolean matchesAnyCase(String text) {
        return text != null && lower().matches(text.toLowerCase(Locale.ROOT));
    }

    private Wildcard lower() {
        return new Wildcard(pattern.toLowerCase(Locale.ROOT));
    }
}
