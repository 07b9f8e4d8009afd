package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** README is short, and the pages of the documentation lead from one to the next. */
class PagesTest {

    private static final Path ROOT = GeneratedText.ROOT;
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern FENCE = Pattern.compile("(?sm)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(#[^)\\s]+)?\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(read(ROOT.resolve("README.md")).split("\\s+")).hasSizeLessThanOrEqualTo(900);
    }

    @Test
    void readmeHasAllThatAnApplicationDependsOn() throws IOException {
        assertThat(read(ROOT.resolve("README.md"))).contains("<artifactId>camel-polytomic</artifactId>", "camel-main");
    }

    @Test
    void theIndexListsEachPageOnceAndTheyFollowEachOther() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\d+\\. \\[.*?]\\((.*?)\\)")
                .matcher(read(DOCS.resolve("README.md")))
                .results()
                .map(entry -> entry.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .toList());
        for (int i = 0; i < listed.size(); i++) {
            String next = i + 1 < listed.size() ? listed.get(i + 1) : "README.md";
            assertThat(read(DOCS.resolve(listed.get(i))).strip())
                    .as(listed.get(i))
                    .matches("(?s).*\nNext: \\[[^\\]]+]\\(" + Pattern.quote(next) + "\\)");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void beginsWithAListOfItsSections(Path page) throws IOException {
        String text = withoutCode(page);
        List<String> contents = text.lines()
                .filter(line -> line.startsWith("- [") && line.contains("](#"))
                .map(line -> line.replaceAll("^- \\[(.*?)]\\(#.*", "$1"))
                .toList();

        assertThat(contents).containsExactlyElementsOf(headings(text, "## "));
    }

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(pages());
        documents.add(DOCS.resolve("README.md"));
        documents.add(ROOT.resolve("README.md"));
        documents.add(ROOT.resolve("CONTRIBUTING.md"));
        documents.add(ROOT.resolve("camel-polytomic-starter/README.md"));
        documents.add(ROOT.resolve("camel-polytomic-test/README.md"));
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksToSectionsThatExist(Path document) throws IOException {
        for (MatchResult link : LINK.matcher(withoutCode(document)).results().toList()) {
            Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(headings(withoutCode(target), "#").stream().map(PagesTest::anchor))
                        .as("%s in %s", link.group(), ROOT.relativize(document))
                        .contains(link.group(2));
            }
        }
    }

    private static List<String> headings(String text, String prefix) {
        return text.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .toList();
    }

    // as GitHub makes it
    private static String anchor(String heading) {
        return "#"
                + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private static String withoutCode(Path file) throws IOException {
        return FENCE.matcher(read(file)).replaceAll("");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
