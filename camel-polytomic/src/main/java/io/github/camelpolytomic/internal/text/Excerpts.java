package io.github.camelpolytomic.internal.text;

import java.util.regex.Pattern;

/**
 * Quotes foreign text in a message: on one line, and up to {@link #MAX_LENGTH} characters in all. Texts of the service are
 * quoted without the full stop at the end; values from an exchange are quoted unchanged.
 */
public final class Excerpts {

    public static final int MAX_LENGTH = 500;

    private static final int MAX_VALUE_LENGTH = 100;

    // characters that a terminal or a log may interpret as the end of a line or as a command
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private int left = MAX_LENGTH;

    /** Returns the beginning of the text; empty if there is none, or if the total length is used up. */
    public String quote(String text, int maxLength) {
        String quoted = cut(text == null ? "" : withoutFullStop(line(text)), Math.min(maxLength, left));
        left -= quoted.length();
        return quoted;
    }

    /** Returns the text without the full stops at its end. */
    public static String withoutFullStop(String line) {
        int end = line.length();
        while (end > 0 && ".!".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    /** Returns the whole text on one line. */
    public static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Returns the beginning of a value, without control characters: values from an exchange can be anything. */
    public static String value(Object value) {
        String text = String.valueOf(value);
        // truncate first: a value can be very long
        String beginning = cut(text, MAX_VALUE_LENGTH);
        return UNPRINTABLE.matcher(beginning).replaceAll("?");
    }

    /** Returns the beginning of the text, with an ellipsis if it is truncated. */
    public static String cut(String text, int maxLength) {
        if (text == null || text.length() <= maxLength) {
            return text;
        }
        if (maxLength < 4) {
            return "";
        }
        // do not split a surrogate pair
        int end = Character.isHighSurrogate(text.charAt(maxLength - 4)) ? maxLength - 4 : maxLength - 3;
        return text.substring(0, end) + "...";
    }
}
