package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part of a document that is made from something else; it stands between {@code <!-- name -->} and
 * {@code <!-- end -->}. With {@code -Ddocs.update=true} it is written, otherwise only compared.
 */
public record GeneratedText(Path file, String name, String text) {

    /** The project's folder. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final boolean UPDATE = Boolean.getBoolean("docs.update");
    private static final String END = "\n<!-- end -->";

    /** Writes it if that is asked for, and checks that it stands in its document. */
    public void check() throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String expected = begin + "\n" + text + END;
        String document = Files.readString(file);
        if (UPDATE) {
            Pattern old = Pattern.compile(Pattern.quote(begin) + "(?s:.*?)" + Pattern.quote(END));
            document = old.matcher(document).replaceFirst(Matcher.quoteReplacement(expected));
            Files.writeString(file, document);
        }
        assertThat(document.contains(expected)).as(message(file, name)).isTrue();
    }

    /** The same for a file that is made as a whole. */
    public static void check(Path file, String text) throws IOException {
        if (UPDATE) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file).equals(text))
                .as(message(file, "its content"))
                .isTrue();
    }

    private static String message(Path file, String name) {
        return "%s has %s as it is made; to have it written, run mvn test -pl camel-polytomic -am -Dtest='*DocumentationTest'"
                        .formatted(ROOT.relativize(file), name)
                + " -Ddocs.update=true -Dsurefire.failIfNoSpecifiedTests=false";
    }

    @Override
    public String toString() {
        return name;
    }
}
