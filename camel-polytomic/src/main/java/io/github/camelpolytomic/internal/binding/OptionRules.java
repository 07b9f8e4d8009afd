package io.github.camelpolytomic.internal.binding;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.internal.operation.RunAction;

/** Which options go with which operations. An option that is not listed here goes with all. */
public final class OptionRules {

    private static final Rule LISTS =
            new Rule(operation -> operation.result().isList(), "operations that list something");
    private static final Rule RUNS = actions(RunAction.values());
    private static final Rule JUDGES =
            actions(RunAction.START, RunAction.ATTACH, RunAction.START_GROUP, RunAction.ENSURE_FRESH);
    private static final Rule STARTS = actions(RunAction.START, RunAction.START_GROUP);
    private static final Rule GROUPS = actions(RunAction.START_GROUP);
    private static final Rule FRESHNESS = actions(RunAction.ENSURE_FRESH);

    private static final Map<String, Rule> OF_RUNS = Map.ofEntries(
            Map.entry("onActive", STARTS),
            Map.entry("timeout", RUNS),
            Map.entry("onTimeout", JUDGES),
            Map.entry("cancelTimeout", JUDGES),
            Map.entry("onStop", RUNS),
            Map.entry("failOn", JUDGES),
            Map.entry("maxErrorRows", JUDGES),
            Map.entry("maxErrorPercent", JUDGES),
            Map.entry("retryFailedSchemas", STARTS),
            Map.entry("allowDestructive", STARTS),
            Map.entry("preflight", STARTS),
            Map.entry("activate", STARTS),
            Map.entry("progressTo", RUNS),
            Map.entry("minPollInterval", RUNS),
            Map.entry("maxPollInterval", RUNS),
            Map.entry("maxParallel", GROUPS),
            Map.entry("failFast", GROUPS),
            Map.entry("maxAge", FRESHNESS),
            Map.entry("ifStale", FRESHNESS));

    private static final Map<String, Rule> OF_CALLS = Map.of(
            "paging",
            LISTS,
            "maxResults",
            LISTS,
            "streaming",
            named(operation -> operation.streamed().isPresent()),
            "awaitSchemaCache",
            named(operation -> operation.cachedSource().isPresent()));

    /**
     * Which operations an option goes with.
     *
     * @param fits whether it goes with an operation
     * @param operations the operations, for people
     */
    private record Rule(Predicate<Operation> fits, String operations) {}

    private OptionRules() {}

    /** @throws IllegalArgumentException for an option that does not go with the operation */
    public static void requireFitting(Operation operation, Set<String> options) {
        for (String option : new TreeSet<>(options)) {
            Rule rule = OF_RUNS.getOrDefault(option, OF_CALLS.get(option));
            if (rule != null && !rule.fits().test(operation)) {
                throw new IllegalArgumentException(
                        "Option %s goes with %s, not with %s".formatted(option, rule.operations(), operation.name()));
            }
        }
    }

    /** The options of runs. */
    public static Set<String> ofRuns() {
        return OF_RUNS.keySet();
    }

    private static Rule actions(RunAction... actions) {
        Set<RunAction> fitting = Set.of(actions);
        return named(operation -> operation.action().filter(fitting::contains).isPresent());
    }

    private static Rule named(Predicate<Operation> fits) {
        String names = Operations.ALL.stream().filter(fits).map(Operation::name).collect(Collectors.joining(", "));
        return new Rule(fits, names + " only");
    }
}
