package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files that a document shows, each between {@code <!-- file: path/from/the/root -->} and {@code <!-- end -->}.
 */
final class FileSnippets {

    private static final Pattern PLACE = Pattern.compile("<!-- (file: (\\S+)) -->\n");

    private FileSnippets() {}

    static List<GeneratedText> in(Path document) throws IOException {
        List<GeneratedText> snippets = new ArrayList<>();
        for (MatchResult place :
                PLACE.matcher(Files.readString(document)).results().toList()) {
            snippets.add(
                    new GeneratedText(document, place.group(1), block(GeneratedText.ROOT.resolve(place.group(2)))));
        }
        return snippets;
    }

    private static String block(Path file) throws IOException {
        String name = file.getFileName().toString();
        String language = name.substring(name.lastIndexOf('.') + 1);
        return "```" + language + "\n" + Files.readString(file).strip() + "\n```";
    }
}
