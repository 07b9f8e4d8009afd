package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelpolytomic.springboot.MetadataTestSupport.PREFIX;
import static org.assertj.core.api.Assertions.assertThat;

/** Compares the metadata that editors show with the component's JSON. */
class ConfigurationMetadataTest {

    private static final List<String> OF_THE_STARTER = List.of("enabled", "customizer.enabled");
    private static final Pattern PROPERTY_NAME =
            Pattern.compile("\\b(?:camel|spring|management)(?:\\.[a-z][a-z0-9-]*)+(?:\\.\\*)?");

    @Test
    void eachOptionOfTheComponentIsListed() {
        assertThat(MetadataTestSupport.properties().keySet())
                .isEqualTo(Stream.concat(options().map(MetadataTestSupport::kebab), OF_THE_STARTER.stream())
                        .map(PREFIX::concat)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void aPropertyIsDescribedInTheWordsOfItsOption(String name) {
        assertThat(property(name).path("description").asText())
                .isEqualTo(option(name).get("description").asText());
    }

    @ParameterizedTest
    @MethodSource("options")
    void aPropertyShowsTheDefaultOfItsOption(String name) {
        assertThat(property(name).path("defaultValue").asText())
                .isEqualToIgnoringCase(option(name).path("defaultValue").asText());
    }

    @Test
    void eachPropertyHasATypeAndADescription() {
        assertThat(MetadataTestSupport.properties().values()).allSatisfy(property -> {
            assertThat(property.path("type").asText()).isNotEmpty();
            // Camel's own text about the health of consumers has no full stop
            assertThat(property.path("description").asText()).matches("(?s).*\\.|Used for .*");
        });
    }

    @ParameterizedTest
    @MethodSource("starterProperties")
    void whatSwitchesTheStarterOffIsOnByDefault(String name) {
        assertThat(MetadataTestSupport.properties()
                        .get(PREFIX + name)
                        .path("defaultValue")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("optionsWithValues")
    void theValuesOfAnOptionAreOffered(String name) {
        List<String> offered = MetadataTestSupport.hints()
                .get(PREFIX + MetadataTestSupport.kebab(name))
                .get("values")
                .findValuesAsText("value");

        assertThat(offered)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyElementsOf(option(name)
                        .get("enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    @Test
    void theReadmeNamesProperties() throws IOException {
        assertThat(propertiesInReadme()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("propertiesInReadme")
    void aPropertyNamedInTheReadmeExists(String name) {
        assertThat(MetadataTestSupport.propertiesOfAllStarters().values())
                .anyMatch(property -> isNamed(property, name));
    }

    private static Stream<String> options() {
        return MetadataTestSupport.componentOptions().keySet().stream();
    }

    private static Stream<String> optionsWithValues() {
        return options().filter(name -> option(name).has("enum"));
    }

    private static List<String> starterProperties() {
        return OF_THE_STARTER;
    }

    private static Set<String> propertiesInReadme() throws IOException {
        return PROPERTY_NAME
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // camel.component.http.* is a prefix; a map has members that the metadata cannot list
    private static boolean isNamed(JsonNode property, String name) {
        String known = property.get("name").asText();
        boolean isMap = property.path("type").asText().startsWith("java.util.Map");
        return known.equals(name)
                || name.endsWith(".*") && known.startsWith(name.substring(0, name.length() - 1))
                || isMap && name.startsWith(known + ".");
    }

    private static JsonNode option(String name) {
        return MetadataTestSupport.componentOptions().get(name);
    }

    private static JsonNode property(String name) {
        return MetadataTestSupport.properties().get(PREFIX + MetadataTestSupport.kebab(name));
    }
}
