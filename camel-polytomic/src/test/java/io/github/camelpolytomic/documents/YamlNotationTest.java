package io.github.camelpolytomic.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.catalog.DefaultCamelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * YAML routes in the documents and the examples use the canonical notation. Newer versions of Camel log a warning for
 * the compact one, and the option that disables the warning is unknown to Camel 4.18.
 */
class YamlNotationTest {

    private static final Path ROOT = Path.of("..");
    // the three that are left out are also names of steps and options
    private static final Set<String> LANGUAGES = new DefaultCamelCatalog()
            .findLanguageNames().stream()
                    .filter(name -> !Set.of("bean", "file", "ref").contains(name))
                    .collect(Collectors.toUnmodifiableSet());
    // members that hold the language itself, without "expression"
    private static final Set<String> CONDITIONS = Set.of("handled", "continued", "onWhen", "retryWhile");

    @ParameterizedTest
    @MethodSource("routes")
    void routesAreCanonical(String name, String yaml) {
        assertThat(compactIn(yaml)).as(name).isEmpty();
    }

    static Stream<Object[]> routes() throws IOException {
        List<Object[]> routes = new ArrayList<>();
        for (Path file : files()) {
            String name = ROOT.relativize(file).toString();
            String text = Files.readString(file);
            if (name.endsWith(".md")) {
                Pattern.compile("```yaml\n(- .*?)```", Pattern.DOTALL)
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(block -> block.replace("```yaml", "").replace("```", ""))
                        .forEach(block -> routes.add(new Object[] {name, block}));
            } else {
                routes.add(new Object[] {name, text});
            }
        }
        return routes.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> ROOT.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .matches("(?!.*(target|src/test)/).*(\\.md|\\.camel\\.yaml)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theExamplesAndTheDocumentsHaveRoutes() throws IOException {
        assertThat(routes())
                .extracting(route -> route[0].toString())
                .contains("docs/getting-started.md", "examples/yaml-route/src/main/resources/camel/catalog.camel.yaml")
                .hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- from: {uri: 'direct:a', steps: []}",
                "- route: {from: {uri: 'direct:a', steps: [{to: 'log:a'}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{log: '${body}'}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{setBody: {simple: '${body}'}}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{setBody: {simple: {expression: '${body}'}}}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{setBody: {expression: {simple: '${body}'}}}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{choice: {when: [{simple: '${body}', steps: []}]}}]}}",
                "- onException: {exception: [java.lang.Exception], handled: {constant: true}}"
            })
    void compactNotationIsFound(String yaml) {
        assertThat(compactIn(yaml)).hasSize(1);
    }

    private static List<String> compactIn(String yaml) {
        List<String> compact = new ArrayList<>();
        Object routes = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        for (Object route : (List<?>) routes) {
            if (((Map<?, ?>) route).containsKey("from")) {
                compact.add("from without route");
            }
            collectCompact("", route, compact);
        }
        return compact;
    }

    private static void collectCompact(String parent, Object node, List<String> compact) {
        if (node instanceof List<?> items) {
            for (Object item : items) {
                if (parent.equals("steps")
                        && ((Map<?, ?>) item).values().stream().anyMatch(v -> !(v instanceof Map))) {
                    compact.add("step " + item);
                }
                collectCompact(parent, item, compact);
            }
        } else if (node instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                if (LANGUAGES.contains(key.toString()) && !isCanonicalLanguage(parent, value)) {
                    compact.add(key + ": " + value);
                }
                collectCompact(key.toString(), value, compact);
            });
        }
    }

    private static boolean isCanonicalLanguage(String parent, Object value) {
        return value instanceof Map && (parent.equals("expression") || CONDITIONS.contains(parent));
    }
}
