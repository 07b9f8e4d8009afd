package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a document that is made from something else; it stands between {@code <!-- name -->} and
 * {@code <!-- end -->}.
 */
record GeneratedText(Path file, String name, String text) {

    /** The project's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String END = "\n<!-- end -->";

    /**
     * Writes it into its document.
     *
     * @throws IllegalStateException if the document has no place for it
     */
    void write() throws IOException {
        String begin = "<!-- " + name + " -->\n";
        Matcher place = Pattern.compile(Pattern.quote(begin) + "(?s:.*?)" + Pattern.quote(END))
                .matcher(Files.readString(file));
        if (!place.find()) {
            throw new IllegalStateException("%s needs the lines <!-- %s --> and <!-- end -->, between which the build"
                            .formatted(ROOT.relativize(file), name)
                    + " writes");
        }
        String written = begin + "\n" + text + END;
        if (!place.group().equals(written)) {
            Files.writeString(file, place.replaceFirst(Matcher.quoteReplacement(written)));
        }
    }
}
