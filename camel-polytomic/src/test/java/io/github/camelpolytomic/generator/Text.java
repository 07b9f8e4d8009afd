package io.github.camelpolytomic.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.palantir.javapoet.CodeBlock;

/** Texts within generated sources. */
final class Text {

    private static final int LINE = 100;

    private Text() {}

    /** Returns a string as an expression of several lines. */
    static CodeBlock literal(String text) {
        List<CodeBlock> lines = new ArrayList<>();
        List<String> wrapped = lines(text);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(CodeBlock.of("$S", (i == 0 ? "" : " ") + wrapped.get(i)));
        }
        return CodeBlock.join(lines, "\n+ ");
    }

    /** Returns a text as the lines of a comment. */
    static String comment(String text) {
        return String.join("\n", lines(text));
    }

    /** Returns names as part of a sentence. */
    static String listed(List<String> names, String conjunction) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : "%s %s %s".formatted(String.join(", ", names.subList(0, last)), conjunction, names.get(last));
    }

    /** Returns a name with a capital. */
    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the name of a constant. */
    static String constant(String name) {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /** Returns the name of a constant in camel case, with a capital. */
    static String camelCase(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
