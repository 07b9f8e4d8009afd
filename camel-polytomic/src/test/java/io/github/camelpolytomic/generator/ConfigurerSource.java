package io.github.camelpolytomic.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.palantir.javapoet.FieldSpec;

/**
 * The configurer that Camel's plugin writes after the component is compiled. Until then it refers to the parameters of the
 * last build, and those that exist no more would keep the component from being compiled.
 */
final class ConfigurerSource {

    private static final Pattern ACCESS =
            Pattern.compile("getParameters\\(\\)\\.(get\\w+\\(\\)|set\\w+\\(property\\(camelContext, [\\w.]+\\.class)");

    private ConfigurerSource() {}

    /** Removes the lines that access a parameter that does not exist, or has another type. */
    static void removeUnknown(Path file, List<DocumentedParameter> parameters) throws IOException {
        Set<String> known = ParameterSource.options(parameters).stream()
                .flatMap(ConfigurerSource::accesses)
                .collect(Collectors.toSet());
        List<String> lines = Files.readAllLines(file);
        List<String> kept = lines.stream().filter(line -> isKnown(line, known)).toList();
        if (kept.size() < lines.size()) {
            Files.writeString(file, String.join("\n", kept) + "\n");
        }
    }

    private static Stream<String> accesses(FieldSpec option) {
        String name = Text.capitalized(option.name());
        return Stream.of(
                "get%s()".formatted(name), "set%s(property(camelContext, %s.class".formatted(name, option.type()));
    }

    private static boolean isKnown(String line, Set<String> known) {
        Matcher access = ACCESS.matcher(line);
        return !access.find() || known.contains(access.group(1));
    }
}
