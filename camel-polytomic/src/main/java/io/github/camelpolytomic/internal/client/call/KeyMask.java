package io.github.camelpolytomic.internal.client.call;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides a key in texts that somebody else has written, however its characters are escaped there: as in JSON, in URIs, in HTML,
 * or as in one of them within another.
 */
final class KeyMask {

    // nothing so short is a key, but it would mask half of every sentence
    private static final int SHORTEST = 8;
    private static final int SHORTEST_TAIL = SHORTEST / 2;
    private static final int DEEPEST = 3;

    private static final Pattern ESCAPED = Pattern.compile(String.join(
            "|",
            "\\\\u+(?<json>[0-9a-fA-F]{4})",
            "\\\\(?<itself>[\"\\\\/])",
            "%(?<uri>[0-7][0-9a-fA-F])",
            "&#[xX]0*(?<html>[0-9a-fA-F]{1,4});",
            "&#0*(?<decimal>[0-9]{1,4});",
            "&(?<name>amp|lt|gt|quot|apos);",
            // one that is cut off at the end stands for nothing
            "(?:\\\\u*[0-9a-fA-F]{0,3}|%[0-9a-fA-F]?|&(?:#[xX]?[0-9a-fA-F]*|[a-z]{0,4}))\\z"));

    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

    private final String key;

    KeyMask(String key) {
        this.key = key;
    }

    /** The text without the key, and without its beginning where the text ends within it. */
    String mask(String text) {
        if (text == null || key.length() < SHORTEST) {
            return text;
        }
        String masked = text;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            masked = hidden(Unescaped.of(masked, depth), masked);
        }
        return masked;
    }

    private String hidden(Unescaped unescaped, String text) {
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
        for (int length = Math.min(key.length() - 1, plain.length()); length >= SHORTEST_TAIL; length--) {
            if (plain.endsWith(key.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * A text whose characters stand for those of another.
     *
     * @param origins where each of its characters begins in the other one, and at the end where that one ends
     */
    private record Unescaped(String text, int[] origins) {

        /** @param depth so often escapes are resolved */
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
