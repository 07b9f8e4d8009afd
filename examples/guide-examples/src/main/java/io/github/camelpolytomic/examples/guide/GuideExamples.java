package io.github.camelpolytomic.examples.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.Workspace;

/**
 * Runs the examples on a simulator, or on the account whose key is in the environment variable POLYTOMIC_API_KEY. Ends
 * with exit code 0 when all went well, 1 when one has failed, 2 when it does not know what to do.
 */
public final class GuideExamples {

    private static final String USAGE =
            "Usage: java -jar guide-examples.jar [java|yaml] [example ...], the examples being "
                    + Arrays.stream(GuideExample.values()).map(GuideExample::id).collect(Collectors.joining(", "));

    private GuideExamples() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        boolean hasLanguage = !arguments.isEmpty() && List.of("java", "yaml").contains(arguments.get(0));
        Language language = hasLanguage ? Language.valueOf(arguments.get(0).toUpperCase(Locale.ROOT)) : Language.JAVA;
        List<String> names = hasLanguage ? arguments.subList(1, arguments.size()) : arguments;
        List<GuideExample> named = Arrays.stream(GuideExample.values())
                .filter(example -> names.contains(example.id()))
                .toList();
        if (named.size() < names.size()) {
            return misused(USAGE);
        }
        if (!Optional.ofNullable(System.getenv("POLYTOMIC_API_KEY")).orElse("").isBlank()) {
            return named.isEmpty()
                    ? misused("Everything is made in your account, so name what you want. " + USAGE)
                    : run(Service.account(), named, language);
        }
        try (PolytomicSimulator simulator =
                PolytomicSimulator.builder().workspace(Workspace.empty()).start()) {
            List<GuideExample> all = List.of(GuideExample.values());
            return run(Service.simulated(simulator), named.isEmpty() ? all : named, language);
        }
    }

    private static int run(Service service, List<GuideExample> examples, Language language) {
        int exitCode = 0;
        for (GuideExample example : examples) {
            System.out.println(example.id() + ", API version " + example.apiVersion());
            Optional<String> failure = service.run(example, language);
            if (failure.isPresent()) {
                System.err.println(example.id() + " has failed: " + failure.get());
                exitCode = 1;
            }
        }
        return exitCode;
    }

    private static int misused(String message) {
        System.err.println(message);
        return 2;
    }
}
