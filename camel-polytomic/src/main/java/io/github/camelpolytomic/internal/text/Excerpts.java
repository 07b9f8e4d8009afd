package io.github.camelpolytomic.internal.text;

import java.util.regex.Pattern;

/**
 * Quotes in one text what somebody else has written: on one line, and not too much in all. What the service says is quoted
 * in sentences, without its last full stop; a value that came with a message, as it is.
 */
public final class Excerpts {

    public static final int MOST = 500;

    private static final int LONGEST_VALUE = 100;

    // whatever a terminal or a log may take for the end of a line, or for a command
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private int left = MOST;

    /** The beginning of the text; empty when there is none, or when enough has been quoted. */
    public String quote(String text, int most) {
        String quoted = cut(text == null ? "" : withoutFullStop(line(text)), Math.min(most, left));
        left -= quoted.length();
        return quoted;
    }

    /** The text without the full stops at its end. */
    public static String withoutFullStop(String line) {
        int end = line.length();
        while (end > 0 && ".!".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    /** The whole text on one line. */
    public static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of a value, on one line: it may have come with a message, and then it can be anything. */
    public static String value(Object value) {
        String text = String.valueOf(value);
        // cut first: a value can be very long
        String beginning = cut(text, LONGEST_VALUE);
        return UNPRINTABLE.matcher(beginning).replaceAll("?");
    }

    /** The beginning of the text, which says when it is not all. */
    public static String cut(String text, int most) {
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
