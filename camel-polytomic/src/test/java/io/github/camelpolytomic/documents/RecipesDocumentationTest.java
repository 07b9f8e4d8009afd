package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The recipes are what their tests run, and all of it is shown. */
class RecipesDocumentationTest {

    private static final Path SOURCES = GeneratedText.ROOT.resolve("examples/recipes/src/main");

    @Test
    void showFilesAsTheyAre() throws IOException {
        String document = Files.readString(DocumentGenerator.RECIPES);

        assertThat(FileSnippets.in(DocumentGenerator.RECIPES)).isNotEmpty().allSatisfy(snippet -> assertThat(document)
                .contains("<!-- " + snippet.name() + " -->\n\n" + snippet.text() + "\n<!-- end -->"));
    }

    // XML is left out: dependencies are no part of a route
    @Test
    void haveNoCodeOfTheirOwn() throws IOException {
        String document = Files.readString(DocumentGenerator.RECIPES);
        String others = Pattern.compile("(?s)<!-- file: .*?<!-- end -->")
                .matcher(document)
                .replaceAll("");

        assertThat(Pattern.compile("```(?!xml|sh|\n)\\w+")
                        .matcher(others)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void showEveryFile() throws IOException {
        List<String> shown = FileSnippets.in(DocumentGenerator.RECIPES).stream()
                .map(GeneratedText::name)
                .toList();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> "file: "
                                    + GeneratedText.ROOT
                                            .relativize(file)
                                            .toString()
                                            .replace('\\', '/')))
                    .isNotEmpty()
                    .allMatch(shown::contains);
        }
    }
}
