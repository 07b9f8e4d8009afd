package io.github.camelpolytomic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelpolytomic.operation.Operation;

import static io.github.camelpolytomic.operation.RunOperations.AWAIT_BULK_SYNC_EXECUTION;
import static io.github.camelpolytomic.operation.RunOperations.BULK_SYNC_FRESHNESS;
import static io.github.camelpolytomic.operation.RunOperations.CANCEL_BULK_SYNC_AND_WAIT;
import static io.github.camelpolytomic.operation.RunOperations.RUN_BULK_SYNC;
import static io.github.camelpolytomic.operation.RunOperations.RUN_BULK_SYNCS;

/** Which of the options in {@link RunConfiguration} go with which operations. */
final class RunOptions {

    private static final List<Operation> STARTING = List.of(RUN_BULK_SYNC, RUN_BULK_SYNCS);
    private static final List<Operation> JUDGING =
            List.of(RUN_BULK_SYNC, AWAIT_BULK_SYNC_EXECUTION, RUN_BULK_SYNCS, BULK_SYNC_FRESHNESS);
    private static final List<Operation> ALL = List.of(
            RUN_BULK_SYNC, AWAIT_BULK_SYNC_EXECUTION, CANCEL_BULK_SYNC_AND_WAIT, RUN_BULK_SYNCS, BULK_SYNC_FRESHNESS);

    private static final Map<String, List<Operation>> OPERATIONS = Map.ofEntries(
            Map.entry("onActive", STARTING),
            Map.entry("timeout", ALL),
            Map.entry("onTimeout", JUDGING),
            Map.entry("cancelTimeout", JUDGING),
            Map.entry("onStop", ALL),
            Map.entry("failOn", JUDGING),
            Map.entry("maxErrorRows", JUDGING),
            Map.entry("maxErrorPercent", JUDGING),
            Map.entry("retryFailedSchemas", STARTING),
            Map.entry("allowDestructive", STARTING),
            Map.entry("preflight", STARTING),
            Map.entry("activate", STARTING),
            Map.entry("progressTo", ALL),
            Map.entry("minPollInterval", ALL),
            Map.entry("maxPollInterval", ALL),
            Map.entry("maxParallel", List.of(RUN_BULK_SYNCS)),
            Map.entry("failFast", List.of(RUN_BULK_SYNCS)),
            Map.entry("maxAge", List.of(BULK_SYNC_FRESHNESS)),
            Map.entry("ifStale", List.of(BULK_SYNC_FRESHNESS)));

    private RunOptions() {}

    /** An error for an option that does not go with the operation. */
    static void requireFitting(Operation operation, Set<String> options) {
        for (String option : new TreeSet<>(options)) {
            List<Operation> fitting = OPERATIONS.get(option);
            if (fitting != null && !fitting.contains(operation)) {
                throw new IllegalArgumentException("Option %s goes with %s only, not with %s"
                        .formatted(
                                option,
                                String.join(
                                        ", ",
                                        fitting.stream().map(Operation::name).toList()),
                                operation.name()));
            }
        }
    }

    /** The options of {@link RunConfiguration}. */
    static Set<String> names() {
        return OPERATIONS.keySet();
    }
}
