package io.github.camelpolytomic.internal.binding;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.internal.operation.RunAction;

/** Defines which options apply to which operations. An option without a rule applies to all. */
public final class OptionRules {

    private static final Rule LISTS =
            new Rule(operation -> operation.result().isList(), () -> "operations that return a list");
    private static final Rule RUNS = actions(RunAction.values());
    private static final Rule EVALUATING =
            named(operation -> operation.action().filter(RunAction::evaluates).isPresent());
    private static final Rule STARTS = actions(RunAction.START, RunAction.START_GROUP);
    private static final Rule GROUPS = actions(RunAction.START_GROUP);
    private static final Rule FRESHNESS = actions(RunAction.ENSURE_FRESH);

    private static final Map<String, Rule> RUN_OPTIONS = Map.ofEntries(
            Map.entry("onActive", STARTS),
            Map.entry("timeout", RUNS),
            Map.entry("onTimeout", EVALUATING),
            Map.entry("cancelTimeout", EVALUATING),
            Map.entry("onStop", RUNS),
            Map.entry("failOn", EVALUATING),
            Map.entry("maxErrorRows", EVALUATING),
            Map.entry("maxErrorPercent", EVALUATING),
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

    private static final Map<String, Rule> CALL_OPTIONS = Map.of(
            "paging",
            LISTS,
            "maxResults",
            LISTS,
            "streaming",
            named(operation -> operation.streamed().isPresent()),
            "awaitSchemaCache",
            named(operation -> operation.cachedSource().isPresent()),
            "await",
            named(Operation::answersJob));

    /**
     * The operations to which an option applies.
     *
     * @param applies whether the option applies to an operation
     * @param operations names the operations, for errors
     */
    private record Rule(Predicate<Operation> applies, Supplier<String> operations) {}

    private OptionRules() {}

    /**
     * Checks the options of runs that a URI sets.
     *
     * @throws IllegalArgumentException if an option does not apply to the operation
     */
    public static void requireRunOptions(Operation operation, Set<String> options) {
        requireApplicable(operation, options, RUN_OPTIONS);
    }

    /**
     * Checks the options of calls that have a value other than their default.
     *
     * @throws IllegalArgumentException if an option does not apply to the operation
     */
    public static void requireCallOptions(Operation operation, Set<String> options) {
        requireApplicable(operation, options, CALL_OPTIONS);
    }

    private static void requireApplicable(Operation operation, Set<String> options, Map<String, Rule> rules) {
        for (String option : new TreeSet<>(options)) {
            Rule rule = rules.get(option);
            if (rule != null && !rule.applies().test(operation)) {
                throw new IllegalArgumentException("Option %s applies only to %s, not to %s"
                        .formatted(option, rule.operations().get(), operation.name()));
            }
        }
    }

    /** The options of runs. */
    public static Set<String> runOptions() {
        return RUN_OPTIONS.keySet();
    }

    private static Rule actions(RunAction... actions) {
        Set<RunAction> applicable = Set.of(actions);
        return named(
                operation -> operation.action().filter(applicable::contains).isPresent());
    }

    private static Rule named(Predicate<Operation> applies) {
        // all tables are loaded for this, and only an error needs it
        return new Rule(
                applies,
                () -> Operations.all().filter(applies).map(Operation::name).collect(Collectors.joining(", ")));
    }
}
