package io.github.camelpolytomic.run;

/** Quotes the service in one message: on one line, without the last full stop, and not too much in all. */
final class Excerpts {

    static final int MOST = 500;

    private int left = MOST;

    /** The beginning of the text; empty when there is none, or when enough has been quoted. */
    String quote(String text, int most) {
        String line = text == null
                ? ""
                : text.strip().replaceAll("\\s+", " ").replaceAll("[.!]+$", "").strip();
        String quoted = cut(line, Math.min(most, left));
        left -= quoted.length();
        return quoted;
    }

    /** The beginning of the text, which says when it is not all. */
    static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        if (most < 4) {
            return "";
        }
        // half of a surrogate pair is no character
        int end = Character.isHighSurrogate(text.charAt(most - 4)) ? most - 4 : most - 3;
        return text.substring(0, end) + "...";
    }
}
