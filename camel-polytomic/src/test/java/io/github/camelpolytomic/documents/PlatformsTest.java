package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents say about versions and platforms is what the build and {@code platforms/run} have. */
class PlatformsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PLATFORMS = ROOT.resolve("platforms");

    @ParameterizedTest
    @CsvSource({"README.md", "docs/platforms.md", "camel-polytomic-starter/README.md"})
    void namesTheOldestAndTheNewestVersions(String page) throws IOException {
        assertThat(read(page))
                .contains("Works from Camel %s and Boot %s to Camel %s and Boot %s"
                        .formatted(
                                minor(property("", "camel.version")),
                                minor(property("", "spring-boot.version")),
                                minor(property("camel-4.22", "camel.version")),
                                minor(property("boot-4.1", "spring-boot.version"))));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void isDescribed(String name, String jdk, String profiles, String tests, String description) throws IOException {
        assertThat(read("docs/platforms.md")).contains("| `" + name + "` |");
        assertThat(read("docs/platforms.md")).contains("| " + description + " | Java ");
    }

    @ParameterizedTest
    @CsvSource({
        "boot-3.5, '', boot-3.5",
        "boot-4.0, camel-4.22, boot-4.0",
        "boot-4.1, camel-4.22, boot-4.1",
        "camel-core, camel-core, ''"
    })
    void wasRunWithTheVersionsOfTheBuild(String name, String camelProfile, String bootProfile) throws IOException {
        String description =
                platforms().filter(row -> row[0].equals(name)).findFirst().orElseThrow()[4];
        String camel = name.equals("camel-core")
                ? property(camelProfile, "camel-core.version")
                : property(camelProfile, "camel.version");

        assertThat(read("docs/platforms.md").lines())
                .filteredOn(line -> line.startsWith("| " + description + " |"))
                .singleElement()
                .asString()
                .contains("Camel " + camel + ", Spring Boot " + property(bootProfile, "spring-boot.version"))
                .matches(".*\\| [1-9]\\d* \\| \\d+ \\| passed \\|");
    }

    @Test
    void leavesOutNoTestThatDoesNotExist() throws IOException {
        List<String> names = platforms().map(row -> row[0]).toList();
        for (String row : Files.readAllLines(PLATFORMS.resolve("left-out.tsv"))) {
            if (!row.startsWith("#")) {
                String[] columns = row.split("\t");
                assertThat(columns).as(row).hasSize(3);
                assertThat(names).as(row).contains(columns[0]);
                assertThat(columns[2]).as(row).matches("[^:]+:[^:]+:[^:]+");
                assertThat(testExists(columns[1].replaceAll("#.*", ""))).as(row).isTrue();
            }
        }
    }

    private static boolean testExists(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.anyMatch(file -> file.endsWith(name + ".java"));
        }
    }

    static Stream<String[]> platforms() throws IOException {
        return read("platforms/run")
                .lines()
                .map(line -> line.split("\\|"))
                .filter(row -> row.length == 5 && row[1].matches("25|default"));
    }

    /** A property of a profile of the build, or of the build itself if the profile is empty. */
    private static String property(String profile, String name) throws IOException {
        String pom = read("pom.xml");
        String scope = profile.isEmpty() ? pom : pom.substring(pom.indexOf("<id>" + profile + "</id>"));
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">(.*)</").matcher(scope);
        assertThat(value.find()).as(profile + " " + name).isTrue();
        return value.group(1);
    }

    private static String minor(String version) {
        return version.replaceAll("\\.\\d+$", "");
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
