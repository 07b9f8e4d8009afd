package io.github.camelpolytomic.internal.client.call;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks a key in foreign text, with its characters plain or escaped: as in JSON, in URIs, in HTML, or nested in one
 * another.
 */
final class KeyMask {

    // a shorter value is not a key, and would mask ordinary words
    private static final int MIN_LENGTH = 8;
    private static final int MIN_TAIL_LENGTH = MIN_LENGTH / 2;
    private static final int MAX_DEPTH = 3;

    private static final Pattern ESCAPED = Pattern.compile(String.join(
            "|",
            "\\\\u+(?<json>[0-9a-fA-F]{4})",
            "\\\\(?<itself>[\"\\\\/])",
            "%(?<uri>[0-7][0-9a-fA-F])",
            "&#[xX]0*(?<html>[0-9a-fA-F]{1,4});",
            "&#0*(?<decimal>[0-9]{1,4});",
            "&(?<name>amp|lt|gt|quot|apos);",
            // an escape that is truncated at the end of the text
            "(?:\\\\u*[0-9a-fA-F]{0,3}|%[0-9a-fA-F]?|&(?:#[xX]?[0-9a-fA-F]*|[a-z]{0,4}))\\z"));

    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

    private final String key;

    KeyMask(String key) {
        this.key = key;
    }

    /** Returns the text with the key masked, also a truncated key at its end. */
    String mask(String text) {
        if (text == null || key.length() < MIN_LENGTH) {
            return text;
        }
        String masked = text;
        for (int depth = 0; depth <= MAX_DEPTH; depth++) {
            masked = maskOnce(Unescaped.of(masked, depth), masked);
        }
        return masked;
    }

    private String maskOnce(Unescaped unescaped, String text) {
        StringBuilder masked = new StringBuilder();
        int shown = 0;
        String plain = unescaped.text();
        for (int at = plain.indexOf(key); at >= 0; at = plain.indexOf(key, at + key.length())) {
            masked.append(text, shown, unescaped.from(at)).append(Credentials.MASK);
            shown = unescaped.from(at + key.length());
        }
        int tail = tail(plain);
        if (tail > 0 && unescaped.from(plain.length() - tail) >= shown) {
            return masked.append(text, shown, unescaped.from(plain.length() - tail))
                    .append(Credentials.MASK)
                    .toString();
        }
        return masked.append(text, shown, text.length()).toString();
    }

    private int tail(String plain) {
        for (int length = Math.min(key.length() - 1, plain.length()); length >= MIN_TAIL_LENGTH; length--) {
            if (plain.endsWith(key.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * An unescaped text with the positions of its characters in the original.
     *
     * @param origins the start of each character in the original, and finally the end of the original
     */
    private record Unescaped(String text, int[] origins) {

        /** @param depth the number of levels of escapes to resolve */
        static Unescaped of(String text, int depth) {
            int[] origins = new int[text.length() + 1];
            Arrays.setAll(origins, index -> index);
            Unescaped unescaped = new Unescaped(text, origins);
            for (int i = 0; i < depth; i++) {
                unescaped = unescaped.deeper();
            }
            return unescaped;
        }

        int from(int index) {
            return origins[index];
        }

        private Unescaped deeper() {
            Matcher matcher = ESCAPED.matcher(text);
            if (!matcher.find()) {
                return this;
            }
            StringBuilder plain = new StringBuilder(text.length());
            int[] from = new int[origins.length];
            int next = 0;
            do {
                next = copy(next, matcher.start(), plain, from);
                from[plain.length()] = origins[next];
                next = matcher.end();
                character(matcher, plain);
            } while (matcher.find());
            copy(next, text.length(), plain, from);
            from[plain.length()] = origins[text.length()];
            return new Unescaped(plain.toString(), Arrays.copyOf(from, plain.length() + 1));
        }

        private int copy(int begin, int end, StringBuilder plain, int[] from) {
            System.arraycopy(origins, begin, from, plain.length(), end - begin);
            plain.append(text, begin, end);
            return end;
        }

        private static void character(Matcher escape, StringBuilder plain) {
            String itself = escape.group("itself");
            if (itself != null) {
                plain.append(itself);
                return;
            }
            for (String group : new String[] {"json", "uri", "html"}) {
                if (escape.group(group) != null) {
                    plain.append((char) Integer.parseInt(escape.group(group), 16));
                }
            }
            if (escape.group("decimal") != null) {
                plain.append((char) Integer.parseInt(escape.group("decimal")));
            }
            if (escape.group("name") != null) {
                plain.append(NAMED.get(escape.group("name")));
            }
        }
    }
}
